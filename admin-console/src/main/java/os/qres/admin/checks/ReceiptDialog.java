package os.qres.admin.checks;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Option;
import os.qres.admin.controls.PaperPane;
import os.qres.model.orders.OrderView;
import os.qres.model.printing.PrinterView;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;

/// A check's receipt as it comes out of the printer, printed once more on a chosen one or kept as PDF. The server marks
/// as a copy what was printed before.
final class ReceiptDialog {
    private static final double HEIGHT = 440;

    private final ChecksViewModel model;
    private final Layers layers;
    private final OrderView check;
    private final Texts texts;
    private final PaperPane paper;
    private final ComboBox<Option<@Nullable Integer>> printer = new ComboBox<>();
    private final Dialog dialog;

    ReceiptDialog(ChecksViewModel model, Layers layers, OrderView check) {
        this.model = model;
        this.layers = layers;
        this.check = check;
        this.texts = model.texts();
        paper = new PaperPane(model.desk(), "receipt", HEIGHT, format -> model.receipt(check, format));
        printer.setId("receipt-printer");
        printer.setMaxWidth(Double.MAX_VALUE);
        printers(List.of());
        Label name = new Label(texts.get("checks.printer"));
        name.setLabelFor(printer);
        name.getStyleClass().add("field-name");
        VBox where = new VBox(name, printer);
        where.getStyleClass().add("labelled");
        VBox content = new VBox(paper, where);
        content.getStyleClass().add("dialog-form");
        dialog = new Dialog(texts.get("checks.receipt.title", model.words().title(check)), content)
                .action("receipt-close", texts.get("close"), this::close)
                .action("receipt-pdf", texts.get("chit.pdf"), () -> paper.place("receipt-" + check.number() + ".pdf")
                        .ifPresent(paper::keep))
                .action("receipt-print", texts.get("checks.print"), this::print, "primary");
    }

    void open() {
        layers.open(dialog);
        model.printers(this::printers);
        paper.load();
    }

    private void printers(List<PrinterView> found) {
        List<Option<@Nullable Integer>> options = new ArrayList<>();
        options.add(new Option<>(null, texts.get("checks.printer.usual")));
        found.forEach(each -> options.add(new Option<>(each.id(), each.name())));
        printer.getItems().setAll(options);
        printer.setValue(options.getFirst());
    }

    private void print() {
        Option<@Nullable Integer> chosen = printer.getValue();
        model.print(check, chosen == null ? null : chosen.value());
        close();
    }

    private void close() {
        layers.close(dialog);
    }
}
