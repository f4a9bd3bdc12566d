package os.qres.kitchen.layout;

/// The board's measures in reference pixels: whole numbers, so that edges are sharp and sums are exact. The
/// kit's `Scaled` turns them into this screen's pixels.
public final class Spacing {
    /// Between tickets, and between columns.
    public static final int GAP = 12;

    public static final int HEAD = 88;

    /// The bar that says ADD-ON.
    public static final int ADD_ON_BAR = 42;

    public static final int FOOT = 41;

    /// Left and right of everything in a ticket.
    public static final int SIDE = 14;

    /// Where the names of dishes begin; left of it stands the quantity.
    public static final int INDENT = 54;

    /// Where the note to the kitchen begins, right of its icon.
    public static final int NOTE_INDENT = 62;

    /// Where the foot's words begin, right of their icon.
    public static final int FOOT_INDENT = 49;

    /// Space kept free for the tick, done or not, so that nothing is wrapped anew when it appears.
    public static final int TICK = 32;

    /// Above and below the text of a row.
    public static final int ROW_PADDING = 14;

    /// The line between two rows; it is part of the upper one.
    public static final int HAIRLINE = 1;

    public static final int NOTE_PADDING = 8;

    /// The red tag under a cancelled line, with the space above it.
    public static final int TAG = 40;

    /// The button that calls the waiter.
    public static final int CALL = 64;

    /// Before what stands at the right of a line.
    public static final int TAIL_GAP = 8;

    /// Right of the icon of what a guest may fall ill of, and around it.
    public static final int WARNING_ICON = 46;

    private static final int NARROWEST_COLUMN = 358;

    private Spacing() {}

    /// Height of one line of text.
    public static int line(Face face) {
        return switch (face) {
            case TITLE, NOTE, TOTAL -> 44;
            case PART, ITEM, ITEM_DONE -> 34;
            case STATE, DETAIL, SECOND, COMMENT, BAR, FOOT, TAIL -> 32;
        };
    }

    public static int columnsIn(double width) {
        return (int) Math.max(1, Math.floor((width + GAP) / (NARROWEST_COLUMN + GAP)));
    }

    public static int columnWidth(double width) {
        int columns = columnsIn(width);
        return (int) Math.floor((width - (columns - 1) * GAP) / columns);
    }
}
