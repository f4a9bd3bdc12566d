package os.qres.server.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import os.qres.model.FieldError;
import os.qres.model.bookings.BookingDraft;
import os.qres.model.bookings.BookingStatus;
import os.qres.model.bookings.BookingView;
import os.qres.model.floor.TableView;
import os.qres.model.time.BusinessDay;
import os.qres.server.floor.Floor;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// The door to bookings: who wants which table when. A booking is of its table, whatever becomes of the checks there:
/// a check that is moved or joined takes none with it, and guests who have been seated have none any more.
public final class Bookings {
    private static final String WHAT = "booking";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Floor floor;
    private final BusinessDay businessDay;

    public Bookings(Floor floor, BusinessDay businessDay) {
        this.floor = floor;
        this.businessDay = businessDay;
    }

    public static List<Class<?>> entities() {
        return List.of(Booking.class);
    }

    /// The bookings that begin on a business day, in the order of their times.
    List<BookingView> of(Reading in, LocalDate day) {
        return begin(in, businessDay.startOf(day), businessDay.startOf(day.plusDays(1)));
    }

    LocalDate today(Reading in) {
        return businessDay.of(in.now());
    }

    Set<Integer> tablesOf(Reading in, int locationId) {
        return floor.tables(in).stream()
                .filter(table -> Integer.valueOf(locationId).equals(table.locationId()))
                .map(TableView::id)
                .collect(Collectors.toSet());
    }

    /// What a terminal shows without asking: the bookings of this business day and the next, and what is left of the
    /// day before.
    public List<BookingView> near(Reading in) {
        LocalDate today = today(in);
        return in
                .list(
                        Booking.class,
                        "from Booking b where b.endsAt > ?1 and b.beginsAt < ?2 order by b.beginsAt, b.id",
                        businessDay.startOf(today),
                        businessDay.startOf(today.plusDays(2)))
                .stream()
                .map(Booking::view)
                .toList();
    }

    private static List<BookingView> begin(Reading in, Instant from, Instant until) {
        return in
                .list(
                        Booking.class,
                        "from Booking b where b.beginsAt >= ?1 and b.beginsAt < ?2 order by b.beginsAt, b.id",
                        from,
                        until)
                .stream()
                .map(Booking::view)
                .toList();
    }

    /// @throws RefusedException not found
    BookingView one(Reading in, int id) {
        return in.find(Booking.class, id, WHAT).view();
    }

    /// @throws RefusedException invalid naming `table_id` or `begins_at`, `table-inactive`, or `table-booked` naming
    /// the other booking
    public BookingView add(Unit unit, BookingDraft draft) {
        requireTable(unit, draft.tableId());
        var booking = new Booking(draft, unit.now());
        requireFree(unit, booking, 0);
        floor.referTo(unit, draft.tableId());
        return told(unit, unit.store(booking));
    }

    /// @param patch makes the booking as it shall be from the booking as it is
    /// @throws RefusedException not found, stale, `booking-over`, and as for a new one
    BookingView change(Unit unit, int id, UnaryOperator<BookingDraft> patch) {
        Booking booking = unit.find(Booking.class, id, WHAT);
        unit.expects(booking.version());
        BookingDraft draft = patch.apply(booking.draft());
        if (draft.tableId() != booking.tableId()) {
            requireTable(unit, draft.tableId());
            floor.referTo(unit, draft.tableId());
        }
        booking.change(draft, unit.now());
        requireFree(unit, booking, id);
        return told(unit, booking);
    }

    /// Seats its guests, who take the table; calls it off; says that nobody came; or takes any of that back.
    /// @throws RefusedException not found, stale, `wrong-step`, `table-inactive`, or `table-booked` where somebody
    /// else has booked the table meanwhile
    BookingView become(Unit unit, int id, BookingStatus wanted) {
        Booking booking = unit.find(Booking.class, id, WHAT);
        unit.expects(booking.version());
        BookingStatus before = booking.status();
        if (before == wanted) {
            return booking.view();
        }
        booking.become(wanted, unit.now());
        if (wanted == BookingStatus.SEATED) {
            requireInUse(floor.table(unit, booking.tableId()));
            floor.markOccupied(unit, booking.tableId(), true);
        }
        if (wanted == BookingStatus.EXPECTED) {
            requireFree(unit, booking, id);
            if (before == BookingStatus.SEATED
                    && floor.currentOrder(unit, booking.tableId()).isEmpty()) {
                floor.markOccupied(unit, booking.tableId(), false);
            }
        }
        return told(unit, booking);
    }

    private void requireTable(Unit unit, int tableId) {
        requireInUse(floor.named(unit, tableId));
    }

    private static void requireInUse(TableView table) {
        if (!table.isActive()) {
            throw RefusedException.conflict("table-inactive", "table_id");
        }
    }

    /// The table has no other booking in that time. Of guests who have been seated, only those count who may still
    /// sit there.
    /// @param own the booking that is not another; 0 for a new one
    private void requireFree(Unit unit, Booking booking, int own) {
        BookingDraft wanted = booking.draft();
        unit
                .list(
                        Booking.class,
                        "from Booking b where b.tableId = ?1 and b.id <> ?2 and b.endsAt > ?3 and b.beginsAt < ?4"
                                + " and (b.status = ?5 or b.status = ?6) order by b.beginsAt",
                        wanted.tableId(),
                        own,
                        wanted.beginsAt(),
                        booking.endsAt(),
                        BookingStatus.EXPECTED,
                        BookingStatus.SEATED)
                .stream()
                .map(Booking::view)
                .filter(other -> other.status() == BookingStatus.EXPECTED
                        || floor.table(unit, other.tableId()).isOccupied())
                .findFirst()
                .ifPresent(other -> {
                    throw new RefusedException(
                            new Refusal.Conflict("table-booked", List.of(new FieldError("begins_at", named(other)))));
                });
    }

    /// "29.11 19:30–21:30, Ivanova, 4": the same in every language.
    private String named(BookingView other) {
        var begins = other.beginsAt().atZone(businessDay.zone());
        return "%s %s–%s, %s, %d"
                .formatted(
                        begins.format(DAY),
                        begins.format(TIME),
                        other.endsAt().atZone(businessDay.zone()).format(TIME),
                        other.guestName(),
                        other.covers());
    }

    private static BookingView told(Unit unit, Booking booking) {
        unit.session().flush();
        BookingView view = booking.view();
        unit.emit(new BookingChanged(view));
        return view;
    }
}
