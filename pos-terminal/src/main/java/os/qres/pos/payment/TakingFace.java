package os.qres.pos.payment;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.model.payments.PaymentKind;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.DigitsDialog;
import os.qres.terminal.theme.Icons;

/// Taking money: one huge amount, the ways to pay, and one filled button.
final class TakingFace extends VBox {
    private static final int LONGEST = 20;

    private final PaymentViewModel payment;
    private final Desk desk;
    private final Label dueWords = new Label();
    private final Label due = new Label();
    private final HBox methods = new HBox();
    private final TipRow tips;
    private final CashFace cash;
    private final Label hint = new Label();
    private final VBox terminal = new VBox();
    private final Button reference = new Button("", Icons.EDIT.node());
    private final Button accept = new Button("", Icons.CHECK.node());
    private List<PaymentState.Method> shownMethods = List.of();

    TakingFace(PaymentViewModel payment, Desk desk) {
        this.payment = payment;
        this.desk = desk;
        this.tips = new TipRow(payment, desk);
        this.cash = new CashFace(payment, desk);
        getStyleClass().add("taking");
        dueWords.getStyleClass().add("type-item");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        due.setId("due");
        due.getStyleClass().add("due");
        HBox amount = new HBox(dueWords, gap, due);
        amount.getStyleClass().add("due-row");
        methods.getStyleClass().add("methods");
        hint.getStyleClass().add("terminal-hint");
        hint.setWrapText(true);
        Node card = Icons.CARD.node();
        card.getStyleClass().add("terminal-icon");
        reference.setId("reference");
        reference.setOnAction(_ -> new DigitsDialog(
                        desk, desk.texts().get("pay.reference"), payment.reference(), LONGEST, this::refer)
                .show());
        terminal.getChildren().addAll(card, hint, reference);
        terminal.getStyleClass().add("card-terminal");
        accept.setId("accept");
        accept.getStyleClass().addAll("primary", "accept");
        accept.setMaxWidth(Double.MAX_VALUE);
        accept.setOnAction(_ -> payment.accept());
        VBox.setVgrow(cash, Priority.ALWAYS);
        VBox.setVgrow(terminal, Priority.ALWAYS);
        getChildren().addAll(amount, methods, tips, cash, terminal, accept);
    }

    void show(PaymentState.Taking now) {
        due.setText(desk.formats().exactMoney(now.due()));
        showMethods(now);
        tips.show(now);
        boolean isCash = now.kind() == PaymentKind.CASH || now.isByAmount();
        cash.setVisible(isCash);
        cash.setManaged(isCash);
        terminal.setVisible(!isCash);
        terminal.setManaged(!isCash);
        if (isCash) {
            cash.show(now);
        }
        hint.setText(desk.texts().get("pay.terminal", desk.formats().money(now.due())));
        showReference();
        accept.setDisable(!now.canPay());
        accept.setText(words(now));
        String key = now.tip().equals(Money.ZERO) ? "pay.due" : "pay.due.tip";
        dueWords.setText(desk.texts()
                .get(
                        key,
                        desk.formats().exactAmount(now.part().amount()),
                        desk.formats().exactAmount(now.tip())));
    }

    private void refer(String digits) {
        payment.reference(digits);
        showReference();
    }

    private void showReference() {
        reference.setText(
                payment.reference().isEmpty()
                        ? desk.texts().get("pay.reference")
                        : desk.texts().get("pay.reference.is", payment.reference()));
    }

    private String words(PaymentState.Taking now) {
        if (now.running()) {
            return desk.texts().get("pay.running");
        }
        return now.kind() == PaymentKind.CASH || now.isByAmount()
                ? desk.texts().get("pay.accept", desk.formats().money(now.received()))
                : desk.texts().get("pay.accept.other", desk.formats().money(now.due()));
    }

    private void showMethods(PaymentState.Taking now) {
        if (!now.methods().equals(shownMethods)) {
            shownMethods = now.methods();
            methods.getChildren().setAll(shownMethods.stream().map(this::button).toList());
        }
        for (int i = 0; i < shownMethods.size(); i++) {
            ((ToggleButton) methods.getChildren().get(i))
                    .setSelected(shownMethods.get(i).id() == now.method());
        }
    }

    private Node button(PaymentState.Method method) {
        Icons icon =
                switch (method.kind()) {
                    case CASH -> Icons.CASH;
                    case CARD -> Icons.CARD;
                    case OTHER -> Icons.QR;
                };
        ToggleButton button = new ToggleButton(method.name(), icon.node());
        button.setId("method-" + method.id());
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> payment.chooseMethod(method.id()));
        return button;
    }

    static GridPane halves() {
        return columns(50, 50);
    }

    /// Columns that stay as wide whatever stands in them.
    static GridPane columns(double... percents) {
        GridPane grid = new GridPane();
        for (double percent : percents) {
            ColumnConstraints part = new ColumnConstraints();
            part.setPercentWidth(percent);
            grid.getColumnConstraints().add(part);
        }
        return grid;
    }
}
