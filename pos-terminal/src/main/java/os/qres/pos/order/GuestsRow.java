package os.qres.pos.order;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.terminal.theme.Icons;

/// Before there is an order: how many guests, and that they have sat down.
final class GuestsRow extends HBox {
    private final OrderViewModel order;
    private final Desk desk;
    private final Label count = new Label();
    private final Button fewer = new Button("", Icons.MINUS.node());
    private final Button seat = new Button();
    private int guests;

    GuestsRow(OrderViewModel order, Desk desk) {
        this.order = order;
        this.desk = desk;
        getStyleClass().add("guests");
        Label name = Fxml.whole(new Label(desk.texts().get("check.guests"), Icons.PEOPLE.node()));
        name.getStyleClass().add("guests-name");
        count.setId("guests");
        count.getStyleClass().add("guests-count");
        fewer.setId("guests-fewer");
        fewer.getStyleClass().add("icon-button");
        fewer.setAccessibleText("-1");
        fewer.setOnAction(_ -> order.setCovers(guests - 1));
        Button more = new Button("", Icons.PLUS.node());
        more.setId("guests-more");
        more.getStyleClass().add("icon-button");
        more.setAccessibleText("+1");
        more.setOnAction(_ -> order.setCovers(guests + 1));
        seat.setId("seat");
        Fxml.whole(seat);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(name, gap, fewer, count, more, seat);
    }

    void show(OrderState state) {
        boolean shown = !state.hasOrder() && state.outing().isEmpty();
        setVisible(shown);
        setManaged(shown);
        guests = state.covers();
        count.setText(guests == 0 ? "–" : Integer.toString(guests));
        fewer.setDisable(guests <= 1);
        boolean occupied = order.isOccupied();
        seat.setText(desk.texts().get(occupied ? "check.leave" : "check.seat"));
        seat.setOnAction(_ -> order.seat(!occupied));
    }
}
