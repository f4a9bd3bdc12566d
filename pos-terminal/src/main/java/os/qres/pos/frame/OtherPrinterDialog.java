package os.qres.pos.frame;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.model.printing.PrinterStatus;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.theme.Icons;

/// Which printer is to bring out all that another one has not; those that can print at the top.
final class OtherPrinterDialog {
    private final Desk desk;
    private final PrinterStatus printer;
    private final Runnable done;
    private final Dialog dialog;

    /// @param done when all of it has gone there
    OtherPrinterDialog(Desk desk, PrinterStatus printer, List<PrinterStatus> others, Runnable done) {
        this.desk = desk;
        this.printer = printer;
        this.done = done;
        Label hint = new Label(desk.texts().get("printers.reroute.hint", printer.name()));
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().addAll("type-line", "muted");
        VBox content = new VBox(hint);
        content.getStyleClass().addAll("attention-rows", "other-printers");
        others.stream()
                .sorted(Comparator.comparing(
                                (PrinterStatus other) -> !other.state().canPrint())
                        .thenComparing(PrinterStatus::name))
                .map(this::choice)
                .forEach(content.getChildren()::add);
        int all = printer.waiting() + printer.held() + printer.failed();
        dialog = new Dialog(desk.texts().get("printers.reroute.title", all), content)
                .action("other-cancel", desk.texts().get("cancel"), this::close);
    }

    void open() {
        desk.layers().open(dialog);
    }

    private Button choice(PrinterStatus other) {
        Button button =
                new Button(other.name() + " · " + PrintersDialog.words(desk.texts(), other), Icons.PRINTER.node());
        button.setId("to-printer-" + other.id());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            close();
            desk.house()
                    .printing()
                    .reroute(
                            printer.id(),
                            other.id(),
                            () -> {
                                desk.way().say(desk.texts().get("printers.rerouted", printer.name(), other.name()));
                                done.run();
                            },
                            desk.way()::say);
        });
        return button;
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
