package os.qres.pos.order;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// Undo, repeat, the total, payment and Send, always at the thumb.
final class CheckFoot extends VBox {
    private final Desk desk;
    private final Button undo;
    private final Button repeat;
    private final Button pay;
    private final Button send = new Button();
    private final Label items = new Label();
    private final Label total = new Label();
    private final Label sendWords = new Label();
    private final Label sendHint = new Label();

    CheckFoot(OrderViewModel order, Desk desk) {
        this.desk = desk;
        getStyleClass().add("check-foot");
        undo = button("undo", "check.undo", Icons.UNDO, order::undo);
        repeat = button("repeat", "check.repeat", Icons.REPEAT, order::repeatRound);
        pay = button("pay", "check.pay", Icons.PAY, order::pay);
        pay.getStyleClass().add("pay");
        pay.setContentDisplay(ContentDisplay.TOP);
        send.setId("send");
        send.getStyleClass().addAll("primary", "send");
        send.setOnAction(_ -> order.send());
        send.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(send, Priority.ALWAYS);
        items.getStyleClass().add("total-items");
        total.getStyleClass().add("total");
        total.setMinWidth(Region.USE_PREF_SIZE);
        sendWords.getStyleClass().add("send-words");
        sendHint.getStyleClass().add("send-hint");
        VBox words = new VBox(sendWords, sendHint);
        words.getStyleClass().add("send-face");
        HBox face = new HBox(Icons.SEND.node(), words);
        face.getStyleClass().add("send-face");
        send.setGraphic(face);
        send.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        VBox sum = new VBox(items, total);
        sum.getStyleClass().add("sum");
        HBox.setHgrow(sum, Priority.ALWAYS);
        HBox top = new HBox(undo, repeat, sum);
        HBox bottom = new HBox(pay, send);
        top.getStyleClass().add("foot-row");
        bottom.getStyleClass().add("foot-row");
        getChildren().addAll(top, bottom);
    }

    void show(OrderState state) {
        Texts texts = desk.texts();
        undo.setDisable(!state.canUndo());
        repeat.setDisable(!state.canRepeat());
        pay.setDisable(!state.canPay());
        items.setText(texts.get(
                "check.total.items", texts.count("items", state.check().count())));
        total.setText(desk.formats().money(state.check().total()));
        Sending sending = state.sending();
        send.setDisable(sending.portions() == 0);
        sendWords.setText(
                sending.portions() == 0 ? texts.get("check.send") : texts.get("check.send.count", sending.portions()));
        String hint = hint(sending);
        sendHint.setText(hint);
        sendHint.setVisible(!hint.isEmpty());
        sendHint.setManaged(!hint.isEmpty());
    }

    private String hint(Sending sending) {
        Texts texts = desk.texts();
        if (!sending.off().isEmpty()) {
            return texts.get("check.send.off", sending.off().getFirst());
        }
        return switch (sending.missing().size()) {
            case 0 -> "";
            case 1 ->
                texts.get(
                        "check.send.missing",
                        sending.missing()
                                .getFirst()
                                .toLowerCase(texts.language().get().locale()));
            default -> texts.get("check.send.missing.many", sending.missing().size());
        };
    }

    private Button button(String id, String key, Icons icon, Runnable action) {
        Button button = new Button(desk.texts().get(key), icon.node());
        button.setId(id);
        Fxml.wholeButton(button);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
