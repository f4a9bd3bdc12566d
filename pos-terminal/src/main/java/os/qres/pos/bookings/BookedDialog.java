package os.qres.pos.bookings;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import os.qres.model.bookings.BookingView;
import os.qres.pos.frame.Desk;
import os.qres.pos.house.Bookings;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.theme.Icons;

/// A table that is kept for somebody was tapped: are they here, or do others sit down until then?
public final class BookedDialog {
    private final Desk desk;
    private final Dialog dialog;

    /// @param tables lets another table be chosen for the booking
    public BookedDialog(Desk desk, BookingView booking, TableChoice tables) {
        this.desk = desk;
        Label who = new Label(new BookingWords(desk.house()).warning(booking), Icons.TABLE_BOOKED.node());
        who.getStyleClass().add("booking-asked");
        who.setWrapText(true);
        VBox content = new VBox(who);
        content.getStyleClass().add("booking-question");
        String more = Stream.of(booking.guestPhone(), booking.note())
                .filter(words -> words != null && !words.isBlank())
                .collect(Collectors.joining(" · "));
        if (!more.isEmpty()) {
            Label details = new Label(more);
            details.setWrapText(true);
            details.getStyleClass().addAll("type-line", "muted");
            content.getChildren().add(details);
        }
        int table = booking.tableId();
        dialog = new Dialog(desk.house().tableName(table), content)
                .action("booked-cancel", desk.texts().get("cancel"), this::close)
                .action("booked-list", desk.texts().get("bookings.title"), () -> {
                    close();
                    new BookingsDialog(desk, table, tables).open();
                })
                .action("booked-others", desk.texts().get("booking.others"), () -> {
                    close();
                    desk.way().table(table);
                });
        if (Bookings.isKnown(booking)) {
            dialog.action(
                    "booked-seat",
                    desk.texts().get("booking.do.seat"),
                    () -> {
                        close();
                        BookingList.seat(desk.house(), desk.way(), booking);
                    },
                    "primary");
        }
    }

    public void open() {
        desk.layers().open(dialog);
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
