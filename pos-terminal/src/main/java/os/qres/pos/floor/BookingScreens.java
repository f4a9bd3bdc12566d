package os.qres.pos.floor;

import java.util.function.IntConsumer;
import os.qres.model.bookings.BookingView;
import os.qres.pos.bookings.BookedDialog;
import os.qres.pos.bookings.BookingsDialog;
import os.qres.pos.bookings.TableChoice;
import os.qres.pos.frame.Desk;

/// What the floor asks about bookings, over the floor.
record BookingScreens(Desk desk) implements FloorViewModel.Asking, TableChoice {
    @Override
    public void booked(BookingView booking) {
        new BookedDialog(desk, booking, this).open();
    }

    @Override
    public void bookingsOf(int tableId) {
        new BookingsDialog(desk, tableId, this).open();
    }

    /// Of all tables.
    void bookings() {
        new BookingsDialog(desk, null, this).open();
    }

    @Override
    public void choose(String title, IntConsumer onTable) {
        new TablePicker(desk, title, onTable).open();
    }
}
