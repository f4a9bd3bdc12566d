package os.qres.pos.changes;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import os.qres.model.orders.OrderView;
import os.qres.pos.frame.Desk;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.theme.Icons;

/// How many guests a check has: some come later, and a service charge may begin at a number of them.
final class CoversDialog {
    private static final int MOST = 1000;

    private final Desk desk;
    private final CheckChanges changes;
    private final OrderView order;
    private final Label count = new Label();
    private final Button fewer = new Button("", Icons.MINUS.node());
    private final Dialog dialog;
    private int covers;

    CoversDialog(Desk desk, CheckChanges changes, OrderView order) {
        this.desk = desk;
        this.changes = changes;
        this.order = order;
        count.setId("covers");
        count.getStyleClass().add("covers-count");
        fewer.setId("covers-fewer");
        fewer.getStyleClass().add("icon-button");
        fewer.setAccessibleText("-1");
        fewer.setOnAction(_ -> show(covers - 1));
        Button more = new Button("", Icons.PLUS.node());
        more.setId("covers-more");
        more.getStyleClass().add("icon-button");
        more.setAccessibleText("+1");
        more.setOnAction(_ -> show(covers + 1));
        HBox row = new HBox(fewer, count, more);
        row.getStyleClass().add("covers-row");
        dialog = new Dialog(desk.texts().get("changes.covers.title"), row)
                .action("covers-cancel", desk.texts().get("cancel"), this::close)
                .action("covers-keep", desk.texts().get("changes.covers.keep"), this::keep, "primary");
        show(Math.max(1, order.covers()));
    }

    void open() {
        desk.layers().open(dialog);
    }

    private void show(int now) {
        covers = Math.clamp(now, 1, MOST);
        count.setText(Integer.toString(covers));
        fewer.setDisable(covers == 1);
    }

    private void keep() {
        close();
        changes.setCovers(order, covers);
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
