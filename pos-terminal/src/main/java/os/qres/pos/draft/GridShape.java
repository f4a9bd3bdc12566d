package os.qres.pos.draft;

/// How a category's dishes are laid out: up to 24 in large tiles, up to 30 without paging, more by pages.
public record GridShape(int columns, int rows, int pages) {
    private static final int FEW = 24;

    public static GridShape of(int dishes) {
        if (dishes <= FEW) {
            return new GridShape(4, 6, 1);
        }
        return new GridShape(5, 6, Math.ceilDiv(dishes, 30));
    }

    public int size() {
        return columns * rows;
    }
}
