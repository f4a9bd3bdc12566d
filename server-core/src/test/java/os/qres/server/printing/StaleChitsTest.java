package os.qres.server.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static os.qres.server.printing.PrintedEvening.awaitSlip;
import static os.qres.server.printing.PrintedEvening.kitchen;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrinterState;
import os.qres.model.printing.PrinterStatus;
import os.qres.model.printing.PrinterView;
import os.qres.server.MovableClock;
import os.qres.server.live.LiveClient;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;
import os.qres.test.process.Deadline;

/// What a printer that is out has not brought out: another one does, or somebody throws it away.
class StaleChitsTest {
    @TempDir
    static Path folder;

    private static final MovableClock CLOCK = new MovableClock("2026-11-20T16:30:00Z");
    private static PrintedEvening evening;

    private final PaperPrinter hot = new PaperPrinter();
    private final PaperPrinter desk = new PaperPrinter();

    @BeforeAll
    static void open() {
        evening = new PrintedEvening(folder, CLOCK);
    }

    @AfterEach
    void putAway() {
        evening.putPrintersAway();
        hot.close();
        desk.close();
    }

    @AfterAll
    static void close() {
        evening.close();
    }

    @Test
    void aWholeQueueComesOutOfAnotherPrinterHeldOrNotInItsOrder() {
        hot.refuse();
        PrinterView printer = evening.add("Hot", hot, kitchen(evening.restaurant.hot.id()));
        PrinterView other = evening.add("Desk", desk, "[]");
        int first = evening.table();
        int second = evening.table();
        evening.order(first, evening.pizza(""));
        evening.awaitState(printer, PrinterState.UNREACHABLE);
        CLOCK.forward(Duration.ofMinutes(6));
        evening.awaitJob(evening.jobs(printer).getFirst().id(), PrintJobState.HELD);
        evening.order(second, evening.pizza(""));
        List<PrintJobView> moved = evening.waiter
                .post("/printers/" + printer.id() + "/reroute", "{\"printer_id\":" + other.id() + "}")
                .expect(200)
                .listOf(PrintJobView.class);
        assertEquals(List.of(1, 2), moved.stream().map(PrintJobView::number).toList());
        Slip one = awaitSlip(desk, 1);
        Slip two = awaitSlip(desk, 2);
        assertTrue(one.says("TABLE " + evening.number(first)) && one.says("№ 1"), one::text);
        assertTrue(two.says("TABLE " + evening.number(second)) && two.says("№ 2"), two::text);
        assertFalse(one.isCopy() || two.isCopy(), one::text);
        assertEquals(List.of(), evening.jobs(printer));
        assertEquals(0, evening.now(printer).status().held());
    }

    @Test
    void aQueueDoesNotGoToItsOwnPrinterNorToOneThatIsNotThere() {
        PrinterView printer = evening.add("Hot", hot, kitchen(evening.restaurant.hot.id()));
        for (int to : List.of(printer.id(), 999)) {
            evening.waiter
                    .post("/printers/" + printer.id() + "/reroute", "{\"printer_id\":" + to + "}")
                    .expect(422);
        }
    }

    @Test
    void howMuchWaitsForAPrinterThatIsAwayIsToldAsItCameAndThatItIsOut() {
        hot.refuse();
        PrinterView printer = evening.add("Hot", hot, kitchen(evening.restaurant.hot.id()));
        evening.awaitState(printer, PrinterState.UNREACHABLE);
        String token = "?token=" + evening.waiter.bearerToken();
        try (LiveClient ear = LiveClient.connect(evening.restaurant.server().address(), token, null)) {
            evening.order(evening.table(), evening.pizza(""));
            evening.order(evening.table(), evening.pizza(""));
            Deadline.await(
                    "two wait", PrintedEvening.SOON, () -> waiting(ear, printer).equals(List.of(1, 2)));
            hot.heal();
            awaitSlip(hot, 2);
            Deadline.await("none waits", PrintedEvening.SOON, () -> waiting(ear, printer)
                    .getLast()
                    .equals(0));
        }
    }

    private static List<Integer> waiting(LiveClient ear, PrinterView printer) {
        return ear.ofType("printer_status_changed").stream()
                .map(event -> Objects.requireNonNull(event.printer()))
                .filter(status -> status.id() == printer.id())
                .map(PrinterStatus::waiting)
                .toList();
    }

    @Test
    void whoThrowsAChitAwayIsTold() {
        hot.refuse();
        PrinterView printer = evening.add("Hot", hot, kitchen(evening.restaurant.hot.id()));
        evening.order(evening.table(), evening.pizza(""));
        PrintJobView job = evening.jobs(printer).getFirst();
        String token = "?token=" + evening.admin.bearerToken();
        try (LiveClient ear = LiveClient.connect(evening.restaurant.server().address(), token, null)) {
            evening.waiter.post("/print-jobs/" + job.id() + "/discard", "{}").expect(200);
            Deadline.await(
                    "it is told",
                    PrintedEvening.SOON,
                    () -> ear.ofType("chit_discarded").size() == 1);
        }
    }
}
