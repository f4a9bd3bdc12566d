package os.qres.kitchen.layout;

/// One line of a row.
public sealed interface Line {
    /// Text on one line, already broken to fit.
    record Words(String text, Face face) implements Line {}

    /// The red tag that says "void".
    record VoidTag() implements Line {}
}
