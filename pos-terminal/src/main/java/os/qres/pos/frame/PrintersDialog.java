package os.qres.pos.frame;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.model.printing.PrinterStatus;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.text.Texts;

/// The printers that somebody should look at, and what waits there for a decision.
public final class PrintersDialog {
    private final Desk desk;
    private final Dialog dialog;
    private final VBox rows = new VBox();
    private Runnable closed = () -> {};
    private final ListChangeListener<PrinterStatus> listener = _ -> show();

    public PrintersDialog(Desk desk) {
        this.desk = desk;
        rows.getStyleClass().add("attention-rows");
        dialog = new Dialog(desk.texts().get("printers.title"), rows)
                .action("printers-close", desk.texts().get("frame.close"), this::close);
        dialog.onCancel(this::forget);
    }

    /// @param done hears that it is closed again
    public PrintersDialog then(Runnable done) {
        closed = done;
        return this;
    }

    public void open() {
        show();
        desk.house().printers().all().addListener(listener);
        desk.layers().open(dialog);
    }

    private void close() {
        forget();
        desk.layers().close(dialog);
    }

    private void forget() {
        desk.house().printers().all().removeListener(listener);
        closed.run();
    }

    private void show() {
        rows.getChildren()
                .setAll(desk.house().printers().troubled().stream()
                        .map(this::row)
                        .toList());
        if (rows.getChildren().isEmpty()) {
            Label well = new Label(desk.texts().get("printers.well"));
            well.getStyleClass().add("type-line");
            rows.getChildren().add(well);
        }
    }

    /// What is wrong with it, in a few words.
    public static String words(Texts texts, PrinterStatus printer) {
        int undecided = undecided(printer);
        return printer.state().canPrint() && undecided > 0
                ? texts.get("printers.undecided", undecided)
                : state(texts, printer);
    }

    /// How it is.
    static String state(Texts texts, PrinterStatus printer) {
        return texts.get("printers.state." + printer.state().name().toLowerCase(Locale.ROOT));
    }

    private static int undecided(PrinterStatus printer) {
        return printer.held() + printer.failed();
    }

    private Node row(PrinterStatus printer) {
        Label name = new Label(printer.name() + " · " + words(desk.texts(), printer));
        name.getStyleClass().add("type-item");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        Label counts = new Label(desk.texts().get("printers.counts", printer.waiting(), undecided(printer)));
        counts.getStyleClass().add("type-line");
        counts.setWrapText(true);
        counts.setMinHeight(Region.USE_PREF_SIZE);
        VBox text = new VBox(name, counts);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(text);
        boolean canGo = undecided(printer) + printer.waiting() > 0;
        List<PrinterStatus> others = canGo ? ChitsViewModel.others(desk.house(), printer) : List.of();
        if (!others.isEmpty()) {
            row.getChildren().add(button("reroute-" + printer.id(), "printers.reroute", () -> new OtherPrinterDialog(
                            desk, printer, others, () -> {})
                    .open()));
        }
        if (undecided(printer) > 0) {
            Button decide =
                    button("decide-" + printer.id(), "printers.decide", () -> new ChitsDialog(desk, printer).open());
            row.getChildren().add(decide);
        }
        row.getStyleClass().addAll("card", "attention-row");
        return row;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(desk.texts().get(key));
        button.setId(id);
        Fxml.whole(button);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
