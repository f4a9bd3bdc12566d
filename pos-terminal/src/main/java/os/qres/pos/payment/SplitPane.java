package os.qres.pos.payment;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.model.payments.ItemShare;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.Pages;
import os.qres.terminal.theme.Icons;

/// Who pays which part: the ways to split, the parts with what each comes to, and what is left of the check.
final class SplitPane extends VBox {
    private static final double BETWEEN = 12;

    private final PaymentViewModel payment;
    private final Desk desk;
    private final ToggleButton even;
    private final ToggleButton seats;
    private final ToggleButton items;
    private final ToggleButton amount;
    private final HBox count = new HBox();
    private final Label typing = new Label();
    private final Pages parts = new Pages("parts", BETWEEN);
    private final Label paid = new Label();
    private final Label left = new Label();

    SplitPane(PaymentViewModel payment, Desk desk) {
        this.payment = payment;
        this.desk = desk;
        getStyleClass().add("split");
        even = way("split-even", "pay.split.even", Icons.ALSO_AT, payment::splitEvenly);
        seats = way("split-seats", "pay.split.seats", Icons.PERSON, () -> payment.split(new Split.Seats()));
        items = way("split-items", "pay.split.items", Icons.CATEGORY_MAINS, () -> payment.split(Split.Items.NONE));
        amount = way("split-amount", "pay.split.amount", Icons.PAY, () -> payment.split(new Split.Amount()));
        GridPane ways = TakingFace.halves();
        ways.getStyleClass().add("split-ways");
        ways.add(even, 0, 0);
        ways.add(items, 1, 0);
        ways.add(seats, 0, 1);
        ways.add(amount, 1, 1);
        count.getStyleClass().add("split-count");
        typing.setId("split-typing");
        typing.getStyleClass().addAll("type-line", "muted");
        typing.setText(desk.texts().get("pay.split.amount.typing"));
        typing.setWrapText(true);
        typing.setMinHeight(Region.USE_PREF_SIZE);
        typing.managedProperty().bind(typing.visibleProperty());
        parts.getStyleClass().add("split-parts");
        paid.getStyleClass().addAll("type-line", "muted");
        left.getStyleClass().add("type-item");
        left.setId("left");
        VBox rest = new VBox(paid, left);
        rest.getStyleClass().add("split-rest");
        getChildren().addAll(ways, count, typing, parts, rest);
    }

    void show(PaymentState.Taking now) {
        Split split = now.division().split();
        even.setSelected(split instanceof Split.Even);
        seats.setSelected(split instanceof Split.Seats);
        seats.setDisable(!now.hasSeats());
        items.setSelected(split instanceof Split.Items);
        amount.setSelected(split instanceof Split.Amount);
        typing.setVisible(split instanceof Split.Amount);
        boolean isEven = split instanceof Split.Even;
        count.setVisible(isEven);
        count.setManaged(isEven);
        if (split instanceof Split.Even(int of)) {
            count.getChildren().setAll(fewer(), number(of), more());
        }
        parts.show(now.parts().stream().map(part -> button(part, now)).toList());
        Money total = now.order().totalPrice();
        paid.setText(desk.texts()
                .get(
                        "pay.paid.of",
                        desk.formats().exactAmount(total.minus(now.owed())),
                        desk.formats().exactMoney(total)));
        left.setText(desk.texts().get("pay.left.of", desk.formats().exactMoney(now.owed())));
    }

    /// As the check names it, and which part of it where it is divided.
    private String line(Part part, PaymentState.Taking now) {
        String title = now.check()
                .lines()
                .filter(line -> Integer.valueOf(part.number()).equals(line.itemId()))
                .map(line -> line.quantity() > 1 ? line.quantity() + " × " + line.title() : line.title())
                .findFirst()
                .orElseThrow();
        ItemShare share = part.items().getFirst();
        return share.of() > 1 ? desk.texts().get("pay.part.of", title, share.part(), share.of()) : title;
    }

    private ToggleButton way(String id, String key, Icons icon, Runnable action) {
        ToggleButton button = new ToggleButton(desk.texts().get(key), icon.node());
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            if (button.isSelected()) {
                action.run();
            } else {
                payment.split(new Split.Whole());
            }
        });
        return button;
    }

    private Button fewer() {
        Button button = new Button("", Icons.MINUS.node());
        button.setId("parts-fewer");
        button.getStyleClass().add("icon-button");
        button.setAccessibleText("-1");
        button.setOnAction(_ -> payment.moreParts(-1));
        return button;
    }

    private Button more() {
        Button button = new Button("", Icons.PLUS.node());
        button.setId("parts-more");
        button.getStyleClass().add("icon-button");
        button.setAccessibleText("+1");
        button.setOnAction(_ -> payment.moreParts(1));
        return button;
    }

    private Label number(int of) {
        Label label = new Label(desk.texts().get("pay.parts", of));
        label.getStyleClass().add("type-item");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private Node button(Part part, PaymentState.Taking now) {
        Split split = now.division().split();
        boolean isChosen = split instanceof Split.Items items
                ? items.has(part)
                : !part.isPaid() && part.number() == now.part().number();
        Label name = new Label(name(part, now));
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label sum = Fxml.whole(new Label(desk.formats().exactAmount(part.amount())));
        HBox face = new HBox(name, sum);
        face.getStyleClass().add("split-face");
        ToggleButton button = new ToggleButton();
        button.setId(id(part));
        button.setGraphic(face);
        button.setMaxWidth(Double.MAX_VALUE);
        face.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> button.getWidth()
                                - button.getInsets().getLeft()
                                - button.getInsets().getRight(),
                        button.widthProperty(),
                        button.insetsProperty()));
        button.setSelected(isChosen);
        button.setDisable(part.isPaid());
        button.setOnAction(_ -> payment.choosePart(part));
        return split instanceof Split.Items && placeOf(part) == 1 && payment.canBeDivided(part.number())
                ? divided(button, part, now)
                : button;
    }

    /// A line that can be divided has the way to it beside it.
    private Node divided(ToggleButton button, Part part, PaymentState.Taking now) {
        Button divide = new Button("÷");
        divide.setId("divide-" + part.number());
        divide.getStyleClass().add("divide");
        divide.setAccessibleText(desk.texts().get("pay.part.divide", line(part, now)));
        divide.setOnAction(_ -> payment.divideLine(part.number()));
        HBox.setHgrow(button, Priority.ALWAYS);
        HBox row = new HBox(button, divide);
        row.getStyleClass().add("split-row");
        return row;
    }

    private static String id(Part part) {
        return placeOf(part) > 1 ? "part-" + part.number() + "-" + placeOf(part) : "part-" + part.number();
    }

    /// Which of the equal parts of its line it is.
    private static int placeOf(Part part) {
        return part.items().size() == 1 ? part.items().getFirst().part() : 1;
    }

    private String name(Part part, PaymentState.Taking now) {
        String name =
                switch (now.division().split()) {
                    case Split.Items _ -> line(part, now);
                    case Split.Seats _ -> desk.texts().get("pay.part.seat", part.number());
                    default -> desk.texts().get("pay.part", part.number());
                };
        return part.isPaid() ? desk.texts().get("pay.part.paid", name) : name;
    }
}
