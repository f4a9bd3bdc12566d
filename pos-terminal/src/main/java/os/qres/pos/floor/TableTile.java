package os.qres.pos.floor;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.model.bookings.BookingView;
import os.qres.model.floor.TableShape;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Names;
import os.qres.pos.frame.TimerLabel;
import os.qres.pos.tables.TableFace;
import os.qres.pos.tables.TableState;
import os.qres.terminal.theme.Icons;

/// A table on the plan: number, icon, word and time in the same order on every shape.
final class TableTile extends Button {
    private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");

    /// A round table is narrower where the guest stands.
    private static final double ROUNDING = 14;

    private final Desk desk;
    private final boolean round;
    private final Label number = new Label();
    private final Label seats = new Label("", Icons.PERSON.node());
    private final Label state = new Label();
    private final Label pencil = new Label("", Icons.EDIT.node());
    private final Label places = new Label();
    private final Label guest = new Label();
    private String guestWords = "";
    private final TimerLabel timer;
    private @Nullable TableFace face;

    TableTile(Desk desk, TableFace first) {
        this.desk = desk;
        this.round = first.table().shape() == TableShape.ROUND;
        this.timer = new TimerLabel(desk.formats(), desk.ticker().beats());
        setId("table-" + first.number());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().setAll("table-tile", round ? "round" : "angular");
        number.getStyleClass().add("table-number");
        seats.getStyleClass().add("table-seats");
        state.getStyleClass().add("table-state");
        places.getStyleClass().add("table-timer");
        timer.getStyleClass().add("table-timer");
        guest.getStyleClass().add("table-guest");
        guest.setMinWidth(0);
        pencil.getStyleClass().add("table-pencil");
        setGraphic(round ? round() : angular());
        show(first, true, false);
    }

    void show(TableFace now, boolean shown, boolean quiet) {
        pseudoClassStateChanged(FAINT, !shown);
        pseudoClassStateChanged(QUIET, quiet);
        if (now.equals(face)) {
            return;
        }
        face = now;
        StateLook look = StateLook.of(now.state());
        getStyleClass().setAll("table-tile", round ? "round" : "angular", look.style());
        pseudoClassStateChanged(OVERDUE, now.overdue());
        number.setText(Integer.toString(now.number()));
        state.setText(desk.texts().get(look.key()));
        state.setGraphic(look.icon().node());
        seats.setText(seats(now));
        places.setText(desk.texts().count("seats", now.table().seats()));
        BookingView booking = now.state() == TableState.BOOKED ? now.booking() : null;
        if (booking == null) {
            timer.since(now.since());
        } else {
            guestWords = desk.formats().time(booking.beginsAt()) + " " + booking.guestName();
            timer.until(booking.beginsAt());
        }
        display(guest, booking != null);
        timer.setGraphic(now.overdue() ? Icons.OVER_LIMIT.node() : null);
        boolean free = now.state() == TableState.FREE;
        display(seats, !free && !round);
        display(places, free);
        display(timer, !free);
        display(pencil, now.drafted());
    }

    /// How many sit there, or will, of how many who could.
    static String seats(TableFace face) {
        BookingView booking = face.state() == TableState.BOOKED ? face.booking() : null;
        int guests = booking == null ? face.covers() : booking.covers();
        return guests > 0
                ? guests + "/" + face.table().seats()
                : Integer.toString(face.table().seats());
    }

    private Node angular() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(number, gap, pencil, seats);
        head.getStyleClass().add("table-head");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        return new VBox(head, space, state, places, guest, timer);
    }

    private Node round() {
        HBox head = new HBox(number, pencil);
        head.getStyleClass().add("table-head");
        head.setAlignment(Pos.CENTER);
        VBox box = new VBox(head, state, places, guest, timer);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static void display(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override
    protected void layoutChildren() {
        if (getGraphic() instanceof Region content) {
            double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
            guest.setText(Names.cut(guestWords, guest.getFont(), round ? width - ROUNDING : width));
            content.setPrefSize(
                    width, getHeight() - getInsets().getTop() - getInsets().getBottom());
        }
        super.layoutChildren();
    }
}
