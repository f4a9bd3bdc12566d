package os.qres.admin.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Rows;
import os.qres.model.Money;
import os.qres.model.orders.DiscountView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.orders.ReturnChoice;
import os.qres.model.orders.Returns;
import os.qres.model.payments.PaymentView;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// One check: its lines, what was taken off and put on, who paid whom in which way, what went back and by whom.
final class CheckPane extends VBox {
    private final ChecksViewModel model;
    private final Layers layers;
    private final OrderView check;
    private final Texts texts;
    private final VBox lines = new VBox();

    CheckPane(ChecksViewModel model, Layers layers, OrderView check) {
        this.model = model;
        this.layers = layers;
        this.check = check;
        this.texts = model.texts();
        setId("check-open");
        lines.getStyleClass().add("check-lines");
        items();
        sums();
        payments();
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("form-scroll", "sheet");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head(), scroll, actions());
    }

    private VBox head() {
        Label title = new Label(model.words().title(check));
        title.getStyleClass().add("group-title");
        HBox first = new HBox(title, Rows.gap());
        model.words().mark(check).ifPresent(words -> first.getChildren().add(Rows.tag(Icons.UNDO, words, "warning")));
        Label facts = new Label(model.words().facts(check));
        facts.setWrapText(true);
        facts.setMinHeight(Region.USE_PREF_SIZE);
        facts.getStyleClass().addAll("row-second", "muted");
        VBox head = new VBox(first, facts);
        head.getStyleClass().add("check-head");
        return head;
    }

    private String money(Money money) {
        return model.desk().formats().exactMoney(money);
    }

    private void title(String key) {
        Label title = new Label(texts.get(key));
        title.getStyleClass().add("check-title");
        lines.getChildren().add(title);
    }

    private HBox line(String words, String value, List<String> below, String... styles) {
        Label name = new Label(words);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        VBox said = new VBox(name);
        HBox.setHgrow(said, Priority.ALWAYS);
        for (String each : below) {
            Label second = new Label(each);
            second.setWrapText(true);
            second.setMinHeight(Region.USE_PREF_SIZE);
            second.getStyleClass().addAll("row-second", "muted");
            said.getChildren().add(second);
        }
        HBox line = new HBox(said, Rows.figure(value));
        line.getStyleClass().add("check-line");
        line.getStyleClass().addAll(styles);
        lines.getChildren().add(line);
        return line;
    }

    private void items() {
        title("checks.lines");
        check.items().forEach(this::item);
    }

    private void item(ItemView item) {
        List<String> below = new ArrayList<>();
        int returned = Returns.portions(check, item.id());
        if (item.status() == ItemStatus.CANCELLED) {
            below.add(why("checks.line.void", item.cancelReason()));
        }
        if (item.compReason() != null) {
            below.add(why("checks.line.comp", item.compReason()));
        }
        if (returned > 0) {
            below.add(texts.get("checks.line.returned", returned, item.quantity()));
        }
        line(
                item.quantity() + " × " + model.words().name(item),
                item.isCharged() ? money(item.total()) : "—",
                below,
                item.isCharged() ? "charged" : "not-charged");
    }

    private String why(String key, @Nullable String reason) {
        return reason == null ? texts.get(key) : texts.get(key) + ": " + reason;
    }

    private void sums() {
        title("checks.sums");
        if (!check.subtotal().equals(check.totalPrice())) {
            line(texts.get("checks.subtotal"), money(check.subtotal()), List.of());
        }
        for (DiscountView discount : check.discounts()) {
            line(
                    texts.get("checks.discount", discount.reason()),
                    money(Money.ZERO.minus(discount.taken())),
                    who(discount.userId(), discount.approvedById()).stream().toList());
        }
        some("checks.service", check.serviceCharge());
        some("checks.tax", check.taxAdded());
        line(texts.get("checks.total"), money(check.totalPrice()), List.of(), "check-sum");
    }

    private Optional<String> who(@Nullable Integer user, @Nullable Integer approver) {
        Stream<String> approved = model
                .person(approver)
                .filter(_ -> !Objects.equals(user, approver))
                .map(name -> texts.get("checks.approved", name))
                .stream();
        return Stream.concat(model.person(user).stream(), approved).reduce((a, b) -> a + " · " + b);
    }

    private void some(String key, Money amount) {
        if (amount.minor() != 0) {
            line(texts.get(key), money(amount), List.of());
        }
    }

    private void payments() {
        title("checks.payments");
        for (PaymentView payment : check.payments()) {
            boolean isReturn = payment.refundOf() != null;
            String name = model.words().method(payment);
            Stream<String> facts = Stream.of(
                            Stream.of(model.words().moment(payment.paidAt())),
                            who(payment.userId(), payment.approvedById()).stream(),
                            Stream.ofNullable(payment.reference()).map(slip -> texts.get("checks.slip", slip)),
                            payment.tip().minor() == 0
                                    ? Stream.<String>empty()
                                    : Stream.of(texts.get("checks.tip", money(payment.tip()))))
                    .flatMap(each -> each);
            HBox line = line(
                    isReturn ? texts.get("checks.back", name) : name,
                    money(payment.amount()),
                    Stream.concat(
                                    Stream.ofNullable(payment.reason()),
                                    Stream.of(facts.collect(Collectors.joining(" · "))))
                            .toList());
            Money left = GivenBack.left(check, payment);
            boolean isOneOfSeveral = check.payments().stream()
                            .filter(each -> each.refundOf() == null)
                            .count()
                    > 1;
            if (!isReturn && isOneOfSeveral && canGoBack() && left.minor() > 0) {
                Button back = new Button(texts.get("checks.refund.one"), Icons.UNDO.node());
                back.setId("refund-" + payment.id());
                back.setMinWidth(Region.USE_PREF_SIZE);
                back.getStyleClass().add("small-action");
                back.setOnAction(
                        _ -> RefundDialog.payment(model, layers, check, payment).open());
                line.getChildren().add(back);
            }
        }
    }

    private boolean canGoBack() {
        return check.paymentStatus() == PaymentStatus.PAID && check.paidTotal().minor() > 0;
    }

    private FlowPane actions() {
        FlowPane actions = new FlowPane(
                button("receipt-again", "checks.receipt", Icons.PRINTER, () -> new ReceiptDialog(model, layers, check)
                        .open()));
        if (canGoBack()) {
            Button all =
                    button("refund-all", "checks.refund.all", Icons.UNDO, () -> RefundDialog.all(model, layers, check)
                            .open());
            Button some = button(
                    "refund-lines", "checks.refund.lines", Icons.UNDO, () -> RefundDialog.lines(model, layers, check)
                            .open());
            some.setDisable(new ReturnChoice(check, model.rounding()).rows().isEmpty());
            Button sum = button(
                    "refund-amount", "checks.refund.amount", Icons.UNDO, () -> RefundDialog.sum(model, layers, check)
                            .open());
            actions.getChildren().addAll(some, sum, all);
        }
        actions.getStyleClass().add("check-actions");
        actions.setMinHeight(Region.USE_PREF_SIZE);
        return actions;
    }

    private Button button(String id, String key, Icons icon, Runnable action) {
        Button button = new Button(texts.get(key), icon.node());
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
