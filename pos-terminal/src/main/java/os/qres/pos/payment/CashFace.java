package os.qres.pos.payment;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.pos.frame.Desk;
import os.qres.terminal.controls.Keypad;
import os.qres.terminal.text.Language;

/// Cash: the keypad, the notes a guest is likely to hand over, what was received and the change.
final class CashFace extends VBox {
    private static final double KEYS = 57;
    private static final double NOTES = 43;

    private final PaymentViewModel payment;
    private final Desk desk;
    private final GridPane notes = TakingFace.halves();
    private final Button exact = new Button();
    private final Label received = new Label();
    private final Label changeWords = new Label();
    private final Label change = new Label();
    private List<Money> shownNotes = List.of();

    CashFace(PaymentViewModel payment, Desk desk) {
        this.payment = payment;
        this.desk = desk;
        getStyleClass().add("cash");
        Keypad keypad = new Keypad(desk.texts(), payment::digit, payment::erase);
        Button point = new Button(desk.texts().language().get() == Language.RU ? "," : ".");
        point.setId("key-point");
        point.setOnAction(_ -> payment.decimalPoint());
        keypad.setCorner(point);
        point.getStyleClass().add("key");
        notes.getStyleClass().add("notes");
        for (int i = 0; i < 4; i++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            row.setPercentHeight(25);
            notes.getRowConstraints().add(row);
        }
        exact.setId("exact");
        exact.getStyleClass().add("note");
        stretch(exact);
        notes.add(exact, 0, 0, 2, 1);
        GridPane pads = TakingFace.columns(KEYS, NOTES);
        pads.add(keypad, 0, 0);
        pads.add(notes, 1, 0);
        pads.getStyleClass().add("pads");
        GridPane.setVgrow(keypad, Priority.ALWAYS);
        VBox.setVgrow(pads, Priority.ALWAYS);
        keypad.hear(this);
        getChildren().addAll(pads, result());
    }

    void show(PaymentState.Taking now) {
        exact.setText(desk.texts().get("pay.exact") + "\n" + desk.formats().exactAmount(now.due()));
        exact.setOnAction(_ -> payment.receive(now.due()));
        if (!now.notes().equals(shownNotes)) {
            shownNotes = now.notes();
            notes.getChildren().retainAll(exact);
            for (int i = 0; i < shownNotes.size(); i++) {
                notes.add(note(shownNotes.get(i)), i % 2, 1 + i / 2);
            }
        }
        mark(exact, now.received().equals(now.due()));
        for (int i = 0; i < shownNotes.size(); i++) {
            mark((Button) notes.getChildren().get(i + 1), now.received().equals(shownNotes.get(i)));
        }
        received.setText(desk.formats().exactMoney(now.received()));
        boolean lacks = now.lacking().minor() > 0;
        boolean isPart = lacks && now.isByAmount();
        changeWords.setText(desk.texts().get(isPart ? "pay.left" : lacks ? "pay.lacking" : "pay.change"));
        change.setText(desk.formats().exactMoney(lacks ? now.lacking() : now.change()));
        for (Label label : List.of(changeWords, change)) {
            label.getStyleClass().removeAll("success", "danger");
            label.getStyleClass().add(lacks && !isPart ? "danger" : "success");
        }
    }

    private Button note(Money amount) {
        Button button = new Button(desk.formats().amount(amount));
        button.setId("note-" + amount.minor() / 100);
        button.getStyleClass().add("note");
        stretch(button);
        button.setOnAction(_ -> payment.receive(amount));
        return button;
    }

    private HBox result() {
        Label words = new Label(desk.texts().get("pay.received"));
        words.getStyleClass().addAll("result-words", "muted");
        received.setId("received");
        received.getStyleClass().add("result-received");
        changeWords.getStyleClass().add("result-words");
        change.setId("change");
        change.getStyleClass().add("result-change");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox back = new VBox(changeWords, change);
        back.getStyleClass().add("sum");
        HBox result = new HBox(new VBox(words, received), gap, back);
        result.getStyleClass().add("result");
        return result;
    }

    private static void mark(Button button, boolean chosen) {
        button.getStyleClass().remove("selected");
        if (chosen) {
            button.getStyleClass().add("selected");
        }
    }

    private static void stretch(Button button) {
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setFocusTraversable(false);
    }
}
