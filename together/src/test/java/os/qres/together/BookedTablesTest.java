package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.bookings.BookingDraft;
import os.qres.model.bookings.BookingStatus;
import os.qres.model.bookings.BookingView;
import os.qres.pos.tables.Areas;
import os.qres.pos.tables.FloorFaces;
import os.qres.pos.tables.Limits;
import os.qres.pos.tables.TableFace;
import os.qres.pos.tables.TableState;
import os.qres.terminal.connection.Reply;
import os.qres.test.process.Deadline;

/// Two terminals and a real server: what one of them books the other draws, and what both have booked without
/// the server is one booking and one task.
class BookedTablesTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private Crew crew;
    private Till first;
    private Till second;

    @BeforeEach
    void open() {
        crew = new Crew(folder, 2, 1, Clock.systemUTC());
        first = crew.tills.getFirst();
        second = crew.tills.getLast();
        first.awaitLive();
        second.awaitLive();
        crew.signIn(0);
        crew.signIn(1);
    }

    @AfterEach
    void close() {
        crew.close();
    }

    @Test
    void whatOneTerminalBooksTheOtherDrawsAndSeats() {
        int table = crew.tables.getFirst().id();
        BookingView booking = book(first, table, "Ivanova").join().ok().orElseThrow();
        Deadline.await("the other terminal draws it", SOON, () -> face(second, table)
                .state()
                .equals(TableState.BOOKED));
        second.on(() -> second.house.bookings().become(booking, BookingStatus.SEATED, "Table 1"))
                .join();
        Deadline.await(
                "the first one sees them sit", SOON, () -> face(first, table).state() == TableState.SEATED);
    }

    @Test
    void whatBothBookWithoutTheServerIsOneBookingAndOneTask() {
        int table = crew.tables.getFirst().id();
        crew.networks.getLast().partition();
        second.awaitOffline();
        Reply<BookingView> kept = book(second, table, "Petrov").join();
        assertInstanceOf(Reply.Unreachable.class, kept);
        assertEquals(TableState.BOOKED, face(second, table).state(), "seen where it was taken down");
        assertInstanceOf(Reply.Ok.class, book(first, table, "Ivanova").join());

        crew.networks.getLast().heal();
        second.awaitLive();
        Deadline.await(
                "the other booking is a task",
                SOON,
                () -> second.on(() -> second.outbox.refused().size()) == 1);
        assertTrue(
                Objects.requireNonNull(second.on(() -> second.outbox.refused().getFirst()))
                        .problem()
                        .type()
                        .endsWith(":table-booked"));
        Deadline.await(
                "both know whose it is",
                SOON,
                () -> guest(second, table).equals("Ivanova")
                        && guest(first, table).equals("Ivanova"));
    }

    private static String guest(Till till, int table) {
        BookingView booking = face(till, table).booking();
        return booking == null ? "" : booking.guestName();
    }

    private static CompletableFuture<Reply<BookingView>> book(Till till, int table, String guest) {
        Instant begins = Clock.systemUTC().instant().plus(20, ChronoUnit.MINUTES);
        var draft = new BookingDraft(table, guest, "", 4, begins, 120, "");
        return Objects.requireNonNull(till.on(() -> till.house.bookings().book(draft, "table " + table)));
    }

    private static TableFace face(Till till, int table) {
        return Objects.requireNonNull(till.on(() -> new FloorFaces(
                        Limits.USUAL,
                        null,
                        true,
                        Map.of(),
                        Areas.NONE,
                        till.house.bookings().all())
                        .of(
                                List.copyOf(till.state.tables().values()),
                                List.copyOf(till.state.orders().values()),
                                List.of(),
                                till.house.instant())
                        .stream()
                        .filter(each -> each.table().id() == table)
                        .findFirst()
                        .orElseThrow()));
    }
}
