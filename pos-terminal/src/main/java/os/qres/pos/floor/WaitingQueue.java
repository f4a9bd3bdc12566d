package os.qres.pos.floor;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.pos.frame.Desk;
import os.qres.pos.tables.Limits;
import os.qres.pos.tables.Waiting;

/// The tables and checks that wait for the person who is signed in, the most urgent at the top.
final class WaitingQueue extends VBox {
    private final FloorViewModel floor;
    private final Desk desk;
    private @Nullable List<Waiting> shown;
    private @Nullable Limits limits;

    WaitingQueue(FloorViewModel floor, Desk desk) {
        this.floor = floor;
        this.desk = desk;
        getStyleClass().add("floor-queue");
        setMinHeight(0);
    }

    void show(List<Waiting> queue, Limits now) {
        if (!queue.equals(shown) || !now.equals(limits)) {
            shown = queue;
            limits = now;
            fill(queue, now);
        }
    }

    private void fill(List<Waiting> queue, Limits now) {
        if (queue.isEmpty()) {
            Label calm = new Label(desk.texts().get("floor.queue.empty"));
            calm.getStyleClass().addAll("type-line", "muted");
            getChildren().setAll(calm);
            return;
        }
        getChildren()
                .setAll(queue.stream()
                        .map(waiting -> new WaitingCard(desk, waiting, now, () -> floor.answer(waiting)))
                        .toList());
    }

    /// As many as there is room for; the number above says how many there are.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        getChildren().forEach(card -> card.setVisible(card.getBoundsInParent().getMaxY() <= getHeight() + 1));
    }
}
