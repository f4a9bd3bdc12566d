package os.qres.pos;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import os.qres.model.bookings.BookingStatus;
import os.qres.model.bookings.BookingView;
import os.qres.model.floor.TableView;
import os.qres.model.live.Snapshot;
import os.qres.pos.TestScreens.Stand;
import os.qres.pos.house.SnapshotCopy;
import os.qres.terminal.text.Language;

/// An evening on which some tables are booked: one for in a while, one for late guests, one of a long name.
public final class TestBookingScreens {
    private TestBookingScreens() {}

    public static Snapshot snapshot() {
        return with(
                TestEvening.snapshot(),
                booking(1, 2, "Иванова", "+7 912 345-67-89", 2, 24, BookingStatus.EXPECTED),
                booking(2, 10, "Александра Константиновна", null, 4, 47, BookingStatus.EXPECTED),
                booking(3, 5, "Петров", "+7 (921) 765-43-21", 2, -12, BookingStatus.EXPECTED),
                booking(4, 3, "Соколовы", null, 4, -75, BookingStatus.SEATED),
                booking(5, 11, "Леонид", null, 3, 90, BookingStatus.EXPECTED),
                booking(6, 11, "Борис", null, 6, -80, BookingStatus.NO_SHOW));
    }

    /// The same restaurant with these bookings.
    public static Snapshot with(Snapshot s, BookingView... bookings) {
        return SnapshotCopy.of(s).bookings(List.of(bookings)).made();
    }

    /// @param minutes from now on
    public static BookingView booking(
            int id, int table, String guest, @Nullable String phone, int covers, int minutes, BookingStatus status) {
        Instant begins = DemoHouse.NOW.plusSeconds(60L * minutes);
        return new BookingView(
                id,
                tableId(table),
                guest,
                phone,
                covers,
                begins,
                120,
                begins.plusSeconds(7200),
                id == 1 ? "День рождения, у окна" : null,
                status,
                DemoHouse.NOW,
                DemoHouse.NOW,
                1);
    }

    private static int tableId(int number) {
        return DemoHouse.snapshot().tables().stream()
                .filter(table -> table.number() == number)
                .mapToInt(TableView::id)
                .findFirst()
                .orElseThrow();
    }

    static void asked(Stand stand) {
        TestScreens.press(stand, "table-2");
    }

    static void bookings(Stand stand) {
        TestScreens.press(stand, "bookings");
    }

    /// A booking is taken down: everything is filled in.
    static void booking(Stand stand) {
        bookings(stand);
        TestScreens.press(stand, "booking-change-1");
        boolean russian = stand.test().texts.language().get() == Language.RU;
        type(stand, "name", russian ? "Александра Константиновна" : "Alexandra Konstantinovna");
        TestScreens.press(stand, "booking-later");
        TestScreens.press(stand, "booking-longer");
    }

    private static void type(Stand stand, String field, String words) {
        ((TextField) stand.scene().lookup("#booking-" + field)).setText(words);
    }
}
