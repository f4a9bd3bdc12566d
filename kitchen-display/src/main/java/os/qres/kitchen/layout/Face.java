package os.qres.kitchen.layout;

/// The kinds of text on a ticket, in pixels of the design and weights of the typeface.
public enum Face {
    TITLE(36, 700),
    PART(28, 700),
    STATE(26, 700),
    DETAIL(26, 400),
    NOTE(36, 700),
    TOTAL(34, 700),
    ITEM(28, 600),
    ITEM_DONE(28, 400),
    SECOND(26, 400),
    COMMENT(26, 700),
    BAR(26, 700),
    FOOT(26, 400),
    TAIL(22, 600);

    private final double pixels;
    private final int weight;

    Face(double pixels, int weight) {
        this.pixels = pixels;
        this.weight = weight;
    }

    public double pixels() {
        return pixels;
    }

    public int weight() {
        return weight;
    }
}
