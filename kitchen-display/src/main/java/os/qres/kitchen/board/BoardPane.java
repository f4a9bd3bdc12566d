package os.qres.kitchen.board;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import os.qres.kitchen.layout.Piece;
import os.qres.kitchen.layout.Spacing;
import os.qres.terminal.text.Texts;

/// The tickets of one page in their columns. Cards that stay are moved, not made anew.
public final class BoardPane extends Pane {
    private record Place(int ticketId, int part) {}

    private final BoardViewModel model;
    private final Type type;
    private final Texts texts;
    private final TicketPainter painter;
    private final Map<Place, TicketPane> cards = new HashMap<>();
    private final Taps taps;

    public BoardPane(BoardViewModel model, Type type, Texts texts) {
        this.model = model;
        this.type = type;
        this.texts = texts;
        this.painter = new TicketPainter(type, texts);
        this.taps = new Taps() {
            @Override
            public void head(int ticketId) {
                model.tapHead(ticketId);
            }

            @Override
            public void item(int ticketId, int itemId) {
                model.tapItem(ticketId, itemId);
            }

            @Override
            public void call(int ticketId) {
                model.call(ticketId);
            }

            @Override
            public void rest(int ticketId) {
                model.pressLong(ticketId);
            }
        };
        getStyleClass().add("board");
        setPadding(new Insets(Spacing.GAP, 16, 8, 16));
        setMinSize(0, 0);
        setPrefSize(0, 0);
        widthProperty().addListener((_, _, _) -> resized());
        heightProperty().addListener((_, _, _) -> resized());
        model.page().addListener((_, _, page) -> show(page));
    }

    private double roomWide() {
        return getWidth() - getInsets().getLeft() - getInsets().getRight();
    }

    private void resized() {
        double high = getHeight() - getInsets().getTop() - getInsets().getBottom();
        if (roomWide() > 0 && high > 0) {
            model.resize(roomWide(), high);
        }
    }

    private void show(BoardPage page) {
        int columns = Spacing.columnsIn(roomWide());
        int columnWidth = Spacing.columnWidth(roomWide());
        Set<Node> shown = new HashSet<>();
        for (Card card : page.cards()) {
            Piece piece = card.piece();
            Place place = new Place(piece.ticketId(), piece.part());
            TicketPane pane = cards.computeIfAbsent(place, _ -> new TicketPane(painter, new HeadPane(type, texts)));
            if (pane.getParent() == null) {
                getChildren().add(pane);
            }
            double x = getInsets().getLeft() + (piece.column() % columns) * (columnWidth + Spacing.GAP);
            pane.relocate(x, getInsets().getTop() + piece.y());
            pane.show(card, columnWidth, taps);
            shown.add(pane);
        }
        getChildren().retainAll(shown);
        cards.values().retainAll(shown);
    }
}
