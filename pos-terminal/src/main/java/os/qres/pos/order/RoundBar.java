package os.qres.pos.order;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import os.qres.pos.draft.SentRound;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.house.QueuedRounds;
import os.qres.terminal.theme.Icons;

/// Beside a round that was sent and has not arrived: the button that takes it back, as long as nobody else
/// knows of it; or that the kitchen has it already.
final class RoundBar extends HBox {
    private final Desk desk;
    private final int tableId;
    private final SentRound round;
    private final Button back;
    private final Label kitchen;
    private Subscription active = Subscription.EMPTY;

    RoundBar(Desk desk, int tableId, SentRound round) {
        this.desk = desk;
        this.tableId = tableId;
        this.round = round;
        back = Fxml.wholeButton(new Button(desk.texts().get("round.back"), Icons.UNDO.node()));
        back.setId("round-back-" + round.key());
        back.getStyleClass().add("round-back");
        back.setOnAction(_ -> RoundUndo.takeBack(desk.house(), desk.way(), tableId, round));
        kitchen = Fxml.whole(new Label(desk.texts().get("round.kitchen"), Icons.TABLE_ORDERED.node()));
        kitchen.getStyleClass().addAll("check-state", "warning");
        getStyleClass().add("round-bar");
        getChildren().addAll(back, kitchen);
        sceneProperty().subscribe(scene -> {
            active.unsubscribe();
            active = scene == null ? Subscription.EMPTY : desk.house().onChange(this::show);
        });
    }

    private void show() {
        QueuedRounds.Place place = desk.house().queuedRounds().place(tableId, round);
        back.setVisible(place == QueuedRounds.Place.HERE);
        kitchen.setVisible(place == QueuedRounds.Place.KITCHEN);
        back.setManaged(back.isVisible());
        kitchen.setManaged(kitchen.isVisible());
    }
}
