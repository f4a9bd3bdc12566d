package os.qres.pos.order;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import os.qres.pos.changes.CommentDialog;
import os.qres.pos.check.CheckLine;
import os.qres.pos.frame.Desk;
import os.qres.terminal.theme.Icons;

/// Less, more and a note, for the open line; one less than one takes the line away.
final class LineActions extends HBox {
    private final OrderViewModel order;
    private final Desk desk;
    private final Button less = new Button();
    private final Button more = new Button("", Icons.PLUS.node());
    private final Button note = new Button();

    LineActions(OrderViewModel order, Desk desk) {
        this.order = order;
        this.desk = desk;
        getStyleClass().add("line-actions");
        less.setId("line-less");
        more.setId("line-more");
        more.getStyleClass().add("icon-button");
        more.setAccessibleText("+1");
        note.setId("line-comment");
        note.setText(desk.texts().get("line.comment"));
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        getChildren().addAll(less, more, note);
    }

    void show(CheckLine line) {
        boolean last = line.quantity() == 1;
        less.setGraphic(last ? null : Icons.MINUS.node());
        less.setText(last ? desk.texts().get("line.remove") : "");
        less.setAccessibleText(last ? desk.texts().get("line.remove") : "-1");
        less.setOnAction(_ -> order.setQuantity(line.ref(), line.quantity() - 1));
        more.setOnAction(_ -> order.setQuantity(line.ref(), line.quantity() + 1));
        note.setOnAction(
                _ -> new CommentDialog(desk, line.comment(), words -> order.setComment(line.ref(), words)).open());
    }
}
