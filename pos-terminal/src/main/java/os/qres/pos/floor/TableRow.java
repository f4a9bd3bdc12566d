package os.qres.pos.floor;

import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.model.Money;
import os.qres.model.bookings.BookingView;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Names;
import os.qres.pos.frame.TimerLabel;
import os.qres.pos.tables.TableFace;
import os.qres.pos.tables.TableState;
import os.qres.terminal.theme.Icons;

/// A table of the list: the same words as on the plan, and who serves it and what it comes to.
final class TableRow extends Button {
    private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");
    private static final double GAPS = 4 * 16;

    private final Label waiter = new Label();
    private final String name;
    private final Region[] others;

    TableRow(Desk desk, TableFace face, Runnable open) {
        StateLook look = StateLook.of(face.state());
        setId("row-" + face.number());
        getStyleClass().setAll("table-tile", "angular", "table-row", look.style());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        Label number = new Label(Integer.toString(face.number()));
        number.getStyleClass().add("table-number");
        Label pencil = new Label("", Icons.EDIT.node());
        pencil.getStyleClass().add("table-pencil");
        pencil.setVisible(face.drafted());
        pencil.setManaged(face.drafted());
        Label state = new Label(desk.texts().get(look.key()), look.icon().node());
        state.getStyleClass().add("table-state");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label seats = new Label(TableTile.seats(face), Icons.PERSON.node());
        seats.getStyleClass().add("table-seats");
        TimerLabel timer = new TimerLabel(desk.formats(), desk.ticker().beats());
        timer.getStyleClass().add("table-timer");
        BookingView booking = face.state() == TableState.BOOKED ? face.booking() : null;
        if (booking == null) {
            timer.since(face.since());
        } else {
            timer.until(face.since());
        }
        timer.setMinWidth(USE_PREF_SIZE);
        timer.setGraphic(face.overdue() ? Icons.OVER_LIMIT.node() : null);
        pseudoClassStateChanged(OVERDUE, face.overdue());
        timer.setManaged(face.since() != null);
        String who =
                booking == null ? face.waiter() : desk.formats().time(booking.beginsAt()) + " " + booking.guestName();
        name = who == null ? "" : who;
        waiter.setMinWidth(0);
        waiter.getStyleClass().add("table-waiter");
        waiter.setManaged(who != null);
        Label sum =
                new Label(face.sum().equals(Money.ZERO) ? "" : desk.formats().money(face.sum()));
        sum.getStyleClass().add("table-sum");
        HBox head = new HBox(state, pencil);
        head.getStyleClass().add("table-head");
        VBox words = new VBox(head, waiter);
        words.getStyleClass().add("table-row-words");
        VBox figures = new VBox(timer, seats);
        figures.getStyleClass().add("table-row-figures");
        figures.setMinWidth(USE_PREF_SIZE);
        others = new Region[] {number, figures, sum};
        HBox row = new HBox(number, words, gap, figures, sum);
        row.getStyleClass().add("table-row-box");
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        setOnAction(_ -> open.run());
    }

    @Override
    protected void layoutChildren() {
        if (getGraphic() instanceof Region content) {
            double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
            double taken = Stream.of(others)
                    .mapToDouble(each -> Math.max(each.minWidth(-1), each.prefWidth(-1)))
                    .sum();
            waiter.setText(Names.cut(name, waiter.getFont(), width - taken - GAPS));
            content.setPrefWidth(width);
        }
        super.layoutChildren();
    }
}
