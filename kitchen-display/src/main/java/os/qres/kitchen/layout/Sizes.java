package os.qres.kitchen.layout;

/// The design's measures at this screen's scale. Whole pixels, so that edges are sharp and sums are exact.
public record Sizes(double scale) {
    private static final double MIN_COLUMN = 366;

    public int px(double design) {
        return (int) Math.round(design * scale);
    }

    public double font(Face face) {
        return face.pixels() * scale;
    }

    public int gap() {
        return px(12);
    }

    public int head() {
        return px(88);
    }

    /// The bar that says ADD-ON.
    public int addOnBar() {
        return px(42);
    }

    public int foot() {
        return px(41);
    }

    public int side() {
        return px(15);
    }

    /// Where the names of dishes begin; left of it stands the quantity.
    public int indent() {
        return px(54);
    }

    /// Space kept free for the tick, done or not, so that nothing is wrapped anew when it appears.
    public int tick() {
        return px(38);
    }

    /// Above and below the text of a row.
    public int rowPadding() {
        return px(14);
    }

    /// The line between two rows; it is part of the upper one.
    public int hairline() {
        return Math.max(1, px(1));
    }

    public int notePadding() {
        return px(8);
    }

    /// Height of one line of text.
    public int line(Face face) {
        return switch (face) {
            case TITLE, NOTE -> px(44);
            case PART, ITEM, ITEM_DONE -> px(34);
            case STATE, DETAIL, SECOND, COMMENT, BAR, FOOT -> px(32);
        };
    }

    /// The red tag under a cancelled line.
    public int tag() {
        return px(40);
    }

    public int columnsIn(double width) {
        return (int) Math.max(1, Math.floor((width + gap()) / (px(MIN_COLUMN) + gap())));
    }

    public int columnWidth(double width) {
        int columns = columnsIn(width);
        return (int) Math.floor((width - (columns - 1) * gap()) / columns);
    }
}
