package os.qres.pos.order;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderType;
import os.qres.pos.draft.Outing;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.outings.OutingDialog;
import os.qres.terminal.theme.Icons;

/// Of a check without a table: until when, for whom, whom to call, whereto. Until it is sent it can be changed
/// here, and then it is handed over here.
final class OutingRow extends HBox {
    private static final int LONGEST = 60;

    private final Desk desk;
    private final Label time = new Label("", Icons.CLOCK.node());
    private final Label name = new Label();
    private final Label phone = new Label();
    private final Label address = new Label();
    private final Button edit;
    private final Button hand;

    OutingRow(OrderViewModel order, Desk desk) {
        this.desk = desk;
        getStyleClass().addAll("guests", "outing-facts");
        time.getStyleClass().add("guests-name");
        VBox words = new VBox(time);
        words.setAlignment(Pos.CENTER_LEFT);
        for (Label detail : List.of(name, phone, address)) {
            detail.getStyleClass().add("outing-detail");
            detail.setWrapText(true);
            detail.setMinHeight(Region.USE_PREF_SIZE);
            words.getChildren().add(detail);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        edit = button("outing-edit", "away.edit");
        hand = button("outing-hand", "away.hand");
        hand.setOnAction(_ -> order.handOver());
        getChildren().addAll(words, edit, hand);
    }

    private Button button(String id, String key) {
        Button button = Fxml.whole(new Button(desk.texts().get(key)));
        button.setId(id);
        return button;
    }

    void show(OrderState state) {
        setVisible(state.outing().isPresent());
        setManaged(state.outing().isPresent());
        state.outing().ifPresent(outing -> show(outing, state));
    }

    private void show(Outing outing, OrderState state) {
        time.setText(
                outing.promisedAt() == null
                        ? desk.texts().get("away.no.time")
                        : desk.texts().get("away.promised", desk.formats().time(outing.promisedAt())));
        say(name, outing.name());
        say(phone, outing.phone());
        say(address, outing.type() == OrderType.DELIVERY ? outing.address() : null);
        edit.setOnAction(_ -> new OutingDialog(desk, outing).open());
        edit.setVisible(!state.hasOrder());
        edit.setManaged(!state.hasOrder());
        hand.setVisible(state.hasOrder());
        hand.setManaged(state.hasOrder());
        hand.setDisable(!state.canHandOver());
    }

    private static void say(Label label, @Nullable String words) {
        label.setVisible(words != null);
        label.setManaged(words != null);
        boolean fits = words == null || words.length() <= LONGEST;
        label.setText(
                words == null ? "" : fits ? words : words.substring(0, LONGEST).strip() + "…");
    }
}
