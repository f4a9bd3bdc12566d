package os.qres.pos.frame;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.util.Subscription;
import os.qres.model.printing.PrinterStatus;
import os.qres.pos.house.PrinterBoard;
import os.qres.terminal.theme.Icons;

/// Says which printer is in trouble, and nothing while all are well. A tap shows all of them.
final class PrinterLight extends Button {
    private final Desk desk;
    private final PrinterBoard board;
    private Subscription changes = Subscription.EMPTY;

    PrinterLight(Desk desk) {
        super("", Icons.PRINTER.node());
        this.desk = desk;
        this.board = desk.house().printers();
        setId("printers");
        setOnAction(_ -> new PrintersDialog(desk).open());
        sceneProperty().subscribe(scene -> {
            changes.unsubscribe();
            changes = scene == null ? Subscription.EMPTY : follow();
        });
        show();
    }

    private Subscription follow() {
        ListChangeListener<PrinterStatus> listener = _ -> show();
        board.all().addListener(listener);
        show();
        return () -> board.all().removeListener(listener);
    }

    private void show() {
        PrinterStatus worst = board.first().orElse(null);
        setVisible(worst != null);
        setManaged(worst != null);
        if (worst == null) {
            return;
        }
        String words = worst.name() + ": " + PrintersDialog.words(desk.texts(), worst);
        setAccessibleText(words);
        setText(
                Fxml.isRoomy(getScene())
                        ? words
                        : Integer.toString(board.troubled().size()));
        getStyleClass().removeAll("danger", "warning");
        getStyleClass().add(worst.state().canPrint() ? "warning" : "danger");
    }
}
