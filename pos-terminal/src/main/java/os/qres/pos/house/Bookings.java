package os.qres.pos.house;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import os.qres.model.bookings.BookingDraft;
import os.qres.model.bookings.BookingStatus;
import os.qres.model.bookings.BookingStatusChange;
import os.qres.model.bookings.BookingView;
import os.qres.model.json.Wire;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.store.QueuedCommand;
import os.qres.terminal.store.RestaurantState;

/// Who has booked which table, and what can be asked of bookings. Through the queue, as everything: without a
/// connection it waits, and is seen here at once. What the server refuses later becomes a task.
public final class Bookings {
    private static final String ALL = "/bookings/";

    private final RestaurantState state;
    private final CommandQueue queue;

    Bookings(RestaurantState state, CommandQueue queue) {
        this.state = state;
        this.queue = queue;
    }

    /// By time: as the restaurant knows them, with what this terminal has asked for and was not answered yet.
    /// One that the server does not know has a negative number.
    public List<BookingView> all() {
        Stream<BookingView> known = state.bookings().values().stream().map(this::asAskedFor);
        Stream<BookingView> asked = queue.waiting().stream().flatMap(Bookings::made);
        return Stream.concat(known, asked)
                .sorted(Comparator.comparing(BookingView::beginsAt).thenComparing(BookingView::id))
                .toList();
    }

    /// Whether the server knows it, so that something can become of it.
    public static boolean isKnown(BookingView booking) {
        return booking.id() > 0;
    }

    /// Whether its guests are still to come.
    public static boolean isExpected(BookingView booking) {
        return booking.status() == BookingStatus.EXPECTED;
    }

    public CompletableFuture<Reply<BookingView>> book(BookingDraft draft, String subject) {
        return queue.submit(Command.post(ALL, draft, BookingView.class), subject);
    }

    /// Unless somebody else has changed it meanwhile.
    public CompletableFuture<Reply<BookingView>> change(BookingView before, BookingDraft draft, String subject) {
        Command<BookingView> command = Command.patch(path(before), draft, BookingView.class);
        return queue.submit(command.ifVersion(before.version()), subject);
    }

    public CompletableFuture<Reply<BookingView>> become(BookingView booking, BookingStatus status, String subject) {
        return queue.submit(
                Command.patch(path(booking) + "/status", new BookingStatusChange(status), BookingView.class), subject);
    }

    /// Reads a day's bookings from the server; those of today and tomorrow are here without it.
    /// @param day `2026-11-29`
    public CompletableFuture<Reply<List<BookingView>>> read(String day) {
        return queue.list(ALL + "?limit=500&date=" + day, BookingView.class).thenApply(reply -> {
            reply.onOk(found -> found.forEach(state::answered));
            return reply;
        });
    }

    private BookingView asAskedFor(BookingView booking) {
        String status = path(booking) + "/status";
        return queue.waiting().stream()
                .filter(command -> command.path().equals(status))
                .reduce((_, last) -> last)
                .map(command -> Wire.lenient()
                        .type(BookingStatusChange.class)
                        .fromJson(Objects.requireNonNull(command.body()))
                        .status())
                .map(booking::with)
                .orElse(booking);
    }

    private static Stream<BookingView> made(QueuedCommand command) {
        if (!command.path().equals(ALL) || command.body() == null) {
            return Stream.empty();
        }
        BookingDraft draft = Wire.lenient().type(BookingDraft.class).fromJson(command.body());
        int minutes = Objects.requireNonNullElse(draft.minutes(), BookingDraft.USUAL_MINUTES);
        return Stream.of(new BookingView(
                (int) -command.number(),
                draft.tableId(),
                draft.guestName(),
                draft.guestPhone(),
                draft.covers(),
                draft.beginsAt(),
                minutes,
                draft.beginsAt().plus(Duration.ofMinutes(minutes)),
                draft.note(),
                BookingStatus.EXPECTED,
                command.queuedAt(),
                command.queuedAt(),
                0));
    }

    private static String path(BookingView booking) {
        return ALL + booking.id();
    }
}
