package os.qres.kitchen.layout;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All tickets in their places, in pages of `columns` columns.
public record Layout(List<Piece> pieces, int columns, int columnWidth, int columnHeight) {
    public int pages() {
        return pieces.isEmpty() ? 1 : pieces.getLast().column() / columns + 1;
    }

    public List<Piece> on(int page) {
        return pieces.stream().filter(piece -> piece.column() / columns == page).toList();
    }

    /// The page on which a ticket shows that line, or where it begins.
    public int pageOf(int ticketId, @Nullable Integer itemId) {
        List<Piece> parts =
                pieces.stream().filter(piece -> piece.ticketId() == ticketId).toList();
        return parts.stream()
                .filter(piece -> itemId != null && piece.shows(itemId))
                .findFirst()
                .or(() -> parts.stream().findFirst())
                .map(piece -> piece.column() / columns)
                .orElse(0);
    }

    /// How many tickets have no part on this page.
    public int notOn(int page) {
        Set<Integer> shown = on(page).stream().map(Piece::ticketId).collect(Collectors.toSet());
        return (int) pieces.stream()
                .map(Piece::ticketId)
                .distinct()
                .filter(id -> !shown.contains(id))
                .count();
    }
}
