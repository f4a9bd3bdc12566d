package os.qres.pos.till;

import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.orders.ReturnChoice;
import os.qres.model.reasons.Reasons;
import os.qres.model.rights.Permission;
import os.qres.pos.changes.WhyDialog;
import os.qres.pos.frame.AmountDialog;
import os.qres.pos.frame.Approving;
import os.qres.pos.frame.Desk;
import os.qres.pos.house.Whys;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.theme.Icons;

/// What of a paid check goes back: all of it, chosen lines, or a sum; with somebody's leave where it takes that. Only
/// with the server, and at once: nothing of it is kept for later.
final class GivingBack {
    private final TillViewModel till;
    private final Desk desk;
    private final OrderView check;
    private final CheckWords words;

    GivingBack(TillViewModel till, Desk desk, OrderView check) {
        this.till = till;
        this.desk = desk;
        this.check = check;
        this.words = new CheckWords(desk);
    }

    /// A button for each way that is left.
    List<Node> ways() {
        if (check.paymentStatus() != PaymentStatus.PAID || check.paidTotal().minor() <= 0) {
            return List.of();
        }
        Button all = button("refund-all", "checks.refund.all", this::all);
        Button lines = button("refund-lines", "checks.refund.lines", this::lines);
        lines.setDisable(choice().rows().isEmpty());
        Button amount = button("refund-amount", "checks.refund.amount", this::amount);
        return List.of(all, lines, amount);
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(desk.texts().get(key), Icons.UNDO.node());
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void all() {
        WhyDialog.refunding(
                        desk,
                        words.title(check),
                        check.paidTotal().plus(check.tipTotal()),
                        why -> give(null, choice(), why))
                .open();
    }

    private void lines() {
        new ReturnDialog(desk, words.title(check), choice(), this::giveLines).open();
    }

    private ReturnChoice choice() {
        return new ReturnChoice(check, desk.house().state().rounding());
    }

    private void giveLines(ReturnChoice choice, String why) {
        give(null, choice, why);
    }

    /// Of several payments, first from which of them.
    private void amount() {
        ReturnChoice choice = choice();
        if (choice.sources().size() > 1) {
            new ReturnSource(desk, choice, () -> amount(choice)).open();
        } else {
            amount(choice);
        }
    }

    private void amount(ReturnChoice choice) {
        Money most = choice.source().map(ReturnChoice.Source::left).orElse(check.paidTotal());
        new AmountDialog(
                        desk,
                        desk.texts().get("checks.refund.title", check.number()),
                        hint(choice, desk.formats().exactMoney(most)),
                        most,
                        false,
                        Whys.offered(desk.house(), Reasons::refund),
                        Whys.LONGEST,
                        entered -> give(entered.amount(), choice, entered.reason()))
                .show();
    }

    private String hint(ReturnChoice choice, String most) {
        return choice.source().isPresent()
                ? desk.texts().get("checks.refund.hint.from", ReturnSource.name(desk, choice), most)
                : desk.texts().get("checks.refund.hint", most);
    }

    private void give(@Nullable Money amount, ReturnChoice what, String why) {
        UUID ref = TimeOrderedUuid.next();
        new Approving(desk, ApprovalAction.REFUND, check.id(), approval -> desk.house()
                        .commands()
                        .giveBack(check.id(), refund(amount, what, why, ref, approval))
                        .whenComplete((reply, _) -> {
                            if (reply instanceof Reply.Ok<OrderView>(OrderView now)) {
                                till.open(now);
                            }
                        }))
                .run(desk.house().may(Permission.REFUND_TODAY) || desk.house().may(Permission.REFUND_LATER));
    }

    /// All that was paid is not asked for by its amount, so that tips go back, too.
    private PaymentChange refund(
            @Nullable Money amount, ReturnChoice what, String why, UUID ref, @Nullable String approval) {
        return new PaymentChange(
                PaymentStatus.REFUNDED,
                null,
                check.paidTotal().equals(amount) ? null : amount,
                null,
                null,
                ref,
                null,
                why,
                approval,
                what.source().map(source -> source.payment().id()).orElse(null),
                null,
                what.items().isEmpty() ? null : what.items());
    }
}
