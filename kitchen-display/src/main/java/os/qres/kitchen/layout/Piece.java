package os.qres.kitchen.layout;

import java.util.List;

/// A ticket, or a part of it, in its place. `column` counts over all pages, `y` from the column's top.
///
/// @param part from 1 to `parts`
/// @param alsoAt the lines of the foot that names the other stations, on the last part only
public record Piece(
        int ticketId, int part, int parts, int column, int y, int height, List<Row> rows, List<String> alsoAt) {
    public boolean continues() {
        return part < parts;
    }

    boolean shows(int itemId) {
        return rows.stream().anyMatch(row -> row instanceof Row.Item item && item.itemId() == itemId);
    }

    Piece ofParts(int count) {
        return new Piece(ticketId, part, count, column, y, height, rows, alsoAt);
    }
}
