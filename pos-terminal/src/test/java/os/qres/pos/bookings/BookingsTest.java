package os.qres.pos.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.bookings.BookingDraft;
import os.qres.model.bookings.BookingStatus;
import os.qres.model.bookings.BookingStatusChange;
import os.qres.model.bookings.BookingView;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestBookingScreens;
import os.qres.pos.floor.FloorViewModel;
import os.qres.pos.house.Bookings;
import os.qres.pos.house.TestHouse;
import os.qres.pos.tables.TableFace;
import os.qres.pos.tables.TableState;
import os.qres.terminal.text.Language;

/// Who comes when, on a terminal with and without its server. It is two minutes to eight.
class BookingsTest {
    @TempDir
    Path folder;

    private TestHouse test;
    private FloorViewModel floor;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void open() {
        test = new TestHouse(folder, DemoHouse.snapshot(), Language.RU);
        floor = new FloorViewModel(test.house, test);
        floor.activate();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private static BookingView booking(int id, int table, int minutes, BookingStatus status) {
        return TestBookingScreens.booking(id, table, "Иванова", null, 4, minutes, status);
    }

    private static BookingView booking(int table, int minutes) {
        return booking(7, table, minutes, BookingStatus.EXPECTED);
    }

    private TableFace face(int number) {
        return floor.view().get().faces().stream()
                .filter(face -> face.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private void asking() {
        floor.askBy(new FloorViewModel.Asking() {
            @Override
            public void booked(BookingView booking) {
                asked.add("booked " + booking.id());
            }

            @Override
            public void bookingsOf(int tableId) {
                asked.add("table " + tableId);
            }
        });
    }

    @Test
    void aTableIsKeptFromAnHourBeforeItsGuestsComeUntilTheirTimeIsOver() {
        test.state.answered(booking(2, 61));
        assertEquals(TableState.FREE, face(2).state());
        test.pass(Duration.ofMinutes(1));
        assertEquals(TableState.BOOKED, face(2).state());
        assertEquals(DemoHouse.NOW.plusSeconds(61 * 60), face(2).since());
        assertFalse(face(2).overdue());
        assertEquals(1, floor.view().get().counts().get(TableState.BOOKED));
        assertEquals(0, floor.view().get().places().getFirst().taken(), "nobody sits there yet");
        test.pass(Duration.ofMinutes(60));
        assertTrue(face(2).overdue(), "they are late");
        test.pass(Duration.ofMinutes(119));
        assertEquals(TableState.BOOKED, face(2).state());
        test.pass(Duration.ofMinutes(1));
        assertEquals(TableState.FREE, face(2).state());
    }

    @Test
    void whoSitsAtTheTableIsSeenBeforeWhoIsToCome() {
        test.state.answered(DemoHouse.seated(face(2).table(), DemoHouse.NOW));
        test.state.answered(booking(2, 20));
        assertEquals(TableState.SEATED, face(2).state());
        assertEquals(7, Objects.requireNonNull(face(2).booking()).id());
    }

    @Test
    void aTapOnAKeptTableAsksWhoseGuestsTheseAre() {
        asking();
        test.state.answered(booking(2, 20));
        floor.open(face(2));
        assertTrue(floor.openNumber(2));
        assertEquals(List.of("booked 7", "booked 7"), asked);
        assertTrue(test.went.isEmpty());
        floor.rest(face(2).table().id());
        assertEquals("table " + face(2).table().id(), asked.getLast());
    }

    @Test
    void whoSeatsGuestsAtAFreeTableHearsWhoComesBeforeTheyUsuallyLeave() {
        asking();
        test.state.answered(booking(2, 90));
        floor.open(face(2));
        assertEquals(List.of("table " + face(2).table().id()), test.went);
        assertEquals(List.of("Бронь на 21:28: Иванова, 4"), test.said);
        test.state.answered(booking(8, 10, 120, BookingStatus.EXPECTED));
        floor.open(face(10));
        assertEquals(1, test.said.size(), "in two hours the guests of now are gone");
    }

    @Test
    void seatingTakesTheCoversOverAndTellsTheServer() {
        BookingView booking = booking(2, 20);
        test.state.answered(booking);
        new BookingList(test.house, test, null).seat(booking);
        assertEquals("/bookings/7/status", test.queue.last().path());
        assertEquals(
                new BookingStatusChange(BookingStatus.SEATED), test.queue.last().body());
        assertEquals(4, test.house.drafts().of(booking.tableId()).covers());
        assertEquals(List.of("table " + booking.tableId()), test.went);
        assertEquals(TableState.FREE, face(2).state(), "seen at once, before the server answers");
        test.queue.ok(booking.with(BookingStatus.SEATED));
        assertTrue(test.said.isEmpty());
    }

    @Test
    void whatIsCalledOffComesBackByOneTap() {
        BookingView booking = booking(2, 20);
        test.state.answered(booking);
        BookingList list = new BookingList(test.house, test, booking.tableId());
        list.activate();
        list.cancel(booking);
        assertEquals(List.of("Бронь снята: Иванова"), test.said);
        assertEquals(BookingStatus.CANCELLED, list.rows().get().getFirst().status(), "at once");
        assertEquals(TableState.FREE, face(2).state());
        test.undos.getFirst().run();
        assertEquals(
                new BookingStatusChange(BookingStatus.EXPECTED),
                test.queue.last().body());
        assertEquals(TableState.BOOKED, face(2).state());
        list.noShow(booking);
        assertEquals(
                new BookingStatusChange(BookingStatus.NO_SHOW),
                test.queue.last().body());
    }

    @Test
    void aBookingIsTakenDownByTapsAndAName() {
        int table = face(2).table().id();
        BookingForm form = new BookingForm(test.house, test, table);
        assertEquals(Instant.parse("2026-11-20T17:00:00Z"), form.begins().get());
        List<String> done = new ArrayList<>();
        assertEquals(Optional.of(BookingForm.Problem.NAME), form.save(() -> done.add("done")));
        form.name().set("Иванова");
        form.phone().set("скоро");
        assertEquals(Optional.of(BookingForm.Problem.PHONE), form.save(() -> done.add("done")));
        form.phone().set("");
        form.stepTime(4);
        form.stepTime(2);
        form.stepDays(1);
        form.stepCovers(3);
        form.stepLength(-1);
        assertEquals(Optional.empty(), form.save(() -> done.add("done")));
        BookingDraft sent =
                assertInstanceOf(BookingDraft.class, test.queue.last().body());
        assertEquals(new BookingDraft(table, "Иванова", "", 5, Instant.parse("2026-11-21T18:30:00Z"), 90, ""), sent);
        assertTrue(done.isEmpty(), "the server is asked first");
        assertTrue(form.asking().get());
        test.queue.ok(booking(2, 20));
        assertEquals(List.of("done"), done);
        assertEquals(List.of("Стол 2: бронь на 21 ноября, 21:30, Иванова"), test.said);
    }

    @Test
    void timesNeverGoBackBeforeNowAndDaysNeverBeforeToday() {
        BookingForm form = new BookingForm(test.house, test, 2);
        form.stepTime(-1);
        assertEquals(Instant.parse("2026-11-20T16:58:00Z"), form.begins().get());
        form.stepDays(-1);
        assertEquals("2026-11-20", form.day().toString());
        form.stepTime(1);
        assertEquals(Instant.parse("2026-11-20T17:00:00Z"), form.begins().get());
        form.stepCovers(-5);
        form.stepLength(-9);
        assertEquals(1, form.covers().get());
        assertEquals(30, form.minutes().get());
    }

    @Test
    void whatTheServerRefusesStaysOnTheFormWithItsReason() {
        BookingForm form = new BookingForm(test.house, test, face(2).table().id());
        form.name().set("Иванова");
        List<String> done = new ArrayList<>();
        form.save(() -> done.add("done"));
        test.queue.refuse("У стола есть другая бронь.");
        assertTrue(done.isEmpty());
        assertEquals(List.of("У стола есть другая бронь."), test.said);
        assertFalse(form.asking().get());
    }

    @Test
    void whomItWouldMeetIsKnownWithoutTheServer() {
        test.state.answered(booking(2, 20));
        BookingForm form = new BookingForm(test.house, test, face(2).table().id());
        form.name().set("Петров");
        assertEquals(Optional.of(BookingForm.Problem.TAKEN), form.save(() -> {}));
        assertTrue(test.queue.sent().isEmpty());
        form.table().set(face(10).table().id());
        assertEquals(Optional.empty(), form.save(() -> {}));
    }

    @Test
    void aChangeIsMadeOnlyToWhatOneHasSeen() {
        BookingView booking = booking(2, 20);
        test.state.answered(booking);
        BookingForm form = new BookingForm(test.house, test, booking);
        assertEquals(Optional.empty(), form.save(() -> {}), "it does not meet itself");
        assertEquals("PATCH", test.queue.last().method());
        assertEquals("/bookings/7", test.queue.last().path());
        assertEquals(1L, test.queue.last().version());
    }

    @Test
    void withoutTheServerABookingIsKeptAndSeen() {
        BookingForm form = new BookingForm(test.house, test, face(2).table().id());
        form.name().set("Иванова");
        List<String> done = new ArrayList<>();
        form.save(() -> done.add("done"));
        test.queue.unreachable();
        assertEquals(List.of("done"), done);
        assertEquals(List.of(test.texts.get("offline.kept")), test.said);
        assertEquals(TableState.BOOKED, face(2).state());
        BookingView kept = Objects.requireNonNull(face(2).booking());
        assertFalse(Bookings.isKnown(kept));
        assertEquals("Иванова", kept.guestName());
        test.queue.refuseLater("У стола есть другая бронь.");
        assertEquals(TableState.FREE, face(2).state(), "refused later, it is a task");
    }

    @Test
    void otherDaysAreAskedForAndWhereNobodyAnswersItIsSaid() {
        test.state.answered(booking(7, 2, 20, BookingStatus.EXPECTED));
        BookingList list = new BookingList(test.house, test, null);
        list.activate();
        assertEquals(1, list.rows().get().size());
        list.step(1);
        assertTrue(test.queue.sent().isEmpty(), "tomorrow's are here");
        list.step(1);
        assertEquals("/bookings/?limit=500&date=2026-11-22", test.queue.last().path());
        test.queue.ok(List.of(booking(9, 2, 2 * 24 * 60, BookingStatus.EXPECTED)));
        assertEquals(9, list.rows().get().getFirst().id());
        assertFalse(list.partial().get());
        list.step(1);
        test.queue.unreachable();
        assertTrue(list.partial().get());
        assertTrue(list.rows().get().isEmpty());
    }

    @Test
    void aNightsBookingIsOfTheEveningBefore() {
        test.state.answered(booking(7, 2, 5 * 60, BookingStatus.EXPECTED));
        BookingList list = new BookingList(test.house, test, null);
        list.activate();
        assertEquals(1, list.rows().get().size());
        BookingForm tomorrow = new BookingForm(test.house, test, booking(7, 2, 5 * 60, BookingStatus.EXPECTED));
        assertEquals("2026-11-20", tomorrow.day().toString());
        list.step(1);
        assertTrue(list.rows().get().isEmpty());
        assertEquals("2026-11-21", list.form(2).day().toString());
    }
}
