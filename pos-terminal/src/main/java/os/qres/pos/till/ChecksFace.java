package os.qres.pos.till;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.model.payments.PaymentView;
import os.qres.model.reasons.Reasons;
import os.qres.model.rights.Permission;
import os.qres.pos.frame.AmountDialog;
import os.qres.pos.frame.Approving;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.house.Whys;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.theme.Icons;

/// Checks that were paid, the latest first; what was paid can be given back, with somebody's leave where it takes
/// that.
final class ChecksFace extends VBox {
    private final TillViewModel till;
    private final Desk desk;

    ChecksFace(TillViewModel till, Desk desk, TillState.Checks now) {
        this.till = till;
        this.desk = desk;
        getStyleClass().add("till-cards");
        if (now.checks().isEmpty()) {
            getChildren().add(Notice.empty(desk.texts().get("checks.none")));
            return;
        }
        VBox rows = new VBox();
        rows.getStyleClass().add("till-cards");
        now.checks().forEach(check -> rows.getChildren().add(row(check)));
        getChildren().add(Figures.scroll(rows));
    }

    private Node row(OrderView check) {
        Label name = new Label(desk.texts().get("check.number", check.number()));
        name.getStyleClass().add("type-item");
        Label facts = new Label(facts(check));
        facts.getStyleClass().addAll("type-line", "muted");
        VBox words = new VBox(name, facts);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label paid = Fxml.whole(new Label(desk.formats().exactMoney(check.paidTotal())));
        paid.getStyleClass().add("type-item");
        Button back = Fxml.whole(new Button(desk.texts().get("checks.refund"), Icons.UNDO.node()));
        back.setId("refund-" + check.id());
        back.setOnAction(_ -> refund(check));
        HBox row = new HBox(words, paid, back);
        row.getStyleClass().addAll("till-card", "till-row");
        return row;
    }

    private String facts(OrderView check) {
        Stream<String> table = Stream.ofNullable(check.tableNumber())
                .map(number -> desk.texts().get("table", number));
        Stream<String> waiter = Stream.ofNullable(check.waiterName());
        Stream<String> methods = check.payments().stream().map(this::method).distinct();
        String time = desk.formats().time(check.updatedAt());
        return String.join(
                " · ",
                Stream.of(Stream.of(time), table, waiter, methods)
                        .flatMap(each -> each)
                        .toList());
    }

    private String method(PaymentView payment) {
        return payment.reference() == null
                ? payment.methodName()
                : payment.methodName() + " " + desk.texts().get("pay.reference.no", payment.reference());
    }

    private void refund(OrderView check) {
        List<String> reasons = Whys.offered(desk.house(), Reasons::refund);
        new AmountDialog(
                        desk,
                        desk.texts().get("checks.refund.title", check.number()),
                        desk.texts().get("checks.refund.hint", desk.formats().exactMoney(check.paidTotal())),
                        check.paidTotal(),
                        false,
                        reasons,
                        entered -> give(check, entered))
                .show();
    }

    private void give(OrderView check, AmountDialog.Entered entered) {
        PaymentChange wanted = TillViewModel.refund(check, entered.amount(), entered.reason(), UUID.randomUUID());
        new Approving(desk, ApprovalAction.REFUND, check.id(), approval -> desk.house()
                        .commands()
                        .pay(check, allowed(wanted, approval), desk.texts().get("check.number", check.number()))
                        .whenComplete((reply, _) -> {
                            if (reply instanceof Reply.Ok<?>) {
                                till.refresh();
                            }
                        }))
                .run(desk.house().may(Permission.REFUND_TODAY) || desk.house().may(Permission.REFUND_LATER));
    }

    private static PaymentChange allowed(PaymentChange wanted, @Nullable String approval) {
        return new PaymentChange(
                wanted.paymentStatus(),
                wanted.paymentMethodId(),
                wanted.amount(),
                wanted.tendered(),
                wanted.tipAmount(),
                wanted.clientRef(),
                wanted.share(),
                wanted.reason(),
                approval,
                wanted.paymentId(),
                null, null);
    }
}
