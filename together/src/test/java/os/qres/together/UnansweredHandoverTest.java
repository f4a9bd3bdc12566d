package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.kitchen.handover.Hatch;
import os.qres.kitchen.handover.TakenTickets;
import os.qres.model.handover.HandoverHouse;
import os.qres.model.kitchen.TicketView;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.handover.ChitPrinting;
import os.qres.pos.handover.Handing;
import os.qres.pos.handover.Rounds;
import os.qres.server.TestClient;
import os.qres.server.faults.Tally;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.handover.HandoverAccess;
import os.qres.terminal.handover.HandoverClient;
import os.qres.terminal.store.LocalStore;
import os.qres.test.network.Fault;
import os.qres.test.network.FaultProxy;
import os.qres.test.network.Flow;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;
import os.qres.test.process.Deadline;

/// Without the server a kitchen display takes a ticket, and the terminal never hears that it did: whoever gets it next
/// is told that it is a copy.
class UnansweredHandoverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Fault ANSWER_LOST = Fault.down(Flow.cutAfter(20));

    private static final Tally TALLY = new Tally("tickets whose taking was not heard of");

    @TempDir
    Path folder;

    private final PaperPrinter printer = new PaperPrinter();
    private final HandoverClient client = new HandoverClient();
    private Crew crew;
    private Till till;
    private TestClient display;
    private LocalStore store;
    private TakenTickets taken;
    private Hatch hatch;
    private FaultProxy network;
    private HandoverHouse house;
    private HandoverAccess access;
    private ChitPrinting printing;
    private Handing handing;

    @BeforeEach
    void open() {
        crew = new Crew(folder, 1, 0, Clock.systemUTC());
        String body = """
                {"name":"Hot","connection":"network","address":"%s","language":"en",
                 "routes":[{"kind":"kitchen","station_id":%d}]}""".formatted(printer.address(), crew.here.hot.id());
        crew.here.admin.post("/printers", body).expect(201);
        till = crew.tills.getFirst();
        till.awaitLive();
        crew.signIn(0);
        display = crew.here.server().client().terminal(crew.here.pair("kitchen", "Hot"));
        store = LocalStore.open(folder.resolve("display"));
        taken = new TakenTickets(store, Clock.systemUTC());
        hatch = new Hatch(taken, this::key);
        network = FaultProxy.before("http://127.0.0.1:" + hatch.open(0).orElseThrow());
        house = tell(display, network.port());
        access = new HandoverAccess(till.api, till.store, Runnable::run);
        access.refresh();
        begin();
    }

    private Optional<String> key() {
        return Optional.ofNullable(house).map(HandoverHouse::key);
    }

    private static HandoverHouse tell(TestClient display, int port) {
        return display.post("/terminals/handover", "{\"port\":" + port + "}")
                .expect(200)
                .as(HandoverHouse.class);
    }

    /// As the program does when it starts, with a queue that the server cannot have.
    private void begin() {
        printing = new ChitPrinting(till.store, till.api, List.of());
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

    /// One ticket or chit of the pizza does not say COPY, wherever it came out.
    @AfterEach
    void hold() {
        long first = taken.tickets().stream()
                        .filter(ticket -> ticket.kitchenNotes() == null)
                        .count()
                + printer.slips().stream().filter(slip -> !slip.isCopy()).count();
        TALLY.tried(1);
        TALLY.lost(first == 0 ? 1 : 0);
        TALLY.doubled(Math.max(0, first - 1));
        close();
        TALLY.holdNothingLostOrDoubled();
    }

    @AfterAll
    static void print() {
        TALLY.print();
    }

    private void close() {
        hatch.close();
        network.close();
        printing.close();
        client.close();
        store.close();
        crew.close();
        printer.close();
    }

    private void orderWithoutTheServer() {
        crew.networks.getFirst().partition();
        till.awaitOffline();
        DraftLine pizza = new DraftLine(
                UUID.randomUUID(),
                crew.here.pizza.id(),
                crew.here.large.id(),
                List.of(),
                2,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                null);
        till.order(crew.here.table1.id(), List.of(pizza));
    }

    private Slip printed() {
        Deadline.await("a chit", PATIENCE, () -> {
            till.run(handing::beat);
            return !printer.slips().isEmpty();
        });
        assertEquals(1, printer.slips().size());
        return printer.slips().getFirst();
    }

    @Test
    void thePrinterPrintsACopyOfWhatADisplayTookWithoutItsAnswerBeingHeard() {
        network.set(ANSWER_LOST);
        orderWithoutTheServer();
        Slip chit = printed();
        assertTrue(chit.isCopy(), chit::text);
        assertEquals(1, taken.tickets().size());
        assertEquals(null, taken.tickets().getFirst().kitchenNotes());
    }

    @Test
    void aTerminalThatWasStartedAgainStillKnowsWhoMayHaveIt() {
        network.set(ANSWER_LOST);
        printer.refuse();
        orderWithoutTheServer();
        till.run(handing::beat);
        assertEquals(1, taken.tickets().size());
        network.close();
        printer.heal();
        begin();
        Slip chit = printed();
        assertTrue(chit.isCopy(), chit::text);
    }

    @Test
    void aDisplayThatIsNotThereMakesNoCopy() {
        network.close();
        orderWithoutTheServer();
        Slip chit = printed();
        assertFalse(chit.isCopy(), chit::text);
    }

    @Test
    void theNextDisplayIsHandedACopy() throws Exception {
        TestClient second = crew.here.server().client().terminal(crew.here.pair("kitchen", "Hot too"));
        try (LocalStore others = LocalStore.open(folder.resolve("second"));
                Hatch next = new Hatch(new TakenTickets(others, Clock.systemUTC()), this::key)) {
            tell(second, next.open(0).orElseThrow());
            access.refresh();
            network.set(ANSWER_LOST);
            orderWithoutTheServer();
            till.run(handing::beat);
            TicketView copy =
                    new TakenTickets(others, Clock.systemUTC()).tickets().getFirst();
            assertEquals("КОПИЯ · COPY", copy.kitchenNotes());
        }
        assertEquals(1, taken.tickets().size());
        assertEquals(List.of(), printer.slips());
    }

    @Test
    void whatADisplayHasForSureIsHandedToNobodyElseAfterAStart() {
        orderWithoutTheServer();
        till.run(handing::beat);
        assertEquals(1, taken.tickets().size());
        network.close();
        begin();
        till.run(handing::beat);
        assertEquals(List.of(), printer.slips());
        crew.networks.getFirst().heal();
        Deadline.await("an empty outbox", PATIENCE, () -> till.outbox.waitingCount() == 0);
        assertTrue(printing.remembers());
        printing.forget();
        assertFalse(printing.remembers());
    }
}
