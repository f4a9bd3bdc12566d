package os.qres.pos.order;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import os.qres.pos.draft.Place;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.terminal.theme.Icons;

/// For whom and in which course is what will be tapped next, until it is said otherwise or the check is left.
final class PlaceBar extends HBox {
    private static final PseudoClass SAID = PseudoClass.getPseudoClass("said");

    private final OrderViewModel order;
    private final Desk desk;
    private final Label seat = new Label();
    private final Button previous = step("next-seat-previous", Icons.LEFT);
    private final Button next = step("next-seat", Icons.RIGHT);
    private final Button course = new Button();

    PlaceBar(OrderViewModel order, Desk desk) {
        this.order = order;
        this.desk = desk;
        getStyleClass().add("place-bar");
        previous.setAccessibleText(desk.texts().get("place.seat.previous"));
        next.setAccessibleText(desk.texts().get("place.seat.next"));
        Label caption = new Label(desk.texts().get("place.next"));
        caption.getStyleClass().add("place-caption");
        seat.setId("next-seat-name");
        seat.getStyleClass().add("place-seat");
        VBox words = new VBox(caption, seat);
        words.getStyleClass().add("place-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        course.setId("next-course");
        Fxml.whole(course);
        getChildren().addAll(previous, words, next, course);
    }

    private static Button step(String id, Icons icon) {
        Button button = new Button("", icon.node());
        button.setId(id);
        button.getStyleClass().add("icon-button");
        return button;
    }

    void show(OrderState state) {
        setVisible(state.outing().isEmpty());
        setManaged(state.outing().isEmpty());
        Place place = state.place();
        pseudoClassStateChanged(SAID, !place.isStart());
        seat.setText(
                place.seat() == 0
                        ? desk.texts().get("line.seat.all")
                        : desk.texts().get("line.seat", place.seat()));
        course.getStyleClass().remove("selected");
        if (place.course() > 1) {
            course.getStyleClass().add("selected");
        }
        course.setText(desk.texts().get("line.course", place.course()));
        previous.setOnAction(_ -> order.turnTo(place.seatBy(-1, state.covers())));
        next.setOnAction(_ -> order.turnTo(place.seatBy(1, state.covers())));
        course.setOnAction(_ -> order.turnTo(place.nextCourse()));
    }
}
