package os.qres.pos.outings;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.terminal.theme.Icons;

/// The checks without a table, in one row under the plan: a new one at the left, and those that have no room on further
/// pages.
public final class OutingStrip extends HBox {
    private static final double CARD = 225;
    private static final double NARROW_CARD = 190;
    private static final double ROOMY = 1000;
    private static final double GAP = 10;

    private final Desk desk;
    private final IntConsumer open;
    private final HBox cards = new HBox();
    private final Button turn = new Button("", Icons.FORWARD.node());
    private List<OutingFace> faces = List.of();
    private int page;
    private int room;

    /// @param open a check by its key
    public OutingStrip(Desk desk, IntConsumer open) {
        this.desk = desk;
        this.open = open;
        getStyleClass().add("outings");
        Button fresh = Fxml.whole(new Button(desk.texts().get("away.new"), Icons.TAKEAWAY.node()));
        fresh.setId("new-outing");
        fresh.getStyleClass().add("new-outing");
        fresh.setOnAction(_ -> new OutingDialog(desk, null).open());
        cards.getStyleClass().add("outings-cards");
        cards.setMinWidth(0);
        HBox.setHgrow(cards, Priority.ALWAYS);
        turn.setId("outings-next");
        turn.setContentDisplay(ContentDisplay.RIGHT);
        turn.getStyleClass().add("outings-next");
        turn.setOnAction(_ -> turn());
        getChildren().addAll(fresh, cards, turn);
        turn.setVisible(false);
    }

    /// Checks are where they were as long as those before them stay.
    public void show(List<OutingFace> now) {
        if (!now.equals(faces)) {
            faces = now;
            fill();
        }
    }

    private void turn() {
        page = (page + 1) % pages();
        fill();
    }

    private int pages() {
        return Math.max(1, (faces.size() + room - 1) / Math.max(1, room));
    }

    private void fill() {
        if (room == 0) {
            return;
        }
        page = Math.min(page, pages() - 1);
        double width = (cards.getWidth() - (room - 1) * GAP) / room;
        cards.getChildren()
                .setAll(faces.stream()
                        .skip((long) page * room)
                        .limit(room)
                        .map(face -> card(face, width))
                        .toList());
        turn.setVisible(pages() > 1);
        turn.setText(desk.texts().get("page.of", page + 1, pages()));
    }

    private OutingCard card(OutingFace face, double width) {
        OutingCard card = new OutingCard(desk, face, () -> open.accept(face.key()));
        card.setMinWidth(width);
        card.setPrefWidth(width);
        card.setMaxWidth(width);
        return card;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        int fits = (int) Math.max(1, (cards.getWidth() + GAP) / ((getWidth() < ROOMY ? NARROW_CARD : CARD) + GAP));
        if (cards.getWidth() > 0 && fits != room) {
            room = fits;
            fill();
            super.layoutChildren();
        }
    }
}
