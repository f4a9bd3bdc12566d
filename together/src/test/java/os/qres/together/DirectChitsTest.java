package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.handover.ChitPrinting;
import os.qres.pos.handover.Handing;
import os.qres.pos.handover.Rounds;
import os.qres.server.faults.Tally;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.handover.HandoverAccess;
import os.qres.terminal.handover.HandoverClient;
import os.qres.terminal.store.QueuedCommand;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;
import os.qres.test.process.Deadline;

/// A waiter's terminal that reaches the kitchen's printer but not the server, in a kitchen without a display.
class DirectChitsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SOME_BYTES = 60;

    private static final Tally TALLY = new Tally("chits without the server");

    @TempDir
    Path folder;

    private final PaperPrinter printer = new PaperPrinter();
    private final HandoverClient client = new HandoverClient();
    private Crew crew;
    private Till till;
    private HandoverAccess access;
    private ChitPrinting printing;
    private Handing handing;

    @BeforeEach
    void open() {
        var impatient = Map.of("PRINTER_ANSWER_MILLIS", "300", "PRINTER_POLL_MILLIS", "100");
        crew = new Crew(folder, 1, 0, impatient, Clock.systemUTC());
        String body = """
                {"name":"Hot","connection":"network","address":"%s","language":"en",
                 "routes":[{"kind":"kitchen","station_id":%d}]}""".formatted(printer.address(), crew.here.hot.id());
        crew.here.admin.post("/printers", body).expect(201);
        till = crew.tills.getFirst();
        till.awaitLive();
        crew.signIn(0);
        access = new HandoverAccess(till.api, till.store, Runnable::run);
        access.refresh();
        begin(List.of());
    }

    /// As the program does when it starts.
    private void begin(List<QueuedCommand> before) {
        printing = new ChitPrinting(till.store, till.api, before);
        till.outbox.first(printing::before);
        handing = new Handing(
                till.outbox.waiting(),
                new Rounds(till.state),
                access,
                client,
                Map::of,
                printing,
                till.ledger,
                Calls.direct(),
                Clock.systemUTC());
    }

    /// Of the pizza without onion there is one chit that does not say COPY, or only such as do.
    @AfterEach
    void hold() {
        List<Slip> chits =
                printer.slips().stream().filter(slip -> slip.says("no onion")).toList();
        TALLY.tried(1);
        TALLY.lost(chits.isEmpty() ? 1 : 0);
        TALLY.doubled(Math.max(0, chits.stream().filter(slip -> !slip.isCopy()).count() - 1));
        close();
        TALLY.holdNothingLostOrDoubled();
    }

    @AfterAll
    static void print() {
        TALLY.print();
    }

    private void close() {
        printing.close();
        client.close();
        crew.close();
        printer.close();
    }

    private DraftLine goAway() {
        crew.networks.getFirst().partition();
        till.awaitOffline();
        return order("no onion");
    }

    private DraftLine order(String comment) {
        var pizza = new DraftLine(
                UUID.randomUUID(),
                crew.here.pizza.id(),
                crew.here.large.id(),
                List.of(),
                2,
                comment,
                null,
                null,
                null,
                false,
                List.of(),
                null);
        till.order(crew.here.table1.id(), List.of(pizza));
        return pizza;
    }

    private void beatUntil(int slips) {
        Deadline.await(slips + " slips", PATIENCE, () -> {
            till.run(handing::beat);
            return printer.slips().size() >= slips;
        });
    }

    private void comeBack() {
        crew.networks.getFirst().heal();
        Deadline.await("an empty outbox", PATIENCE, () -> till.outbox.waitingCount() == 0);
    }

    /// What the server prints next comes after all that it had to print before.
    private Slip nextOfServer(int slips) {
        till.awaitLive();
        order("the next");
        Deadline.await("the next order's chit", PATIENCE, () -> printer.slips().size() == slips);
        Slip last = printer.slips().getLast();
        assertTrue(last.says("the next") && last.says("№ "), last::text);
        return last;
    }

    @Test
    void aChitComesOutWithoutTheServerAndOnce() {
        DraftLine pizza = goAway();
        beatUntil(1);
        till.run(handing::beat);
        till.run(handing::beat);
        Slip chit = printer.slips().getFirst();
        for (String words : List.of("TABLE 1", "WITHOUT THE SERVER", "Hot · Waiter 0.", "2 x Pizza 35", "! no onion")) {
            assertTrue(chit.says(words), chit::text);
        }
        assertFalse(chit.isCopy(), chit::text);
        assertEquals(List.of(pizza.ref()), List.copyOf(handing.handed()));

        comeBack();
        assertFalse(nextOfServer(2).isCopy());
        assertEquals(2, crew.lines().size());
        assertTrue(printing.remembers());
        printing.forget();
        assertFalse(printing.remembers());
    }

    @Test
    void aChitThatWasTornIsPrintedAgainAsACopy() {
        goAway();
        printer.dieAfter(SOME_BYTES);
        till.run(handing::beat);
        assertEquals(List.of(), List.copyOf(handing.handed()));
        printer.heal();
        beatUntil(1);
        assertTrue(printer.slips().getLast().isCopy(), () -> printer.slips().toString());
        comeBack();
        assertFalse(nextOfServer(2).isCopy());
    }

    @Test
    void theServerPrintsACopyOfWhatMayHaveComeOut() {
        goAway();
        printer.dieAfter(SOME_BYTES);
        till.run(handing::beat);
        printer.heal();
        comeBack();
        Deadline.await("the server's chit", PATIENCE, () -> printer.slips().size() == 1);
        Slip chit = printer.slips().getFirst();
        assertTrue(chit.isCopy() && chit.says("no onion"), chit::text);
    }

    @Test
    void whatTheServerMayHaveIsPrintedAsACopy() {
        goAway();
        begin(List.copyOf(till.outbox.waiting()));
        beatUntil(1);
        assertTrue(printer.slips().getFirst().isCopy(), () -> printer.slips().toString());
        comeBack();
        assertFalse(nextOfServer(2).isCopy());
    }

    @Test
    void aTerminalThatWasStartedAgainKnowsWhatItHasPrinted() {
        DraftLine pizza = goAway();
        beatUntil(1);
        begin(List.copyOf(till.outbox.waiting()));
        till.run(handing::beat);
        assertEquals(List.of(pizza.ref()), List.copyOf(handing.handed()));
        comeBack();
        nextOfServer(2);
    }
}
