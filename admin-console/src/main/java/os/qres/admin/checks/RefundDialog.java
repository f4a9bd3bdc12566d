package os.qres.admin.checks;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Rows;
import os.qres.model.Money;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.ReturnChoice;
import os.qres.model.payments.PaymentView;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// Gives money back: all of a check, one payment, or chosen lines. It says what will go, in which ways, before it goes.
final class RefundDialog {
    private static final double WIDTH = 520;
    private static final double HIGHEST = 300;

    private final ChecksViewModel model;
    private final Layers layers;
    private final OrderView check;
    private final @Nullable PaymentView payment;
    private final @Nullable ReturnChoice lines;
    private final Texts texts;
    private final UUID ref = UUID.randomUUID();
    private final VBox rows = new VBox();
    private final TextField reason = new TextField();
    private final Label sum = new Label();
    private final Label notice = new Label();
    private final Dialog dialog;
    private final Button go;
    private boolean busy;

    private RefundDialog(
            ChecksViewModel model,
            Layers layers,
            OrderView check,
            @Nullable PaymentView payment,
            @Nullable ReturnChoice lines) {
        this.model = model;
        this.layers = layers;
        this.check = check;
        this.payment = payment;
        this.lines = lines;
        this.texts = model.texts();
        reason.setId("refund-reason");
        reason.textProperty().subscribe(_ -> ready());
        Label why = new Label(texts.get("checks.refund.why"));
        why.setLabelFor(reason);
        why.getStyleClass().add("field-name");
        sum.setId("refund-sum");
        sum.setWrapText(true);
        sum.setMaxWidth(WIDTH);
        sum.setMinHeight(Region.USE_PREF_SIZE);
        sum.getStyleClass().add("refund-sum");
        notice.setId("notice");
        notice.setGraphic(Icons.WARNING.node());
        notice.setWrapText(true);
        notice.setMaxWidth(WIDTH);
        notice.getStyleClass().addAll("form-notice", "warning");
        notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        VBox form = new VBox();
        form.getStyleClass().add("dialog-form");
        if (lines != null) {
            ScrollPane scroll = new ScrollPane(rows);
            scroll.setFitToWidth(true);
            scroll.setMaxHeight(HIGHEST);
            scroll.getStyleClass().add("form-scroll");
            form.getChildren().add(scroll);
        }
        form.getChildren().addAll(new VBox(why, reason), offered(), sum, notice);
        dialog = new Dialog(texts.get("checks.refund.title", model.words().title(check)), form)
                .action("refund-cancel", texts.get("cancel"), this::close)
                .action("refund-go", texts.get("checks.refund.go", ""), this::go, "danger");
        dialog.getStyleClass().add("editor-dialog");
        go = (Button) dialog.lookup("#refund-go");
        show();
    }

    static RefundDialog all(ChecksViewModel model, Layers layers, OrderView check) {
        return new RefundDialog(model, layers, check, null, null);
    }

    static RefundDialog payment(ChecksViewModel model, Layers layers, OrderView check, PaymentView payment) {
        return new RefundDialog(model, layers, check, payment, null);
    }

    static RefundDialog lines(ChecksViewModel model, Layers layers, OrderView check) {
        return new RefundDialog(model, layers, check, null, new ReturnChoice(check, model.rounding()));
    }

    void open() {
        layers.open(dialog);
    }

    /// A tap writes it into the field, where it can be added to.
    private Node offered() {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("chips");
        pane.setPrefWrapLength(WIDTH);
        for (String words : model.reasons()) {
            Button chip = new Button(words);
            chip.getStyleClass().add("filter-chip");
            chip.setOnAction(_ -> reason.setText(words));
            pane.getChildren().add(chip);
        }
        return pane;
    }

    private void show() {
        if (lines != null) {
            rows.getChildren().setAll(lines.rows().stream().map(this::row).toList());
        }
        sum.setText(words());
        ready();
    }

    private Node row(ReturnChoice.Row line) {
        ToggleButton whole = new ToggleButton(title(line));
        whole.setId("return-" + line.item().id());
        whole.setSelected(line.chosen() > 0);
        whole.setGraphic(line.chosen() > 0 ? Icons.CHECK.node() : null);
        whole.setMaxWidth(Double.MAX_VALUE);
        whole.setAlignment(Pos.CENTER_LEFT);
        whole.setOnAction(_ -> choose(line.item(), line.chosen() > 0 ? 0 : line.left()));
        HBox.setHgrow(whole, Priority.ALWAYS);
        HBox row = new HBox(whole);
        if (line.left() > 1) {
            Label count = new Label(texts.get("checks.refund.of", line.chosen(), line.left()));
            count.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().addAll(step(line, Icons.MINUS, -1), count, step(line, Icons.PLUS, 1));
        }
        row.getChildren().add(Rows.figure(model.desk().formats().exactMoney(line.worth())));
        row.getStyleClass().add("refund-line");
        return row;
    }

    private String title(ReturnChoice.Row line) {
        ItemView item = line.item();
        String name =
                item.combo() == null ? model.words().name(item) : item.combo().name();
        return line.left() + " × " + name;
    }

    private Button step(ReturnChoice.Row line, Icons icon, int by) {
        Button button = new Button(null, icon.node());
        button.setId((by > 0 ? "more-" : "fewer-") + line.item().id());
        button.setAccessibleText(by > 0 ? "+1" : "-1");
        int next = line.chosen() + by;
        button.setDisable(next < 0 || next > line.left());
        button.setOnAction(_ -> choose(line.item(), next));
        return button;
    }

    private void choose(ItemView item, int portions) {
        if (lines != null) {
            lines.choose(item, portions);
            show();
        }
    }

    private Money amount() {
        if (lines != null) {
            return lines.items().isEmpty() ? Money.ZERO : lines.sum();
        }
        return payment == null
                ? check.paidTotal().plus(check.tipTotal())
                : GivenBack.left(check, payment).plus(GivenBack.tipLeft(check, payment));
    }

    /// What will go, and in which ways; which lines' money goes which way, the server decides.
    private String words() {
        if (lines != null && lines.items().isEmpty()) {
            return texts.get("checks.refund.none");
        }
        String all = money(amount());
        if (lines != null && !lines.isAll()) {
            return texts.get("checks.refund.will", all);
        }
        String ways = check.payments().stream()
                .filter(each -> payment == null ? each.refundOf() == null : each.id() == payment.id())
                .filter(each -> GivenBack.left(check, each).minor() > 0)
                .map(each -> model.words().method(each) + " "
                        + money(GivenBack.left(check, each).plus(GivenBack.tipLeft(check, each))))
                .collect(Collectors.joining(", "));
        Money tips = payment == null ? check.tipTotal() : GivenBack.tipLeft(check, payment);
        String told = texts.get("checks.refund.will.by", all, ways);
        return tips.minor() == 0 ? told : told + " " + texts.get("checks.refund.tips", money(tips));
    }

    private String money(Money money) {
        return model.desk().formats().exactMoney(money);
    }

    private void ready() {
        if (go != null) {
            go.setText(texts.get("checks.refund.go", amount().minor() == 0 ? "" : money(amount()))
                    .strip());
            go.setDisable(busy || amount().minor() <= 0 || reason.getText().isBlank());
        }
    }

    private void go() {
        busy = true;
        notice.setText("");
        ready();
        model.giveBack(
                check,
                payment == null ? null : payment.id(),
                lines == null ? null : List.copyOf(lines.items()),
                reason.getText().strip(),
                ref,
                this::close,
                words -> {
                    busy = false;
                    notice.setText(words);
                    ready();
                });
    }

    private void close() {
        layers.close(dialog);
    }
}
