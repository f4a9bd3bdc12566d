package os.qres.paper.escpos;

/// A line of the paper, as it comes out.
sealed interface Row {
    /// Letters, filled with blanks to where they stand.
    ///
    /// @param text no wider than the line
    record Line(String text, Style.Size size, boolean bold, boolean inverse) implements Row {}

    record Code(String content) implements Row {}

    record Picture(Bitmap dots) implements Row {}

    record Space(int lines) implements Row {}
}
