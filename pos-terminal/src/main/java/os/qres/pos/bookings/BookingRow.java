package os.qres.pos.bookings;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.model.bookings.BookingView;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Fxml;
import os.qres.pos.frame.Names;
import os.qres.pos.house.Bookings;
import os.qres.terminal.theme.Icons;

/// A booking in the list: when, which table, who, how far it is, and what can be done with it.
final class BookingRow extends HBox {
    /// What a tap on a row's buttons does.
    record Taps(Runnable seat, Runnable change, Runnable noShow, Runnable cancel, Runnable again) {}

    private final Label guest = new Label();
    private final Label more = new Label();
    private final Region text;
    private final String guestName;
    private final String moreWords;

    BookingRow(Desk desk, BookingView booking, boolean isLate, Taps taps) {
        setId("booking-row-" + booking.id());
        String style = isLate
                ? "late"
                : booking.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
        getStyleClass().addAll("booking", style);
        Label time = new Label(new BookingWords(desk.house()).span(booking));
        time.getStyleClass().add("booking-span");
        Label state = new Label(
                desk.texts().get(word(booking, isLate)), icon(booking, isLate).node());
        state.getStyleClass().add("booking-state");
        VBox when = new VBox(time, state);
        when.getStyleClass().add("booking-when");
        Label table = new Label(desk.house().tableName(booking.tableId()));
        table.getStyleClass().add("booking-where");
        Label covers = new Label(Integer.toString(booking.covers()), Icons.PERSON.node());
        covers.getStyleClass().add("booking-state");
        VBox where = new VBox(table, covers);
        where.getStyleClass().add("booking-place");
        guestName = booking.guestName();
        guest.getStyleClass().add("booking-guest");
        guest.setMinWidth(0);
        moreWords = Stream.of(booking.guestPhone(), booking.note())
                .filter(words -> words != null && !words.isBlank())
                .collect(Collectors.joining(" · "));
        more.getStyleClass().addAll("booking-more", "muted");
        more.setMinWidth(0);
        VBox whom = new VBox(guest, more);
        whom.setAlignment(Pos.CENTER_LEFT);
        whom.setMinWidth(0);
        HBox.setHgrow(whom, Priority.ALWAYS);
        text = whom;
        getChildren().addAll(when, where, whom);
        if (Bookings.isKnown(booking)) {
            buttons(desk, booking, taps);
        }
    }

    private void buttons(Desk desk, BookingView booking, Taps taps) {
        if (!Bookings.isExpected(booking)) {
            getChildren().add(button(desk, booking, "again", taps.again()));
            return;
        }
        Button seat = button(desk, booking, "seat", taps.seat());
        seat.getStyleClass().add("accent");
        getChildren()
                .addAll(
                        seat,
                        button(desk, booking, "change", taps.change()),
                        button(desk, booking, "no-show", taps.noShow()),
                        button(desk, booking, "cancel", taps.cancel()));
    }

    private static Button button(Desk desk, BookingView booking, String what, Runnable action) {
        Button button = Fxml.wholeButton(new Button(desk.texts().get("booking.do." + what.replace('-', '_'))));
        button.setId("booking-" + what + "-" + booking.id());
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static String word(BookingView booking, boolean isLate) {
        if (!Bookings.isKnown(booking)) {
            return "booking.state.sending";
        }
        return isLate
                ? "booking.state.late"
                : switch (booking.status()) {
                    case EXPECTED -> "booking.state.expected";
                    case SEATED -> "booking.state.seated";
                    case CANCELLED -> "booking.state.cancelled";
                    case NO_SHOW -> "booking.state.no_show";
                };
    }

    private static Icons icon(BookingView booking, boolean isLate) {
        if (!Bookings.isKnown(booking)) {
            return Icons.SEND;
        }
        return isLate
                ? Icons.OVER_LIMIT
                : switch (booking.status()) {
                    case EXPECTED -> Icons.TABLE_BOOKED;
                    case SEATED -> Icons.TABLE_SEATED;
                    case CANCELLED -> Icons.ITEM_VOID;
                    case NO_SHOW -> Icons.OFF;
                };
    }

    /// As much of the guest's name, phone and note as there is room for.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        guest.setText(Names.cut(guestName, guest.getFont(), text.getWidth()));
        more.setText(Names.cut(moreWords, more.getFont(), text.getWidth()));
        super.layoutChildren();
    }
}
