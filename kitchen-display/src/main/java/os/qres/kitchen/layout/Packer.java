package os.qres.kitchen.layout;

import java.util.ArrayList;
import java.util.List;

/// Packs tickets into columns that are read downwards, the oldest first. A ticket that fits into one column is
/// never divided; a longer one goes on at the top of the next.
public final class Packer {
    /// A longer ticket begins in a column that others have begun when at least this part of it is free.
    private static final double WORTH_BEGINNING = 0.4;

    private final int columnHeight;
    private final List<Piece> pieces = new ArrayList<>();
    private int column;
    private int y;

    private Packer(int columnHeight) {
        this.columnHeight = columnHeight;
    }

    public static List<Piece> pack(List<Sheet> sheets, int columnHeight) {
        Packer packer = new Packer(columnHeight);
        sheets.forEach(packer::place);
        return List.copyOf(packer.pieces);
    }

    private void place(Sheet sheet) {
        int whole = Spacing.HEAD + sheet.rowsHeight() + sheet.footHeight();
        if (whole <= columnHeight - y) {
            put(sheet, 1, sheet.rows(), true);
            return;
        }
        boolean fitsOneColumn = whole <= columnHeight;
        if (y > 0 && (fitsOneColumn || columnHeight - y < columnHeight * WORTH_BEGINNING)) {
            nextColumn();
        }
        divide(sheet);
    }

    private void divide(Sheet sheet) {
        int firstPiece = pieces.size();
        List<Row> left = sheet.rows();
        int part = 1;
        while (!fits(left, sheet.footHeight())) {
            int count = fitting(left);
            if (count == 0 && y > 0) {
                nextColumn();
                continue;
            }
            if (left.size() <= 1) {
                break;
            }
            put(sheet, part++, left.subList(0, Math.max(1, count)), false);
            left = left.subList(Math.max(1, count), left.size());
            nextColumn();
        }
        put(sheet, part, left, true);
        int parts = pieces.size() - firstPiece;
        pieces.subList(firstPiece, pieces.size()).replaceAll(piece -> piece.ofParts(parts));
    }

    private boolean fits(List<Row> rows, int footHeight) {
        int height = rows.stream().mapToInt(Row::height).sum();
        return Spacing.HEAD + height + footHeight <= columnHeight - y;
    }

    /// How many rows fit above the foot that says "continued": never the last one, which belongs to the last
    /// part, and never an ADD-ON bar without a line below it.
    private int fitting(List<Row> rows) {
        int free = columnHeight - y - Spacing.HEAD - Spacing.FOOT;
        int count = 0;
        while (count < rows.size() - 1 && rows.get(count).height() <= free) {
            free -= rows.get(count).height();
            count++;
        }
        boolean lonelyBar = count > 0 && rows.get(count - 1) instanceof Row.AddOn;
        return lonelyBar ? count - 1 : count;
    }

    private void put(Sheet sheet, int part, List<Row> rows, boolean last) {
        int foot = last ? sheet.footHeight() : Spacing.FOOT;
        int height = Spacing.HEAD + rows.stream().mapToInt(Row::height).sum() + foot;
        List<String> alsoAt = last ? sheet.alsoAt() : List.of();
        pieces.add(new Piece(sheet.ticketId(), part, part, column, y, height, List.copyOf(rows), alsoAt));
        y += height + Spacing.GAP;
    }

    private void nextColumn() {
        column++;
        y = 0;
    }
}
