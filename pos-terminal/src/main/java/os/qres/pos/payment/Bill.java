package os.qres.pos.payment;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.pos.check.CheckLine;
import os.qres.pos.check.LineState;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;

/// What the guests had, every kopeck of it.
final class Bill extends VBox {
    private final Desk desk;
    private final VBox rows = new VBox();
    private final VBox foot = new VBox();
    private PaymentState.@Nullable Taking shown;

    Bill(Desk desk) {
        this.desk = desk;
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setPannable(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("check-list");
        setVgrow(scroll, Priority.ALWAYS);
        foot.getStyleClass().addAll("check-foot", "bill-foot");
        rows.getStyleClass().add("bill-rows");
        getChildren().addAll(scroll, foot);
    }

    void show(PaymentState.Taking now) {
        if (shown != null && shown.order().equals(now.order())) {
            return;
        }
        shown = now;
        rows.getChildren()
                .setAll(now.check()
                        .lines()
                        .filter(line -> line.state() != LineState.CANCELLED)
                        .map(this::row)
                        .toList());
        foot.getChildren()
                .setAll(line(
                        desk.texts()
                                .get(
                                        "pay.subtotal",
                                        desk.texts().count("items", now.check().count())),
                        now.order().subtotal()));
        if (now.order().paidTotal().minor() > 0) {
            foot.getChildren()
                    .add(line(desk.texts().get("pay.paid.before"), now.order().paidTotal()));
        }
        Label words = new Label(desk.texts().get("check.total"));
        words.getStyleClass().add("total-items");
        Label total = Fxml.whole(new Label(desk.formats().exactMoney(now.order().totalPrice())));
        total.getStyleClass().add("total");
        VBox sum = new VBox(words, total);
        sum.getStyleClass().add("sum");
        foot.getChildren().add(sum);
    }

    private Node row(CheckLine line) {
        Label quantity = new Label(Integer.toString(line.quantity()));
        quantity.getStyleClass().add("check-quantity");
        String text = line.chosen().isEmpty() ? line.title() : line.title() + ", " + line.chosen();
        Label name = new Label(text);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.getStyleClass().add("check-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label price = Fxml.whole(new Label(desk.formats().exactAmount(line.total())));
        price.getStyleClass().add("check-price");
        HBox row = new HBox(quantity, name, price);
        row.getStyleClass().add("bill-row");
        return row;
    }

    private Node line(String words, Money amount) {
        Label name = new Label(words);
        name.getStyleClass().addAll("type-line", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label price = Fxml.whole(new Label(desk.formats().exactAmount(amount)));
        price.getStyleClass().add("type-line");
        return new HBox(name, gap, price);
    }
}
