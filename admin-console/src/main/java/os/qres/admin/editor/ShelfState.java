package os.qres.admin.editor;

/// What stands where a list would be.
public sealed interface ShelfState {
    /// The first answer is not there yet.
    record Loading() implements ShelfState {}

    /// It could not be read; `words` say why.
    record Failed(String words) implements ShelfState {}

    /// There is nothing at all.
    record Empty() implements ShelfState {}

    /// There are some, but none that the search finds.
    record NoneFound() implements ShelfState {}

    record Shown() implements ShelfState {}
}
