package os.qres.server.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.bookings.BookingStatus;
import os.qres.model.bookings.BookingView;
import os.qres.model.floor.TableView;
import os.qres.model.live.Snapshot;
import os.qres.server.Evenings;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;

/// Who has booked which table, on a clock that stands at noon in Moscow on 20 November.
class BookingsTest {
    @TempDir
    static Path folder;

    private static Evenings evenings;
    private static int number = 100;

    @BeforeAll
    static void open() {
        evenings = new Evenings(folder);
    }

    @AfterAll
    static void close() {
        evenings.close();
    }

    private static TableView table() {
        return evenings.admin
                .post("/tables/", json("{'number':%d,'seats':4}".formatted(number++)))
                .expect(201)
                .as(TableView.class);
    }

    private static TableView now(TableView table) {
        return evenings.waiter.get("/tables/" + table.id()).expect(200).as(TableView.class);
    }

    private static Got tried(TableView table, String begins) {
        return evenings.waiter.post(
                "/bookings/",
                json("{'table_id':%d,'guest_name':'Ivanova','covers':4,'begins_at':'2026-11-%s'}"
                        .formatted(table.id(), begins)));
    }

    private static BookingView booked(TableView table, String begins) {
        return tried(table, begins).expect(201).as(BookingView.class);
    }

    private static Got change(BookingView booking, String fields) {
        return evenings.waiter.patch("/bookings/" + booking.id(), json(fields));
    }

    private static Got become(BookingView booking, String status) {
        return evenings.waiter.patch(
                "/bookings/" + booking.id() + "/status", json("{'status':'%s'}".formatted(status)));
    }

    private static List<BookingView> listed(String query) {
        return evenings.waiter.get("/bookings/?" + query).expect(200).listOf(BookingView.class);
    }

    private static List<Integer> ids(List<BookingView> bookings) {
        return bookings.stream().map(BookingView::id).toList();
    }

    @Test
    void aBookingLastsTwoHoursWhereNobodySaysOtherwise() {
        BookingView booking = booked(table(), "20T16:30:00Z");
        assertEquals(120, booking.minutes());
        assertEquals(Instant.parse("2026-11-20T18:30:00Z"), booking.endsAt());
        assertEquals(BookingStatus.EXPECTED, booking.status());
        assertNull(booking.guestPhone());
        assertEquals(
                booking,
                evenings.waiter.get("/bookings/" + booking.id()).expect(200).as(BookingView.class));
    }

    @Test
    void aTableIsBookedOnceAtATimeAndTheRefusalNamesTheOther() {
        TableView table = table();
        BookingView first = booked(table, "20T16:30:00Z");
        Got refused = tried(table, "20T18:29:00Z").expect(409);
        assertEquals("table-booked", refused.slug());
        assertEquals(List.of("begins_at"), refused.fields());
        assertEquals(
                "20.11 19:30–21:30, Ivanova, 4",
                Objects.requireNonNull(refused.problem().errors()).getFirst().message());
        assertEquals("table-booked", tried(table, "20T14:31:00Z").expect(409).slug());
        booked(table, "20T18:30:00Z");
        booked(table, "20T14:30:00Z");
        booked(table(), "20T16:30:00Z");
        assertEquals(
                "table-booked",
                change(first, "{'minutes':121}").expect(409).slug(),
                "longer than until the next ones come");
        change(first, "{'minutes':90,'note':' By the window '}").expect(200);
        BookingView changed =
                evenings.waiter.get("/bookings/" + first.id()).expect(200).as(BookingView.class);
        assertEquals("By the window", changed.note());
        assertEquals(90, changed.minutes());
        assertTrue(changed.version() > first.version());
    }

    @Test
    void whoCallsOffLeavesTheTableToOthersAndComesBackOnlyWhereItIsFree() {
        TableView table = table();
        BookingView first = booked(table, "20T16:30:00Z");
        become(first, "cancelled").expect(200);
        become(first, "cancelled").expect(200);
        assertEquals("wrong-step", become(first, "seated").expect(409).slug());
        assertEquals("booking-over", change(first, "{'covers':2}").expect(409).slug());
        BookingView second = booked(table, "20T17:00:00Z");
        assertEquals("table-booked", become(first, "expected").expect(409).slug());
        become(second, "no_show").expect(200);
        assertEquals(
                BookingStatus.EXPECTED,
                become(first, "expected").expect(200).as(BookingView.class).status());
    }

    @Test
    void guestsWhoAreSeatedTakeTheTableUntilTheyLeave() {
        TableView table = table();
        BookingView booking = booked(table, "20T16:30:00Z");
        become(booking, "seated").expect(200);
        assertTrue(now(table).isOccupied());
        assertEquals(Instant.parse("2026-11-20T09:00:00Z"), now(table).occupiedAt());
        assertEquals("table-booked", tried(table, "20T17:00:00Z").expect(409).slug());
        become(booking, "expected").expect(200);
        assertFalse(now(table).isOccupied(), "what was said by mistake is taken back with all of it");

        become(booking, "seated").expect(200);
        evenings.waiter
                .patch("/tables/" + table.id() + "/status", json("{'is_occupied':false}"))
                .expect(200);
        booked(table, "20T17:00:00Z");
    }

    @Test
    void aBookingStaysWithItsTableWhenAnOrderMovesAway() {
        TableView from = table();
        TableView to = table();
        BookingView booking = booked(from, "20T16:30:00Z");
        String order = evenings.waiter
                .post("/orders/", json("{'table_id':%d,'items':[]}".formatted(from.id())))
                .expect(201)
                .header("Location");
        evenings.waiter.patch(order, json("{'table_id':%d}".formatted(to.id()))).expect(200);
        assertEquals(
                from.id(),
                evenings.waiter
                        .get("/bookings/" + booking.id())
                        .expect(200)
                        .as(BookingView.class)
                        .tableId());
        booked(to, "20T16:30:00Z");
        become(booking, "seated").expect(200);
        become(booking, "expected").expect(200);
        assertTrue(now(to).isOccupied());
    }

    @Test
    void theListIsOfABusinessDayAndOfALocationOrATable() {
        String hall = evenings.admin
                .post("/locations/", json("{'name':'Hall'}"))
                .expect(201)
                .header("Location")
                .replaceAll(".*/", "");
        TableView inHall = evenings.admin
                .post("/tables/", json("{'number':%d,'seats':4,'location_id':%s}".formatted(number++, hall)))
                .expect(201)
                .as(TableView.class);
        TableView elsewhere = table();
        // The day of 24 November begins at five in the morning, Moscow's time.
        BookingView late = booked(inHall, "25T00:30:00Z");
        BookingView early = booked(inHall, "24T10:00:00Z");
        BookingView other = booked(elsewhere, "24T11:00:00Z");
        BookingView next = booked(inHall, "25T10:00:00Z");
        become(other, "cancelled").expect(200);
        assertEquals(List.of(early.id(), other.id(), late.id()), ids(listed("date=2026-11-24")));
        assertEquals(List.of(next.id()), ids(listed("date=2026-11-25")));
        assertEquals(List.of(early.id(), late.id()), ids(listed("date=2026-11-24&location_id=" + hall)));
        assertEquals(List.of(other.id()), ids(listed("date=2026-11-24&table_id=" + elsewhere.id())));
        assertEquals(List.of(early.id(), late.id()), ids(listed("date=2026-11-24&status=Expected")));
        evenings.waiter.get("/bookings/?status=lost").expect(422);
        assertEquals(List.of(), listed("date=9999-12-31"));
        assertEquals(List.of(), listed("date=0001-01-01"));
    }

    @Test
    void aTerminalBeginsWithTheBookingsOfTodayAndTomorrow() {
        BookingView today = booked(table(), "20T20:00:00Z");
        BookingView tomorrow = booked(table(), "21T20:00:00Z");
        BookingView later = booked(table(), "23T20:00:00Z");
        List<Integer> seen = ids(evenings.waiter
                .get("/sync/snapshot")
                .expect(200)
                .as(Snapshot.class)
                .bookings());
        assertTrue(seen.contains(today.id()));
        assertTrue(seen.contains(tomorrow.id()));
        assertFalse(seen.contains(later.id()));
        assertEquals(
                List.of(),
                evenings.kitchen
                        .get("/sync/snapshot")
                        .expect(200)
                        .as(Snapshot.class)
                        .bookings());
        assertTrue(listed("").stream().anyMatch(booking -> booking.id() == today.id()), "today's without a date");
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsStored() {
        TableView table = table();
        assertEquals(
                List.of("begins_at"), tried(table, "20T07:00:00Z").expect(422).fields());
        booked(table, "20T07:01:00Z");
        assertEquals(
                List.of("begins_at"),
                evenings.waiter
                        .post(
                                "/bookings/",
                                json("{'table_id':%d,'guest_name':'A','covers':1,'begins_at':'2027-12-20T10:00:00Z'}"
                                        .formatted(table.id())))
                        .expect(422)
                        .fields());
        assertEquals(
                List.of("table_id"),
                evenings.waiter
                        .post(
                                "/bookings/",
                                json(
                                        "{'table_id':4711,'guest_name':'A','covers':1,'begins_at':'2026-11-20T10:00:00Z'}"))
                        .expect(422)
                        .fields());
        assertEquals(
                List.of("covers", "guest_name", "guest_phone", "minutes"),
                evenings
                        .waiter
                        .post(
                                "/bookings/",
                                json(("{'table_id':%d,'guest_name':' ','guest_phone':'soon','covers':0,'minutes':5,"
                                                + "'begins_at':'2026-11-20T10:00:00Z'}")
                                        .formatted(table.id())))
                        .expect(422)
                        .fields()
                        .stream()
                        .sorted()
                        .toList());
        BookingView booking = booked(table, "22T07:01:00Z");
        change(booking, "{'begins_at':null}").expect(422);
        change(booking, "{'table_id':4711}").expect(422);
        evenings.admin
                .patch("/tables/" + table.id(), json("{'is_active':false}"))
                .expect(200);
        assertEquals("table-inactive", tried(table, "23T10:00:00Z").expect(409).slug());
        assertEquals("table-inactive", become(booking, "seated").expect(409).slug());
        assertEquals(
                2,
                listed("table_id=" + table.id()).size()
                        + listed("date=2026-11-22&table_id=" + table.id()).size());
    }

    @Test
    void whoHasChangedItMeanwhileIsNotOverwritten() {
        BookingView booking = booked(table(), "20T16:30:00Z");
        change(booking, "{'covers':40}").expect(200);
        TestClient held = evenings.waiter.with("If-Match", "\"" + booking.version() + "\"");
        held.patch("/bookings/" + booking.id(), json("{'covers':2}")).expect(412);
        held.patch("/bookings/" + booking.id() + "/status", json("{'status':'seated'}"))
                .expect(412);
    }

    @Test
    void onceAskedTwiceBookedOnce() {
        TableView table = table();
        String body = json(
                "{'table_id':%d,'guest_name':'A','covers':1,'begins_at':'2026-11-20T10:00:00Z'}".formatted(table.id()));
        TestClient keyed = evenings.waiter.with("Idempotency-Key", "booking-1");
        int id =
                keyed.post("/bookings/", body).expect(201).as(BookingView.class).id();
        assertEquals(
                id,
                keyed.post("/bookings/", body).expect(201).as(BookingView.class).id());
        assertEquals(1, listed("table_id=" + table.id()).size());
    }

    @Test
    void theKitchenHasNothingToDoWithBookings() {
        BookingView booking = booked(table(), "20T16:30:00Z");
        evenings.kitchen.get("/bookings/").expect(403);
        evenings.kitchen.get("/bookings/" + booking.id()).expect(403);
        evenings.kitchen
                .patch("/bookings/" + booking.id() + "/status", json("{'status':'cancelled'}"))
                .expect(403);
    }

    @Test
    void aTableThatWasBookedIsTakenOutOfUseAndNotAway() {
        TableView table = table();
        booked(table, "20T16:30:00Z");
        assertFalse(evenings.admin
                .delete("/tables/" + table.id())
                .expect(200)
                .as(TableView.class)
                .isActive());
        evenings.admin.delete("/tables/" + table().id()).expect(204);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
