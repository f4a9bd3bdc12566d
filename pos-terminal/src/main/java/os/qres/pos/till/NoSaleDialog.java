package os.qres.pos.till;

import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.model.till.DrawerView;
import os.qres.model.till.MoveKind;
import os.qres.model.till.NewMove;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.WordsDialog;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.theme.Icons;

/// Why the drawer is opened though nothing is sold: it opens with the reason.
final class NoSaleDialog {
    private final Desk desk;
    private final DrawerView drawer;
    private final TillViewModel till;
    private final Dialog dialog;

    NoSaleDialog(Desk desk, DrawerView drawer, TillViewModel till) {
        this.desk = desk;
        this.drawer = drawer;
        this.till = till;
        Label hint = new Label(desk.texts().get("till.no_sale.hint"));
        hint.getStyleClass().addAll("type-line", "muted");
        VBox content = new VBox(hint);
        content.getStyleClass().add("till-reasons");
        String[] reasons = desk.texts().get("till.no_sale.reasons").split("\\|");
        Stream.of(reasons).map(this::reason).forEach(content.getChildren()::add);
        Button own = wide("reason-own", desk.texts().get("amount.own"));
        own.setGraphic(Icons.EDIT.node());
        own.setOnAction(
                _ -> new WordsDialog(desk, desk.texts().get("amount.own.title"), NewMove.LONGEST, this::go).open());
        content.getChildren().add(own);
        dialog = new Dialog(desk.texts().get("till.no_sale.title"), content)
                .action("no-sale-cancel", desk.texts().get("cancel"), this::close);
    }

    void open() {
        desk.layers().open(dialog);
    }

    private Button reason(String words) {
        Button button = wide("no-sale-reason", words);
        button.setOnAction(_ -> go(words));
        return button;
    }

    private static Button wide(String id, String words) {
        Button button = new Button(words);
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private void go(String reason) {
        close();
        till.move(drawer, MoveKind.NO_SALE, Money.ZERO, reason);
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
