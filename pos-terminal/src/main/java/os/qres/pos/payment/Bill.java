package os.qres.pos.payment;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.DiscountView;
import os.qres.model.orders.OrderView;
import os.qres.pos.check.CheckLine;
import os.qres.pos.check.LineState;
import os.qres.pos.check.OnTheHouse;
import os.qres.pos.draft.Outing;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.Pages;
import os.qres.pos.frame.SheetDialog;
import os.qres.pos.house.OrderPaper;
import os.qres.terminal.theme.Icons;

/// What the guests had, every kopeck of it.
final class Bill extends VBox {
    private final Desk desk;
    private final Pages rows = new Pages("bill", 0);
    private final VBox foot = new VBox();
    private PaymentState.@Nullable Taking shown;

    Bill(Desk desk) {
        this.desk = desk;
        foot.getStyleClass().addAll("check-foot", "bill-foot");
        rows.getStyleClass().add("bill-rows");
        getChildren().addAll(rows, foot);
    }

    void show(PaymentState.Taking now) {
        if (shown != null && shown.order().equals(now.order())) {
            return;
        }
        shown = now;
        rows.show(now.check()
                .lines()
                .filter(line -> line.state() != LineState.CANCELLED)
                .map(this::row)
                .toList());
        foot(now.check().count(), now.order(), true);
    }

    /// Everything is paid: nothing is given off it or taken back here any more, and no bill is wanted.
    void closed(OrderView paid) {
        if (shown != null) {
            foot(shown.check().count(), paid, false);
            shown = null;
        }
    }

    private void foot(int portions, OrderView order, boolean isOpen) {
        String words = desk.texts().get("pay.subtotal", desk.texts().count("items", portions));
        foot.getChildren().setAll(line(words, order.subtotal()));
        charged(order);
        foot.getChildren().addAll(new PaidRows(desk, order).rows(isOpen));
        foot.getChildren().add(sum(order, isOpen));
    }

    private HBox sum(OrderView order, boolean isOpen) {
        Label words = new Label(desk.texts().get("check.total"));
        words.getStyleClass().add("total-items");
        Label total = Fxml.whole(new Label(desk.formats().exactMoney(order.totalPrice())));
        total.getStyleClass().add("total");
        VBox sum = new VBox(words, total);
        sum.getStyleClass().add("sum");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox last = isOpen ? new HBox(discount(order), print(order), gap, sum) : new HBox(gap, sum);
        last.getStyleClass().add("foot-row");
        return last;
    }

    private Button discount(OrderView order) {
        Button discount = new Button(desk.texts().get("pay.discount.give"), Icons.DISCOUNT.node());
        discount.setId("discount");
        discount.setOnAction(_ -> new DiscountDialog(desk, order).show());
        return discount;
    }

    private Button print(OrderView order) {
        String key = order.billRequestedAt() == null ? "pay.bill" : "pay.bill.again";
        Button bill = new Button(desk.texts().get(key), Icons.BILL_PRINTED.node());
        bill.setId("print-bill");
        String subject = desk.house().tableName(Outing.key(order));
        bill.setOnAction(_ -> new SheetDialog(
                        desk,
                        desk.texts().get("paper.bill", subject),
                        "bill-" + order.number(),
                        (format, show, say) ->
                                desk.house().printing().sheet(OrderPaper.bill(order.id()), format, show, say),
                        () -> desk.house()
                                .commands()
                                .requestBill(order.id(), subject)
                                .thenAccept(reply -> desk.way()
                                        .say(desk.house()
                                                .noticeOf(reply)
                                                .orElse(desk.texts().get("pay.bill.sent")))))
                .open());
        return bill;
    }

    /// What comes off the dishes' prices, and what comes on top.
    private void charged(OrderView order) {
        for (DiscountView discount : order.discounts()) {
            foot.getChildren()
                    .add(line(desk.texts().get("pay.discount", discount.reason()), Money.ZERO.minus(discount.taken())));
        }
        if (order.serviceCharge().minor() > 0) {
            foot.getChildren().add(line(desk.texts().get("pay.service"), order.serviceCharge()));
        }
        if (order.taxAdded().minor() > 0) {
            foot.getChildren().add(line(desk.texts().get("pay.tax"), order.taxAdded()));
        }
    }

    private Node row(CheckLine line) {
        Label quantity = new Label(Integer.toString(line.quantity()));
        quantity.getStyleClass().add("check-quantity");
        String text = line.chosen().isEmpty() ? line.title() : line.title() + ", " + line.chosen();
        OnTheHouse given = line.given();
        Label name =
                new Label(given == null ? text : text + " · " + desk.texts().get("discount.comp.short"));
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.getStyleClass().add("check-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label price = Fxml.whole(new Label(desk.formats().exactAmount(given == null ? line.total() : given.spared())));
        price.getStyleClass().add("check-price");
        HBox row = new HBox(quantity, name, price);
        row.getStyleClass().add("bill-row");
        if (given != null) {
            row.getStyleClass().add("given");
        }
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
