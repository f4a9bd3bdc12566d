package os.qres.admin.editor;

/// What an editor shows.
public sealed interface Subject<V> {
    /// Nothing is chosen.
    record Nothing<V>() implements Subject<V> {}

    /// An object as the server last gave it.
    record Present<V>(V view) implements Subject<V> {}

    /// One that is not on the server yet.
    record Fresh<V>() implements Subject<V> {}
}
