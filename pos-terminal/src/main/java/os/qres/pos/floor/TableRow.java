package os.qres.pos.floor;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.TimerLabel;
import os.qres.pos.tables.TableFace;
import os.qres.terminal.theme.Icons;

/// A table of the list: the same words as on the plan, and who serves it and what it comes to.
final class TableRow extends Button {

    TableRow(Desk desk, TableFace face, Runnable open) {
        StateLook look = StateLook.of(face.state());
        setId("row-" + face.number());
        getStyleClass().setAll("table-tile", "angular", "table-row", look.style());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        Label number = new Label(Integer.toString(face.number()));
        number.getStyleClass().add("table-number");
        Label state = new Label(desk.texts().get(look.key()), look.icon().node());
        state.getStyleClass().add("table-state");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label seats = new Label(
                face.covers() > 0
                        ? face.covers() + "/" + face.table().seats()
                        : Integer.toString(face.table().seats()),
                Icons.PERSON.node());
        seats.getStyleClass().add("table-seats");
        TimerLabel timer = new TimerLabel(desk.formats(), desk.ticker().beats());
        timer.getStyleClass().add("table-timer");
        timer.since(face.since());
        timer.setManaged(face.since() != null);
        Label waiter = new Label(face.waiter() == null ? "" : face.waiter());
        waiter.getStyleClass().add("table-waiter");
        waiter.setManaged(face.waiter() != null);
        Label sum =
                new Label(face.sum().equals(Money.ZERO) ? "" : desk.formats().money(face.sum()));
        sum.getStyleClass().add("table-sum");
        VBox words = new VBox(state, waiter);
        words.getStyleClass().add("table-row-words");
        VBox figures = new VBox(timer, seats);
        figures.getStyleClass().add("table-row-figures");
        HBox row = new HBox(number, words, gap, figures, sum);
        row.getStyleClass().add("table-row-box");
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        setOnAction(_ -> open.run());
    }

    @Override
    protected void layoutChildren() {
        if (getGraphic() instanceof Region content) {
            content.setPrefWidth(
                    getWidth() - getInsets().getLeft() - getInsets().getRight());
        }
        super.layoutChildren();
    }
}
