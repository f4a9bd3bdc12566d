package os.qres.kitchen.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import os.qres.kitchen.layout.Piece;
import os.qres.kitchen.layout.Row;
import os.qres.kitchen.layout.Spacing;

/// One card of the board. It is built anew only when its lines change; a second that passes changes a text.
final class TicketPane extends Pane {
    /// A row with what shows it; `time` is where an add-on's age stands.
    private record Strip(
            Row row,
            boolean last,
            double width,
            Pane pane,
            @Nullable Text time) {}

    private final TicketPainter painter;
    private final HeadPane head;
    private final Region ring = region("ticket-ring");
    private final Region paper = region("ticket-paper");
    private final Region cursor = region("ticket-cursor");
    private final Map<Integer, Rectangle2D> places = new HashMap<>();
    private final List<Strip> strips = new ArrayList<>();
    private @Nullable Piece piece;
    private double width;

    TicketPane(TicketPainter painter, HeadPane head) {
        this.painter = painter;
        this.head = head;
        getStyleClass().add("ticket");
        cursor.setMouseTransparent(true);
        setManaged(false);
    }

    void show(Card card, double newWidth, Taps taps) {
        Piece now = card.piece();
        if (!now.equals(piece) || newWidth != width) {
            piece = now;
            width = newWidth;
            build(now, taps);
        }
        head.show(card.head(), now, newWidth);
        ring.setVisible(card.selected());
        showCursor(card.cursor());
        Iterator<String> times = card.addOnTimes().iterator();
        strips.stream()
                .map(Strip::time)
                .filter(Objects::nonNull)
                .forEach(text -> painter.retime(text, times.next(), newWidth));
    }

    private void build(Piece now, Taps taps) {
        List<Strip> before = List.copyOf(strips);
        strips.clear();
        places.clear();
        resize(width, now.height());
        ring.resizeRelocate(-5, -5, width + 10, now.height() + 10);
        paper.resizeRelocate(0, 0, width, now.height());
        int y = Spacing.HEAD;
        for (Row row : now.rows()) {
            boolean last = row == now.rows().getLast()
                    && !now.continues()
                    && now.alsoAt().isEmpty();
            Strip strip = strip(before, row, last, now.ticketId(), taps);
            strip.pane().resizeRelocate(0, y, width, row.height());
            strips.add(strip);
            if (row instanceof Row.Item item) {
                place(item.itemId(), y, row.height());
            }
            y += row.height();
        }
        List<Node> parts = new ArrayList<>(List.of(ring, paper, head));
        strips.forEach(strip -> parts.add(strip.pane()));
        painter.foot(now, width, y).ifPresent(parts::add);
        parts.add(cursor);
        getChildren().setAll(parts);
        Press.on(head, () -> taps.head(now.ticketId()), () -> taps.rest(now.ticketId()));
    }

    /// The one that shows this row already, or a new one.
    private Strip strip(List<Strip> before, Row row, boolean last, int ticketId, Taps taps) {
        return before.stream()
                .filter(strip -> strip.row().equals(row) && strip.last() == last && strip.width() == width)
                .filter(strip -> !strips.contains(strip))
                .findFirst()
                .orElseGet(() -> paint(row, last, ticketId, taps));
    }

    private Strip paint(Row row, boolean last, int ticketId, Taps taps) {
        Pane pane = painter.row(row, width, last);
        pane.setManaged(false);
        if (row instanceof Row.Item item) {
            Press.on(pane, () -> taps.item(ticketId, item.itemId()), () -> taps.rest(ticketId));
        }
        if (row instanceof Row.Call) {
            Press.on(pane, () -> taps.call(ticketId), () -> taps.rest(ticketId));
        }
        Text time = row instanceof Row.AddOn ? painter.addOnTime(pane, width) : null;
        return new Strip(row, last, width, pane, time);
    }

    /// A long comment's line may consist of several rows.
    private void place(int itemId, double y, double height) {
        places.merge(
                itemId,
                new Rectangle2D(0, y, width, height),
                (above, below) -> new Rectangle2D(0, above.getMinY(), width, below.getMaxY() - above.getMinY()));
    }

    private void showCursor(@Nullable Integer itemId) {
        Rectangle2D place = itemId == null ? null : places.get(itemId);
        cursor.setVisible(place != null);
        if (place != null) {
            cursor.resizeRelocate(0, place.getMinY(), 6, place.getHeight() - Spacing.HAIRLINE);
        }
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        return region;
    }
}
