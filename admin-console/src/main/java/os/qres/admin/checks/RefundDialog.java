package os.qres.admin.checks;

import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentView;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// Gives money back: all of a check, one payment, chosen lines, or a sum. It says what will go, in which ways, before
/// it goes.
final class RefundDialog {
    private static final double WIDTH = 520;

    private final ChecksViewModel model;
    private final Layers layers;
    private final OrderView check;
    private final Returning what;
    private final Texts texts;
    private final UUID ref = TimeOrderedUuid.next();
    private final TextField reason = new TextField();
    private final Label sum = new Label();
    private final Label notice = new Label();
    private final Dialog dialog;
    private final Button go;
    private boolean busy;

    private RefundDialog(ChecksViewModel model, Layers layers, OrderView check, Returning what) {
        this.model = model;
        this.layers = layers;
        this.check = check;
        this.what = what;
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
        form.getChildren().addAll(what.controls(this::show));
        form.getChildren().addAll(new VBox(why, reason), offered(), sum, notice);
        dialog = new Dialog(texts.get("checks.refund.title", model.words().title(check)), form)
                .action("refund-cancel", texts.get("cancel"), this::close)
                .action("refund-go", texts.get("checks.refund.go", ""), this::go, "danger");
        dialog.getStyleClass().add("editor-dialog");
        go = (Button) dialog.lookup("#refund-go");
        show();
    }

    static RefundDialog all(ChecksViewModel model, Layers layers, OrderView check) {
        return new RefundDialog(model, layers, check, new ReturnedWhole(model, check, null));
    }

    static RefundDialog payment(ChecksViewModel model, Layers layers, OrderView check, PaymentView payment) {
        return new RefundDialog(model, layers, check, new ReturnedWhole(model, check, payment));
    }

    static RefundDialog lines(ChecksViewModel model, Layers layers, OrderView check) {
        return new RefundDialog(model, layers, check, new ReturnedLines(model, check));
    }

    static RefundDialog sum(ChecksViewModel model, Layers layers, OrderView check) {
        return new RefundDialog(model, layers, check, new ReturnedSum(model, check));
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
        sum.setText(what.words());
        notice.setText(what.trouble().orElse(""));
        ready();
    }

    private void ready() {
        if (go != null) {
            Money amount = what.amount();
            String much = amount.minor() == 0 ? "" : model.desk().formats().exactMoney(amount);
            go.setText(texts.get("checks.refund.go", much).strip());
            go.setDisable(busy || amount.minor() <= 0 || reason.getText().isBlank());
        }
    }

    private void go() {
        busy = true;
        notice.setText("");
        ready();
        model.giveBack(check, what.wanted(), reason.getText().strip(), ref, this::close, words -> {
            busy = false;
            notice.setText(words);
            ready();
        });
    }

    private void close() {
        layers.close(dialog);
    }
}
