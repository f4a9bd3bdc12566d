package os.qres.pos.payment;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.orders.Returns;
import os.qres.model.payments.PaymentView;
import os.qres.model.rights.Permission;
import os.qres.pos.changes.WhyDialog;
import os.qres.pos.frame.Approving;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.PaymentNames;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.theme.Icons;

/// What was paid of an open check, payment by payment. One that was taken by a wrong way is taken back, with
/// somebody's leave where it takes that, and paid otherwise.
final class PaidRows {
    private final Desk desk;
    private final OrderView order;

    PaidRows(Desk desk, OrderView order) {
        this.desk = desk;
        this.order = order;
    }

    /// @param isOpen whether they can be taken back here
    List<Node> rows(boolean isOpen) {
        return order.payments().stream()
                .filter(payment -> payment.refundOf() == null
                        && Returns.left(order, payment).minor() > 0)
                .map(payment -> row(payment, isOpen))
                .toList();
    }

    private Node row(PaymentView payment, boolean isOpen) {
        Label name = new Label(PaymentNames.withReference(desk, payment));
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.getStyleClass().addAll("type-line", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label amount = Fxml.whole(new Label(desk.formats().exactAmount(Returns.left(order, payment))));
        amount.getStyleClass().add("type-line");
        HBox row = new HBox(name, gap, amount);
        row.getStyleClass().add("paid-row");
        if (isOpen) {
            row.getChildren().add(back(payment));
        }
        return row;
    }

    private Button back(PaymentView payment) {
        Button back = Fxml.whole(new Button(desk.texts().get("pay.return"), Icons.UNDO.node()));
        back.setId("return-" + payment.id());
        back.setOnAction(_ -> WhyDialog.returning(
                        desk,
                        PaymentNames.of(desk, payment),
                        Returns.left(order, payment).plus(payment.tip()),
                        why -> giveBack(payment, why))
                .open());
        return back;
    }

    private void giveBack(PaymentView payment, String why) {
        UUID ref = TimeOrderedUuid.next();
        new Approving(desk, ApprovalAction.REFUND, order.id(), approval -> ask(payment, why, ref, approval))
                .run(desk.house().may(Permission.REFUND_TODAY) || desk.house().may(Permission.REFUND_LATER));
    }

    private CompletableFuture<Reply<OrderView>> ask(
            PaymentView payment, String why, UUID ref, @Nullable String approval) {
        PaymentChange back = new PaymentChange(
                PaymentStatus.REFUNDED, null, null, null, null, ref, null, why, approval, payment.id(), null, null);
        return desk.house().commands().giveBack(order.id(), back);
    }
}
