package os.qres.admin.printers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import os.qres.admin.controls.Rows;
import os.qres.admin.editor.Desk;
import os.qres.model.fiscal.FiscalBacklog;
import os.qres.model.fiscal.FiscalReceiptView;
import os.qres.model.fiscal.FiscalState;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// What the fiscal register was told, newest first: what it has taken, with its number and sign, what it has not, and
/// why; and the button that tells it again of what it has refused.
final class FiscalDialog {
    private static final String PATH = "/fiscal-receipts";
    private static final int SHOWN = 100;
    private static final double WIDTH = 720;
    private static final double HEIGHT = 440;

    private final Desk desk;
    private final Texts texts;
    private final Label summary = new Label();
    private final StackPane list = new StackPane();
    private final Button retry;

    private FiscalDialog(Desk desk, Layers layers) {
        this.desk = desk;
        this.texts = desk.texts();
        summary.setId("fiscal-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        list.setPrefSize(WIDTH, HEIGHT);
        VBox content = new VBox(summary, list);
        content.getStyleClass().add("dialog-form");
        Dialog dialog = new Dialog(texts.get("fiscal.title"), content);
        dialog.action("fiscal-close", texts.get("close"), () -> layers.close(dialog));
        dialog.action("fiscal-refresh", texts.get("fiscal.refresh"), this::load);
        dialog.action("fiscal-retry", texts.get("fiscal.retry"), this::retry, "primary");
        retry = (Button) dialog.lookup("#fiscal-retry");
        layers.open(dialog);
    }

    static Button button(Desk desk, Layers layers) {
        Button button = new Button(desk.texts().get("fiscal.title"), Icons.BILL_PRINTED.node());
        button.setId("fiscal");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> new FiscalDialog(desk, layers).load());
        return button;
    }

    private void load() {
        retry.setDisable(true);
        list.getChildren().setAll(Notice.busy(texts.get("busy")));
        desk.calls().ask(() -> desk.api().list(PATH + "?limit=" + SHOWN, FiscalReceiptView.class), this::show);
    }

    private void show(Reply<List<FiscalReceiptView>> reply) {
        if (!(reply instanceof Reply.Ok<List<FiscalReceiptView>>(List<FiscalReceiptView> receipts))) {
            summary.setText("");
            list.getChildren().setAll(Notice.error(desk.trouble(reply), texts, this::load));
            return;
        }
        long waiting = count(receipts, FiscalState.WAITING);
        long refused = count(receipts, FiscalState.REFUSED);
        retry.setDisable(refused == 0);
        if (receipts.isEmpty()) {
            summary.setText("");
            list.getChildren().setAll(Notice.empty(texts.get("fiscal.none")));
            return;
        }
        summary.setText(last(receipts) + " " + texts.get("fiscal.left", waiting, refused));
        summary.getStyleClass().removeAll("warning", "danger");
        if (refused + waiting > 0) {
            summary.getStyleClass().add(refused > 0 ? "danger" : "warning");
        }
        VBox lines = new VBox();
        lines.setId("fiscal-receipts");
        receipts.forEach(receipt -> lines.getChildren().add(line(receipt)));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        list.getChildren().setAll(scroll);
    }

    private String last(List<FiscalReceiptView> receipts) {
        return receipts.stream()
                .filter(receipt -> receipt.state() == FiscalState.REGISTERED)
                .findFirst()
                .map(receipt -> texts.get(
                        "fiscal.last",
                        receipt.documentNumber() == null ? 0 : receipt.documentNumber(),
                        desk.formats()
                                .time(receipt.registeredAt() == null ? receipt.createdAt() : receipt.registeredAt())))
                .orElse(texts.get("fiscal.last.none"));
    }

    private static long count(List<FiscalReceiptView> receipts, FiscalState state) {
        return receipts.stream().filter(receipt -> receipt.state() == state).count();
    }

    private Node line(FiscalReceiptView receipt) {
        String what = texts.get("fiscal.operation." + key(receipt.operation()));
        String sum = receipt.orderId() == null ? "" : " · " + desk.formats().exactMoney(receipt.total());
        HBox line = Rows.twoLines(
                what + sum,
                second(receipt),
                Rows.tag(
                        icon(receipt.state()),
                        texts.get("fiscal.state." + key(receipt.state())),
                        style(receipt.state())));
        line.getStyleClass().add("hairline-bottom");
        return line;
    }

    /// When, and under which numbers; or why not.
    private String second(FiscalReceiptView receipt) {
        var parts = new ArrayList<String>();
        parts.add(desk.formats().time(receipt.createdAt()));
        if (receipt.orderId() != null) {
            parts.add(texts.get("fiscal.order", receipt.orderId()));
        }
        if (receipt.documentNumber() != null) {
            parts.add(texts.get("fiscal.number", receipt.documentNumber(), receipt.fiscalSign()));
        }
        if (receipt.trouble() != null && receipt.state() != FiscalState.REGISTERED) {
            parts.add(receipt.trouble());
        }
        return String.join(" · ", parts);
    }

    private static Icons icon(FiscalState state) {
        return switch (state) {
            case WAITING -> Icons.CLOCK;
            case REGISTERED -> Icons.CHECK;
            case REFUSED -> Icons.WARNING;
        };
    }

    private static String style(FiscalState state) {
        return switch (state) {
            case WAITING -> "warning";
            case REGISTERED -> "success";
            case REFUSED -> "danger";
        };
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private void retry() {
        desk.calls().ask(() -> desk.api().send(Command.post(PATH + "/retry", FiscalBacklog.class)), reply -> {
            desk.speaker()
                    .say(reply instanceof Reply.Ok<FiscalBacklog> ? texts.get("fiscal.retried") : desk.trouble(reply));
            load();
        });
    }
}
