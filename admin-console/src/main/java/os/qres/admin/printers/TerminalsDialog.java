package os.qres.admin.printers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Option;
import os.qres.admin.editor.Desk;
import os.qres.model.printing.PrinterView;
import os.qres.model.printing.TerminalPrinters;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// On which printer each terminal's bills and receipts come out, and where its drawer of money hangs: the bar and the
/// hall have their own. What is chosen is stored at once.
final class TerminalsDialog {
    private static final String PATH = "/terminals/printers";
    private static final double FIELD = 250;

    private final Desk desk;
    private final Texts texts;
    private List<PrinterView> printers = List.of();
    private final StackPane content = new StackPane();

    private TerminalsDialog(Desk desk, Layers layers) {
        this.desk = desk;
        this.texts = desk.texts();
        content.getStyleClass().add("dialog-form");
        Dialog dialog = new Dialog(texts.get("own.title"), content);
        dialog.action("own-close", texts.get("close"), () -> layers.close(dialog));
        layers.open(dialog);
    }

    static Button button(Desk desk, Layers layers) {
        Button button = new Button(desk.texts().get("own.title"), Icons.TERMINAL.node());
        button.setId("own-printers");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> new TerminalsDialog(desk, layers).load());
        return button;
    }

    private void load() {
        content.getChildren().setAll(Notice.busy(texts.get("busy")));
        desk.calls().ask(() -> desk.api().list("/printers?limit=500", PrinterView.class), reply -> {
            if (reply instanceof Reply.Ok<List<PrinterView>>(List<PrinterView> all)) {
                printers = all;
                desk.calls().ask(() -> desk.api().list(PATH, TerminalPrinters.class), this::show);
            } else {
                content.setDisable(false);
                content.getChildren().setAll(Notice.error(desk.trouble(reply), texts, this::load));
            }
        });
    }

    private void show(Reply<List<TerminalPrinters>> reply) {
        content.setDisable(false);
        if (!(reply instanceof Reply.Ok<List<TerminalPrinters>>(List<TerminalPrinters> terminals))) {
            content.getChildren().setAll(Notice.error(desk.trouble(reply), texts, this::load));
            return;
        }
        if (terminals.isEmpty()) {
            content.getChildren().setAll(Notice.empty(texts.get("own.none")));
            return;
        }
        GridPane grid = new GridPane(16, 12);
        grid.addRow(0, head("own.terminal"), head("own.receipts"), head("own.drawer"));
        for (TerminalPrinters terminal : terminals) {
            Label name = new Label(terminal.name(), Icons.TERMINAL.node());
            name.getStyleClass().add("semibold");
            grid.addRow(
                    grid.getRowCount(),
                    name,
                    choice(terminal, "receipt_printer_id", terminal.receiptPrinterId(), "own.by-table"),
                    choice(terminal, "drawer_printer_id", terminal.drawerPrinterId(), "own.with-receipts"));
        }
        content.getChildren().setAll(grid);
    }

    private Node head(String key) {
        Label head = new Label(texts.get(key));
        head.getStyleClass().addAll("muted", "small");
        return head;
    }

    /// @param none what it is where nothing is chosen
    private Node choice(TerminalPrinters terminal, String field, @Nullable Integer now, String none) {
        boolean isDrawer = field.startsWith("drawer");
        List<Option<@Nullable Integer>> options = new ArrayList<>();
        options.add(new Option<>(null, texts.get(none)));
        printers.stream()
                .filter(printer -> !isDrawer || printer.hasDrawer() || Objects.equals(printer.id(), now))
                .forEach(printer -> options.add(new Option<>(printer.id(), printer.name())));
        ComboBox<Option<@Nullable Integer>> box =
                RoutesBox.choice(options, now, chosen -> change(terminal, "{\"" + field + "\":" + chosen + "}"));
        box.setId(field.replace('_', '-') + "-" + terminal.terminalId());
        box.setPrefWidth(FIELD);
        return box;
    }

    private void change(TerminalPrinters terminal, String json) {
        String path = "/terminals/" + terminal.terminalId() + "/printers";
        content.setDisable(true); // Until it is shown as it is stored.
        desk.calls().ask(() -> desk.api().send(Command.patch(path, json, TerminalPrinters.class)), reply -> {
            desk.speaker()
                    .say(
                            reply instanceof Reply.Ok<TerminalPrinters>
                                    ? texts.get("own.changed", terminal.name())
                                    : desk.trouble(reply));
            load();
        });
    }
}
