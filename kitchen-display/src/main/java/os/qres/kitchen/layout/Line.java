package os.qres.kitchen.layout;

/// One line of a row.
public sealed interface Line {
    /// Text on one line, already broken to fit.
    record Words(String text, Face face) implements Line {}

    /// When the line should be begun, so that its table's dishes are ready together.
    record Advice(String text) implements Line {}

    /// What a guest may fall ill of, in an inverse bar that no setting hides.
    record Warning(String text, boolean first) implements Line {}

    /// That the cook was shown another number of portions before.
    record Changed(String text) implements Line {}

    /// Whose line it is, at the right of a line of its own: beside the dish there is no room for it.
    record Owner() implements Line {}

    /// The red tag that says "void".
    record VoidTag() implements Line {}
}
