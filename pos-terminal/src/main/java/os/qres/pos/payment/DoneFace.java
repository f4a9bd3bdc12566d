package os.qres.pos.payment;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.SheetDialog;
import os.qres.pos.house.OrderPaper;
import os.qres.terminal.theme.Icons;

/// It is paid: how much goes back to the guest, and the way to the tables.
final class DoneFace extends VBox {

    DoneFace(PaymentViewModel payment, Desk desk, PaymentState.Done done) {
        getStyleClass().add("done");
        Node tick = Icons.ITEM_DONE.node();
        tick.getStyleClass().add("done-icon");
        boolean isAll = done.isAll();
        String said = isAll ? "pay.done.table" : "pay.done.part";
        String whose = payment.isAway() ? said + ".away" : said;
        Label words = label(desk.texts().get(whose, done.place()), "done-words");
        Label paid = label(desk.formats().exactMoney(done.paid()), "done-paid");
        getChildren().addAll(tick, words, paid);
        if (done.change() != null) {
            getChildren().add(change(desk, done.change()));
        }
        if (done.kept()) {
            Label kept = label(desk.texts().get("pay.done.kept"), "done-kept");
            kept.setGraphic(Icons.OFFLINE.node());
            kept.getStyleClass().add("warning");
            getChildren().add(kept);
        }
        Button floor = new Button(desk.texts().get("pay.done.floor"), Icons.PLAN.node());
        floor.setId("to-floor");
        boolean goesOn = !isAll && !done.kept();
        if (goesOn) {
            Button next = new Button(
                    desk.texts().get("pay.done.next", desk.formats().exactMoney(done.left())), Icons.FORWARD.node());
            next.setId("next-part");
            next.getStyleClass().add("primary");
            next.setDefaultButton(true);
            next.setOnAction(_ -> payment.next());
            getChildren().add(next);
        } else {
            floor.getStyleClass().add("primary");
            floor.setDefaultButton(true);
        }
        floor.setOnAction(_ -> payment.toFloor());
        getChildren().add(floor);
        if (done.payment() != null) {
            OrderPaper part = OrderPaper.part(done.check().id(), done.payment());
            getChildren().add(receipt(payment, desk, part, "print-part", "print.part", "paper.part"));
        }
        if (isAll || done.payment() == null) {
            OrderPaper whole = OrderPaper.receipt(done.check().id());
            Button receipt = receipt(payment, desk, whole, "print-receipt", "print.receipt", "paper.receipt");
            receipt.setDisable(done.kept());
            getChildren().add(receipt);
        }
    }

    private static Node change(Desk desk, Money change) {
        boolean owes = change.minor() > 0;
        VBox box = new VBox(label(desk.texts().get(owes ? "pay.done.change" : "pay.done.exact"), "done-give"));
        box.getStyleClass().add("done-change");
        if (owes) {
            Label amount = label(desk.formats().exactMoney(change), "due");
            amount.setId("done-change");
            box.getChildren().add(amount);
        }
        return box;
    }

    private static Button receipt(
            PaymentViewModel payment, Desk desk, OrderPaper paper, String id, String words, String title) {
        Button button = new Button(desk.texts().get(words), Icons.PRINTER.node());
        button.setId(id);
        String file = "receipt-" + paper.order() + (paper.payment() == null ? "" : "-" + paper.payment());
        button.setOnAction(_ -> new SheetDialog(
                        desk,
                        desk.texts().get(title),
                        file,
                        (format, show, say) -> desk.house().printing().sheet(paper, format, show, say),
                        () -> payment.print(paper))
                .open());
        return button;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
