package os.qres.server.bookings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import os.qres.model.bookings.BookingDraft;
import os.qres.model.bookings.BookingStatus;
import os.qres.model.bookings.BookingStatusChange;
import os.qres.model.bookings.BookingView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;

/// `/bookings`.
public final class BookingRoutes {
    private static final String ONE = "/bookings/{booking_id}";

    private final Bookings bookings;

    public BookingRoutes(Bookings bookings) {
        this.bookings = bookings;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get("/bookings/", Access.WAITER)
                        .says("The bookings that begin on a business day, by time; today’s, where no date is given.")
                        .filters(
                                Filter.date("date"),
                                Filter.number("location_id"),
                                Filter.number("table_id"),
                                Filter.word("status", BookingStatus.class))
                        .givesList(BookingView.class)
                        .reads((in, call) -> Answer.page(Page.of(filtered(in, call), call.window()))),
                Route.post("/bookings/", Access.WAITER)
                        .says("Books a table for guests, for 120 minutes where no others are given.")
                        .takes(BookingDraft.class)
                        .creates(BookingView.class)
                        .refuses("table-inactive", "table-booked")
                        .writes((unit, call) -> {
                            BookingView made = bookings.add(unit, call.body());
                            return Answer.created("/bookings/" + made.id(), made);
                        }),
                Route.get(ONE, Access.WAITER)
                        .says("One booking.")
                        .gives(BookingView.class)
                        .refuses("not-found")
                        .reads((in, call) -> Answer.ok(bookings.one(in, id(call)))),
                Route.patch(ONE, Access.WAITER)
                        .says("Changes the fields sent of a booking whose guests are expected.")
                        .patches(BookingDraft.class)
                        .gives(BookingView.class)
                        .refuses("not-found", "stale", "booking-over", "table-inactive", "table-booked")
                        .writes((unit, call) -> Answer.ok(
                                bookings.change(unit, id(call), present -> call.patched(present, BookingDraft.class)))),
                Route.patch(ONE + "/status", Access.WAITER)
                        .says("Seats a booking’s guests, calls it off, says that nobody came, or takes that back.")
                        .takes(BookingStatusChange.class)
                        .gives(BookingView.class)
                        .refuses("not-found", "stale", "wrong-step", "table-inactive", "table-booked")
                        .writes((unit, call) -> Answer.ok(
                                bookings.become(unit, id(call), call.body().status()))));
    }

    private List<BookingView> filtered(Reading in, Call<?> call) {
        Optional<Integer> location = call.queryNumber("location_id");
        Optional<Integer> table = call.queryNumber("table_id");
        Optional<BookingStatus> status = call.queryWord("status", BookingStatus.class);
        Optional<Set<Integer>> there = location.map(id -> bookings.tablesOf(in, id));
        return bookings.of(in, call.queryDate("date").orElseGet(() -> bookings.today(in))).stream()
                .filter(booking -> there.isEmpty() || there.get().contains(booking.tableId()))
                .filter(booking -> table.isEmpty() || table.get() == booking.tableId())
                .filter(booking -> status.isEmpty() || status.get() == booking.status())
                .toList();
    }

    private static int id(Call<?> call) {
        return call.id("booking_id");
    }
}
