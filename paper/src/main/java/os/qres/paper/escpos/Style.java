package os.qres.paper.escpos;

/// How a line of text looks.
///
/// @param inverse white on black
/// @param indent columns left free at the left
public record Style(Size size, Align align, boolean bold, boolean inverse, int indent) {
    public static final Style PLAIN = new Style(Size.NORMAL, Align.LEFT, false, false, 0);
    public static final Style BOLD = new Style(Size.NORMAL, Align.LEFT, true, false, 0);
    public static final Style CENTRED = new Style(Size.NORMAL, Align.CENTRE, false, false, 0);
    public static final Style TALL = new Style(Size.TALL, Align.LEFT, true, false, 0);
    public static final Style TITLE = new Style(Size.LARGE, Align.CENTRE, true, false, 0);

    /// White on black and large, for what nobody may miss.
    public static final Style ALARM = new Style(Size.LARGE, Align.CENTRE, true, true, 0);

    /// White on black at twice the height.
    public static final Style BAR = new Style(Size.TALL, Align.LEFT, true, true, 0);

    /// How large letters are: as the printer has them, of twice the height, or of twice both.
    public enum Size {
        NORMAL(1, 1),
        TALL(1, 2),
        LARGE(2, 2);

        final int wide;
        final int high;

        Size(int wide, int high) {
            this.wide = wide;
            this.high = high;
        }
    }

    /// Where a text stands that is shorter than the line.
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    public Style indented(int columns) {
        return new Style(size, align, bold, inverse, columns);
    }
}
