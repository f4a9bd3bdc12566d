package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.kitchen.handover.Hatch;
import os.qres.kitchen.handover.TakenTickets;
import os.qres.model.Money;
import os.qres.model.devices.TerminalView;
import os.qres.model.handover.HandoverHouse;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.identity.ApprovalRequest;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.DishView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OpenItem;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.draft.Outing;
import os.qres.pos.draft.SentRound;
import os.qres.pos.handover.ChitPrinting;
import os.qres.pos.handover.Handing;
import os.qres.pos.handover.Rounds;
import os.qres.pos.house.QueuedRounds;
import os.qres.server.TestClient;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.handover.DisplayFinder.Place;
import os.qres.terminal.handover.HandoverAccess;
import os.qres.terminal.handover.HandoverClient;
import os.qres.terminal.store.LocalStore;
import os.qres.test.process.Deadline;

/// A waiter's terminal that reaches the kitchen but not the server.
class HandoverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Crew crew;
    private Till till;
    private TestClient display;
    private int displayId;
    private LocalStore store;
    private TakenTickets taken;
    private Hatch hatch;
    private HandoverHouse house;
    private HandoverAccess access;
    private final HandoverClient client = new HandoverClient();
    private Map<Integer, Place> announced = Map.of();

    @BeforeEach
    void open() {
        crew = new Crew(folder, 1, 0, Clock.systemUTC());
        till = crew.tills.getFirst();
        till.awaitLive();
        crew.signIn(0);
        display = crew.here.server().client().terminal(crew.here.pair("kitchen", "Hot"));
        displayId =
                display.get("/terminals/me").expect(200).as(TerminalView.class).id();
        store = LocalStore.open(folder.resolve("display"));
        taken = new TakenTickets(store, Clock.systemUTC());
        hatch = new Hatch(taken, () -> Optional.ofNullable(house).map(HandoverHouse::key));
        opened(hatch.open(0).orElseThrow());
        access = new HandoverAccess(till.api, till.store, Runnable::run);
        access.refresh();
        assertEquals(house, access.house().orElseThrow());
    }

    private void opened(int port) {
        house = display.post("/terminals/handover", "{\"port\":" + port + "}")
                .expect(200)
                .as(HandoverHouse.class);
    }

    @AfterEach
    void close() {
        hatch.close();
        client.close();
        store.close();
        crew.close();
    }

    @Test
    void theKitchenCooksWithoutTheServerAndTheServerKnowsTheSameLinesAfterwards() {
        crew.networks.getFirst().partition();
        till.awaitOffline();
        DraftLine pizza = new DraftLine(
                UUID.randomUUID(),
                crew.here.pizza.id(),
                crew.here.large.id(),
                List.of(),
                2,
                "no onion",
                null,
                null,
                null,
                false,
                List.of(),
                null);
        DraftLine cola = DraftLine.of(crew.here.cola.id());
        till.order(CheckDraft.empty(crew.here.table1.id())
                .withKitchenNote("Allergy: nuts")
                .with(List.of(pizza, cola)));
        Handing handing = handing();
        Deadline.await("the tickets", PATIENCE, () -> {
            till.run(handing::beat);
            return taken.tickets().size() == 2;
        });
        TicketView hot = of(crew.here.hot.id(), taken.tickets());
        assertEquals("Allergy: nuts", hot.kitchenNotes());
        assertEquals(1, hot.tableNumber());
        assertEquals("Waiter 0.", hot.waiterName());
        assertEquals("Pizza", hot.lines().getFirst().name());
        assertEquals("35", hot.lines().getFirst().variationName());
        assertEquals("no onion", hot.lines().getFirst().comment());
        taken.bump(hot);
        till.run(handing::beat);
        assertEquals(2, taken.tickets().size());

        crew.networks.getFirst().heal();
        Deadline.await("an empty outbox", PATIENCE, () -> till.outbox.waitingCount() == 0);
        List<TicketView> ofServer = display.get("/kitchen/tickets/").expect(200).listOf(TicketView.class);
        Map<TicketView, List<TicketLine>> made = taken.recognise(ofServer);

        assertEquals(List.of(), taken.tickets());
        assertEquals(2, ofServer.size());
        TicketView known = of(crew.here.hot.id(), ofServer);
        assertEquals(Map.of(known, known.lines()), made);
        assertEquals(pizza.ref(), known.lines().getFirst().clientRef());
        display.post("/kitchen/tickets/" + known.id() + "/bump", null).expect(200);
        assertTrue(crew.orders().getFirst().items().stream()
                .filter(item -> item.clientRef().equals(pizza.ref()))
                .allMatch(item -> item.status() == ItemStatus.READY));
        assertEquals("Allergy: nuts", known.kitchenNotes());
        Deadline.await(
                "a draft for the next guests",
                PATIENCE,
                () -> till.on(
                        () -> till.house.drafts().of(crew.here.table1.id()).kitchenNote() == null));
        int order = crew.orders().getFirst().id();
        till.on(() -> till.house.checkCommands().kitchenNote(order, "Allergy: nuts", null, "check"))
                .join();
        assertNull(crew.orders().getFirst().kitchenNotes());
        assertEquals(Map.of(pizza.ref(), 1, cola.ref(), 1), crew.lines());
    }

    @Test
    void aDisplayThatMovedMeanwhileIsFoundByTheNetworksWord() {
        hatch.close();
        hatch = new Hatch(taken, () -> Optional.of(house.key()));
        announced = Map.of(displayId, new Place("127.0.0.1", hatch.open(0).orElseThrow()));
        crew.networks.getFirst().partition();
        till.awaitOffline();
        till.order(crew.here.table1.id(), List.of(DraftLine.of(crew.here.cola.id())));
        Handing handing = handing();
        Deadline.await("the ticket", PATIENCE, () -> {
            till.run(handing::beat);
            return taken.tickets().size() == 1;
        });
    }

    @Test
    void aDeviceThatWasPutOutHasTheKeyNoMore() {
        String token = crew.here.pair("pos", "Stolen");
        TestClient stolen = crew.here.server().client().terminal(token);
        String key = stolen.get("/terminals/handover")
                .expect(200)
                .as(HandoverHouse.class)
                .key();
        assertEquals(house.key(), key);
        int id = stolen.get("/terminals/me").expect(200).as(TerminalView.class).id();
        crew.here.admin.delete("/terminals/" + id).expect(204);
        access.refresh();
        assertTrue(!access.house().orElseThrow().key().equals(key));
    }

    @Test
    void whatIsTakenDownForSomebodyWithoutTheServerKeepsItsGuestAndItsTime() {
        crew.networks.getFirst().partition();
        till.awaitOffline();
        Instant promised = Clock.systemUTC().instant().plusSeconds(1800).truncatedTo(ChronoUnit.MINUTES);
        Outing outing =
                new Outing(UUID.randomUUID(), OrderType.DELIVERY, "Maria", "555-01-02", "7 Garden Street", promised);
        DraftLine cola = DraftLine.of(crew.here.cola.id());
        till.order(CheckDraft.of(outing).with(List.of(cola)));
        Handing handing = handing();
        Deadline.await("the ticket", PATIENCE, () -> {
            till.run(handing::beat);
            return taken.tickets().size() == 1;
        });
        TicketView ticket = taken.tickets().getFirst();
        assertEquals("Maria", ticket.guestName());
        assertEquals(promised, ticket.promisedAt());
        assertEquals(OrderType.DELIVERY, ticket.orderType());

        crew.networks.getFirst().heal();
        Deadline.await("an empty outbox", PATIENCE, () -> till.outbox.waitingCount() == 0);
        OrderView order = crew.orders().getFirst();
        assertEquals(outing.ref(), order.clientRef());
        assertEquals("7 Garden Street", order.guestAddress());
        assertEquals(promised, order.promisedAt());
        assertEquals(Map.of(cola.ref(), 1), crew.lines());
    }

    @Test
    void whatIsNotOnTheMenuIsMadeWithoutTheServerByTheWordThatAManagerGaveBefore() {
        DishView open = crew.here
                .admin
                .post(
                        "/dishes/",
                        "{\"name\":\"Off the menu\",\"price\":0,\"category_id\":%d,\"is_open\":true}"
                                .formatted(crew.here.cola.categoryId()))
                .expect(201)
                .as(DishView.class);
        crew.here
                .admin
                .post(
                        "/users/",
                        "{\"username\":\"viktor\",\"full_name\":\"Viktor\",\"role\":\"manager\",\"password\":\"birch river\",\"pin_code\":\"518204\"}")
                .expect(201);
        Deadline.await(
                "the menu", PATIENCE, () -> till.on(() -> till.state.dishes().containsKey(open.id())));
        UUID ref = UUID.randomUUID();
        var request = new ApprovalRequest("518204", ApprovalAction.OPEN_ITEM, null, ref, null);
        var word = till.on(() -> till.house.commands().approve(request));
        String approval = word.join().ok().orElseThrow().approval();
        crew.networks.getFirst().partition();
        till.awaitOffline();
        OpenItem cake = new OpenItem("Cake", Money.parse("500"), crew.here.hot.id(), approval);
        till.order(crew.here.table1.id(), List.of(DraftLine.of(ref, open.id(), cake, "candles")));
        Handing handing = handing();
        Deadline.await("the ticket", PATIENCE, () -> {
            till.run(handing::beat);
            return taken.tickets().size() == 1;
        });
        TicketView ticket = of(crew.here.hot.id(), taken.tickets());
        assertEquals("Cake", ticket.lines().getFirst().name());

        crew.networks.getFirst().heal();
        Deadline.await("an empty outbox", PATIENCE, () -> till.outbox.waitingCount() == 0);
        OrderView order = crew.orders().getFirst();
        assertEquals("Cake", order.items().getFirst().name());
        assertEquals(Money.parse("500"), order.totalPrice());
        assertEquals(Map.of(ref, 1), crew.lines());
    }

    @Test
    void aRoundOfWhichNobodyKnowsIsTakenBackAndIsNeitherCookedNorCharged() {
        DraftLine cola = orderedAlone();
        assertTrue(takenBack());
        assertEquals(List.of(cola.ref()), refs(till.on(() -> draft().lines())));
        Handing handing = handing();
        till.run(handing::beat);
        assertEquals(List.of(), taken.tickets());

        crew.networks.getFirst().heal();
        till.awaitLive();
        assertEquals(0, till.outbox.waitingCount());
        assertEquals(Map.of(), crew.lines());
        till.order(till.on(this::draft));
        Deadline.await("an empty outbox", PATIENCE, () -> till.outbox.waitingCount() == 0);
        assertEquals(Map.of(cola.ref(), 1), crew.lines());
    }

    @Test
    void aRoundThatADisplayHasStaysAndComesToTheServer() {
        DraftLine cola = orderedAlone();
        Handing handing = handing();
        Deadline.await("the ticket", PATIENCE, () -> {
            till.run(handing::beat);
            return taken.tickets().size() == 1;
        });
        assertFalse(takenBack());
        assertEquals(
                QueuedRounds.Place.KITCHEN,
                till.on(() -> till.house.queuedRounds().place(table(), round())));
        crew.networks.getFirst().heal();
        Deadline.await("an empty outbox", PATIENCE, () -> till.outbox.waitingCount() == 0);
        assertEquals(Map.of(cola.ref(), 1), crew.lines());
    }

    @Test
    void whereNoDisplayWasReachedTheRoundIsStillTheTerminalsOwn() {
        hatch.close();
        orderedAlone();
        Handing handing = handing();
        till.run(handing::beat);
        till.run(handing::beat);
        assertEquals(
                QueuedRounds.Place.HERE, till.on(() -> till.house.queuedRounds().place(table(), round())));
        assertTrue(takenBack());
    }

    private DraftLine orderedAlone() {
        crew.networks.getFirst().partition();
        till.awaitOffline();
        DraftLine cola = DraftLine.of(crew.here.cola.id());
        till.order(table(), List.of(cola));
        return cola;
    }

    private boolean takenBack() {
        return till.on(() -> till.house.queuedRounds().takeBack(table(), round()))
                .join();
    }

    private SentRound round() {
        return draft().rounds().getFirst();
    }

    private CheckDraft draft() {
        return till.house.drafts().of(table());
    }

    private int table() {
        return crew.here.table1.id();
    }

    private static List<UUID> refs(List<DraftLine> lines) {
        return lines.stream().map(DraftLine::ref).toList();
    }

    private Handing handing() {
        return new Handing(
                till.outbox.waiting(),
                new Rounds(till.state),
                access,
                client,
                () -> announced,
                new ChitPrinting(till.store, till.api, List.of()),
                till.ledger,
                Calls.direct(),
                Clock.systemUTC());
    }

    private static TicketView of(int station, List<TicketView> tickets) {
        return tickets.stream()
                .filter(ticket -> ticket.stationId() == station)
                .findFirst()
                .orElseThrow();
    }
}
