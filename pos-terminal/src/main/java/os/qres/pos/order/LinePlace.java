package os.qres.pos.order;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import os.qres.pos.check.CheckLine;
import os.qres.pos.frame.Desk;
import os.qres.terminal.theme.Icons;

/// For whom the open line is, in which course, and whether the kitchen is to wait. A tap goes to the next seat or
/// course.
final class LinePlace extends HBox {
    private static final int COURSES = 4;
    private static final int FEWEST_SEATS = 4;

    private final OrderViewModel order;
    private final Desk desk;
    private final Button seat = new Button();
    private final Button course = new Button();
    private final ToggleButton hold = new ToggleButton("", Icons.TICKET_HELD.node());

    LinePlace(OrderViewModel order, Desk desk) {
        this.order = order;
        this.desk = desk;
        getStyleClass().addAll("line-actions", "line-place");
        seat.setId("line-seat");
        course.setId("line-course");
        hold.setId("line-hold");
        hold.setAccessibleText(desk.texts().get("lines.hold"));
        hold.getStyleClass().add("icon-button");
        seat.setMaxWidth(Double.MAX_VALUE);
        course.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(seat, Priority.ALWAYS);
        HBox.setHgrow(course, Priority.ALWAYS);
        getChildren().addAll(seat, course, hold);
    }

    void show(OpenLine open) {
        CheckLine line = open.line();
        int at = line.seat() == null ? 0 : line.seat();
        int in = line.course() == null ? 1 : line.course();
        int seats = Math.max(FEWEST_SEATS, order.state().get().covers());
        seat.setText(at == 0 ? desk.texts().get("line.seat.all") : desk.texts().get("line.seat", at));
        course.setText(desk.texts().get("line.course", in));
        hold.setSelected(open.held());
        seat.setOnAction(_ -> order.setPlace(line.ref(), at >= seats ? 0 : at + 1, in, open.held()));
        course.setOnAction(_ -> order.setPlace(line.ref(), at, in % COURSES + 1, open.held()));
        hold.setOnAction(_ -> order.setPlace(line.ref(), at, in, !open.held()));
    }
}
