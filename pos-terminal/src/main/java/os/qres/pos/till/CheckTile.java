package os.qres.pos.till;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import os.qres.model.orders.OrderView;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.terminal.theme.Icons;

/// A check that was paid, in a list: a tap opens it.
final class CheckTile extends Button {
    CheckTile(Desk desk, OrderView check, Runnable open) {
        CheckWords words = new CheckWords(desk);
        Label name = new Label(words.title(check));
        name.getStyleClass().add("type-item");
        Label facts = new Label(words.facts(check));
        facts.getStyleClass().addAll("type-line", "muted");
        facts.setMinWidth(0);
        VBox said = new VBox(name, facts);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        Label total = Fxml.whole(new Label(desk.formats().exactMoney(check.totalPrice())));
        total.getStyleClass().add("type-item");
        HBox row = new HBox(said);
        words.mark(check).forEach(row.getChildren()::add);
        row.getChildren().addAll(total, Icons.FORWARD.node());
        row.getStyleClass().add("paid-check-row");
        row.prefWidthProperty().bind(widthProperty().subtract(48));
        setGraphic(row);
        setId("check-" + check.id());
        getStyleClass().add("paid-check");
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setAccessibleText(words.title(check));
        setOnAction(_ -> open.run());
    }
}
