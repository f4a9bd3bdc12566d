package os.qres.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.bookings.BookingDraft;
import os.qres.model.bookings.BookingStatus;
import os.qres.model.bookings.BookingStatusChange;
import os.qres.model.bookings.BookingView;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// From the call on the telephone to the guests at their table, on the real screen.
class BookingJourneyTest {
    @TempDir
    Path folder;

    private TestHouse test;
    private Screen screen;

    @BeforeEach
    void open() {
        Fx.start();
        test = Fx.get(() -> new TestHouse(folder, DemoHouse.snapshot(), Language.RU));
        screen = Screen.showScene(() -> new TestDesk(test, Theme.Mode.LIGHT).scene(1280, 800));
    }

    @AfterEach
    void close() {
        screen.close();
        Fx.run(test::close);
    }

    @Test
    void aTableIsBookedSeenOnThePlanAndItsGuestsAreSeated() {
        tap("#bookings");
        screen.until("nobody yet", () -> screen.sees("На этот день броней нет"));
        tap("#bookings-add");
        screen.until("the plan is there", () -> Fx.get(this::inPicker) != null);
        screen.clickNode(this::inPicker);
        "анна".chars().forEach(c -> tap("#letter-" + (char) c));
        tap("#booking-later");
        tap("#booking-covers-more");
        tap("#booking-covers-more");
        tap("#booking-save");
        screen.until("the server is asked", () -> !test.queue.sent().isEmpty());
        BookingDraft sent =
                assertInstanceOf(BookingDraft.class, test.queue.last().body());
        assertEquals("Анна", sent.guestName());
        assertEquals(4, sent.covers());
        BookingView made = new BookingView(
                7,
                sent.tableId(),
                sent.guestName(),
                null,
                4,
                sent.beginsAt(),
                120,
                sent.beginsAt().plusSeconds(7200),
                null,
                BookingStatus.EXPECTED,
                DemoHouse.NOW,
                DemoHouse.NOW,
                1);
        Fx.run(() -> {
            test.state.answered(made);
            test.queue.ok(made);
        });
        screen.until("it is listed", () -> screen.shows("#booking-row-7"));
        tap("#bookings-close");
        screen.until("the plan tells whom it is kept for", () -> screen.sees("20:15 Анна"));
        assertTrue(screen.sees("\u221217:00"), "and counts down");

        tap("#table-2");
        screen.until("it asks", () -> screen.sees("Бронь на 20:15: Анна, 4"));
        tap("#booked-seat");
        screen.until("the server is told", () -> test.queue.sent().size() == 2);
        assertEquals(
                new BookingStatusChange(BookingStatus.SEATED), test.queue.last().body());
        screen.until("the check begins", () -> screen.shows("#guests"));
        assertEquals(4, Fx.get(() -> test.house.drafts().of(sent.tableId()).covers()));
    }

    @Test
    void aFingerThatRestsOnATableShowsItsBookingsAndOneIsCalledOffAndBroughtBack() {
        BookingView booking = TestBookingScreens.booking(7, 2, "Иванова", null, 4, 20, BookingStatus.EXPECTED);
        Fx.run(() -> test.state.answered(booking));
        screen.until("it is kept", () -> screen.sees("20:18"));
        screen.hold("\u221220:00", () -> screen.shows("#booking-row-7"));
        tap("#booking-cancel-7");
        screen.until("the server is told", () -> test.queue.sent().size() == 1);
        screen.until("it can be brought back", () -> screen.shows("#booking-again-7"));
        Fx.run(() -> {
            test.state.answered(newer(booking.with(BookingStatus.CANCELLED)));
            test.queue.ok(booking);
        });
        tap("#booking-again-7");
        screen.until("the server is told", () -> test.queue.sent().size() == 2);
        assertEquals(
                new BookingStatusChange(BookingStatus.EXPECTED),
                test.queue.last().body());
        tap("#bookings-close");
        screen.until("it is kept again", () -> screen.sees("20:18"));
        tap("#table-2");
        tap("#booked-others");
        screen.until("others sit down", () -> screen.shows("#guests"));
        assertEquals(2, test.queue.sent().size(), "and the booking stays");
    }

    private Node inPicker() {
        return screen.stage().getScene().lookup(".dialog-card #table-2");
    }

    private static BookingView newer(BookingView b) {
        return new BookingView(
                b.id(),
                b.tableId(),
                b.guestName(),
                b.guestPhone(),
                b.covers(),
                b.beginsAt(),
                b.minutes(),
                b.endsAt(),
                b.note(),
                b.status(),
                b.createdAt(),
                b.updatedAt(),
                b.version() + 1);
    }

    private void tap(String selector) {
        screen.until(selector + " is there", () -> screen.shows(selector));
        screen.click(selector);
    }
}
