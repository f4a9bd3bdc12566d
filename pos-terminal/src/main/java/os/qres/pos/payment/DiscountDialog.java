package os.qres.pos.payment;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.orders.Comp;
import os.qres.model.orders.DiscountView;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewDiscount;
import os.qres.model.orders.OrderView;
import os.qres.model.reasons.Reasons;
import os.qres.model.rights.Permission;
import os.qres.pos.check.Check;
import os.qres.pos.draft.Outing;
import os.qres.pos.frame.AmountDialog;
import os.qres.pos.frame.Approving;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Pages;
import os.qres.pos.frame.WhyPane;
import os.qres.pos.house.Whys;
import os.qres.terminal.controls.Dialog;

/// A discount on the whole check or one line of it, or a line on the house: how much, and why. What was given can be
/// taken back here.
final class DiscountDialog {
    private static final List<Integer> OFFERED = List.of(5, 10, 15, 20, 30, 50, 100);
    private static final int BASIS_POINTS = 100;
    private static final int COLUMNS = 3;
    private static final double BETWEEN = 12;

    /// Three rows, or two and the buttons that turn the page.
    private static final double LINES = 216;

    /// What stands for the whole check among the lines.
    private static final int CHECK = 0;

    private final Desk desk;
    private final OrderView order;
    private final ToggleGroup targets = new ToggleGroup();
    private final ToggleGroup amounts = new ToggleGroup();
    private final WhyPane whys;
    private final ToggleButton amount;
    private final ToggleButton comp;
    private final Button give;
    private final Dialog dialog;

    DiscountDialog(Desk desk, OrderView order) {
        this.desk = desk;
        this.order = order;
        FlowPane percents = new FlowPane();
        percents.getStyleClass().addAll("discount-choices", "discount-percents");
        OFFERED.forEach(percent -> percents.getChildren()
                .add(choice("discount-" + percent, percent + " %", amounts, percent * BASIS_POINTS)));
        amount = choice("discount-amount", desk.texts().get("discount.amount"), amounts, Money.ZERO);
        amount.setOnAction(_ -> type());
        comp = choice("discount-comp", desk.texts().get("discount.comp"), amounts, CHECK);
        comp.setDisable(true);
        percents.getChildren().addAll(amount, comp);
        whys = new WhyPane(desk, Whys.offered(desk.house(), Reasons::discount), Whys.LONGEST, "discount-choices");
        VBox content = new VBox(
                title("discount.what"), lines(), title("discount.much"), percents, title("discount.why"), whys);
        content.getStyleClass().add("discount-entry");
        dialog = new Dialog(desk.texts().get("discount.title"), content)
                .action("discount-cancel", desk.texts().get("cancel"), this::close)
                .action("discount-give", desk.texts().get("discount.give"), this::give, "primary");
        give = (Button) dialog.lookup("#discount-give");
        amounts.selectedToggleProperty().subscribe(this::ready);
        whys.onChosen(this::ready);
        targets.selectedToggleProperty().subscribe(this::lineOrCheck);
        ready();
    }

    void show() {
        desk.layers().open(dialog);
    }

    private void ready() {
        if (give != null) {
            give.setDisable(!isReady());
        }
    }

    /// Only a line is on the house.
    private void lineOrCheck() {
        boolean isLine = targets.getSelectedToggle() != null && line() != CHECK;
        comp.setDisable(!isLine);
        if (!isLine) {
            comp.setSelected(false);
        }
        ready();
    }

    private int line() {
        return (Integer) targets.getSelectedToggle().getUserData();
    }

    private boolean isReady() {
        boolean isTyped = amounts.getSelectedToggle() != amount || !Money.ZERO.equals(amount.getUserData());
        return targets.getSelectedToggle() != null
                && amounts.getSelectedToggle() != null
                && isTyped
                && whys.chosen().isPresent();
    }

    /// What was given already; the check, and each line that is charged.
    private Pages lines() {
        ToggleButton whole = choice("discount-check", desk.texts().get("discount.check"), targets, CHECK);
        whole.setSelected(true);
        List<ToggleButton> choices = Stream.concat(
                        Stream.of(whole),
                        order.items().stream().filter(ItemView::isCharged).map(this::target))
                .toList();
        Pages pages = new Pages("discount-page", BETWEEN).upTo(LINES);
        new Given(desk, order, this::close).rows().forEach(pages::add);
        Pages.sideBySide(choices, COLUMNS, BETWEEN).forEach(pages::add);
        pages.getStyleClass().add("discount-lines");
        return pages;
    }

    private ToggleButton target(ItemView item) {
        ToggleButton button = choice(
                "discount-line-" + item.id(),
                item.quantity() + " × " + Check.title(item, desk.house().menu().get()),
                targets,
                item.id());
        button.setWrapText(true);
        return button;
    }

    private static ToggleButton choice(@Nullable String id, String words, ToggleGroup group, Object meaning) {
        ToggleButton button = new ToggleButton(words);
        button.setId(id);
        button.setToggleGroup(group);
        button.setUserData(meaning);
        return button;
    }

    private Label title(String key) {
        Label label = new Label(desk.texts().get(key));
        label.getStyleClass().addAll("type-line", "muted");
        return label;
    }

    /// A sum instead of a part.
    private void type() {
        String words = desk.texts().get("discount.amount");
        new AmountDialog(desk, words, "", Money.ZERO, false, entered -> {
                    amount.setUserData(entered.amount());
                    amount.setText(desk.formats().money(entered.amount()));
                    amount.setSelected(true);
                    ready();
                })
                .show();
    }

    private void give() {
        if (!isReady()) {
            return;
        }
        close();
        String reason = whys.chosen().orElseThrow();
        if (comp.isSelected()) {
            new Approving(desk, ApprovalAction.COMP, order.id(), approval -> desk.house()
                            .commands()
                            .comp(order.id(), line(), new Comp(reason, approval, seen()), subject()))
                    .run(desk.house().may(Permission.COMP));
            return;
        }
        Object much = amounts.getSelectedToggle().getUserData();
        NewDiscount wanted = new NewDiscount(
                TimeOrderedUuid.next(),
                line() == CHECK ? null : line(),
                much instanceof Integer basisPoints ? basisPoints : null,
                much instanceof Money sum ? sum : null,
                reason,
                null,
                order.discounts().stream().map(DiscountView::id).toList());
        new Approving(desk, ApprovalAction.DISCOUNT, order.id(), approval -> desk.house()
                        .commands()
                        .discount(order.id(), allowed(wanted, approval), subject()))
                .run(new Cap(desk.house(), order).allows(wanted));
    }

    private static NewDiscount allowed(NewDiscount wanted, @Nullable String approval) {
        return new NewDiscount(
                wanted.clientRef(),
                wanted.itemId(),
                wanted.basisPoints(),
                wanted.amount(),
                wanted.reason(),
                approval,
                wanted.seen());
    }

    private @Nullable ItemSeen seen() {
        return order.items().stream()
                .filter(item -> item.id() == line())
                .findFirst()
                .map(ItemSeen::of)
                .orElse(null);
    }

    private String subject() {
        return desk.house().tableName(Outing.key(order));
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
