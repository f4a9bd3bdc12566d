package os.qres.pos.changes;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.reasons.Reason;
import os.qres.model.reasons.Reasons;
import os.qres.model.rights.Permission;
import os.qres.pos.check.Check;
import os.qres.pos.check.Wishes;
import os.qres.pos.frame.Approving;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Leave;
import os.qres.pos.frame.WhyPane;
import os.qres.pos.house.Whys;
import os.qres.terminal.controls.Dialog;

/// Shows exactly what would go off the check, and asks why.
public final class WhyDialog {
    private final Desk desk;
    private final Consumer<String> go;
    private final WhyPane whys;
    private final VBox lines = new VBox();
    private final Dialog dialog;

    /// @param words where the dialog's texts begin, and its buttons' names
    /// @param offered which of the house's reasons
    private WhyDialog(Desk desk, String words, Function<Reasons, List<Reason>> offered, Consumer<String> go) {
        this.desk = desk;
        this.go = go;
        lines.getStyleClass().add("going");
        Label why = new Label(desk.texts().get(words + ".why"));
        why.getStyleClass().addAll("type-line", "muted");
        whys = new WhyPane(desk, Whys.offered(desk.house(), offered), Whys.LONGEST, "changes-choices");
        VBox content = new VBox(lines, why, whys);
        content.getStyleClass().add("lines-entry");
        dialog = new Dialog(desk.texts().get(words + ".title"), content)
                .action(words + "-cancel", desk.texts().get(words + ".keep"), this::close)
                .action(words + "-go", desk.texts().get(words + ".go"), this::go, "primary");
        Button done = (Button) dialog.lookup("#" + words + "-go");
        whys.onChosen(() -> done.setDisable(whys.chosen().isEmpty()));
    }

    /// Of what nobody has begun to make.
    public static WhyDialog takeBack(Desk desk, CheckChanges changes, Chosen chosen) {
        Optional<OrderView> seen = changes.order();
        WhyDialog dialog = new WhyDialog(
                desk,
                "taking",
                Reasons::cancellation,
                reason -> seen.ifPresent(order -> Leave.toCancel(
                        desk,
                        order.id(),
                        Wishes.once(chosen.lines(order)).size(),
                        approvals -> changes.takeBack(order, chosen, reason, approvals))));
        seen.ifPresent(order -> {
            chosen.lines(order).forEach(item -> dialog.line(item, chosen.of(item.id())));
            dialog.sum("taking.sum", chosen.sum(order));
        });
        return dialog;
    }

    /// Of what was made: it stays on the check, and is not charged. A manager may have to allow it.
    /// @param parts the line, or all parts of a combo
    public static WhyDialog give(Desk desk, CheckChanges changes, List<ItemView> parts) {
        ItemView item = parts.getFirst();
        WhyDialog dialog = new WhyDialog(desk, "giving", Reasons::comp, reason -> new Approving(
                        desk, ApprovalAction.COMP, item.orderId(), approval -> changes.give(item, reason, approval))
                .run(desk.house().may(Permission.COMP)));
        parts.forEach(part -> dialog.line(part, part.quantity()));
        dialog.sum("giving.sum", parts.stream().map(ItemView::due).reduce(Money.ZERO, Money::plus));
        return dialog;
    }

    /// Of a payment that was taken for a check that is still open.
    /// @param by what it was paid
    public static WhyDialog returning(Desk desk, String by, Money sum, Consumer<String> go) {
        WhyDialog dialog = new WhyDialog(desk, "returning", Reasons::refund, go);
        dialog.line(by);
        dialog.sum("returning.sum", sum);
        return dialog;
    }

    /// Of all that was paid for a check that is closed.
    /// @param check which it is
    public static WhyDialog refunding(Desk desk, String check, Money sum, Consumer<String> go) {
        WhyDialog dialog = new WhyDialog(desk, "refunding", Reasons::refund, go);
        dialog.line(check);
        dialog.sum("refunding.sum", sum);
        return dialog;
    }

    private void line(ItemView item, int portions) {
        line(portions + " × " + Check.title(item, desk.house().menu().get()));
    }

    private void line(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("going-line");
        label.setWrapText(true);
        lines.getChildren().add(label);
    }

    private void sum(String key, Money sum) {
        Label label = new Label(desk.texts().get(key, desk.formats().exactMoney(sum)));
        label.getStyleClass().add("going-sum");
        lines.getChildren().add(label);
    }

    public void open() {
        desk.layers().open(dialog);
    }

    private void go() {
        whys.chosen().ifPresent(why -> {
            close();
            go.accept(why);
        });
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
