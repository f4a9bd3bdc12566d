package os.qres.server.kitchen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.devices.TerminalView;
import os.qres.model.json.Wire;
import os.qres.model.kitchen.TicketView;
import os.qres.model.live.Snapshot;
import os.qres.model.orders.OrderView;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;
import os.qres.server.live.LiveClient;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.events.StoredEvent;
import os.qres.test.process.Deadline;

/// A display at the hot station; the bar has none, and nobody waits for it to see anything.
class UnseenTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private MovableClock clock;
    private TestRestaurant here;
    private String token;
    private TestClient display;

    @BeforeEach
    void open() {
        clock = new MovableClock("2026-11-20T16:00:00Z");
        here = new TestRestaurant(folder, clock);
        token = here.pair("kitchen", "Hot");
        display = here.server().client().terminal(token);
        int id = display.get("/terminals/me").expect(200).as(TerminalView.class).id();
        here.admin
                .patch("/terminals/" + id, "{\"station_id\":" + here.hot.id() + "}")
                .expect(200);
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void aTicketThatNoDisplayShowsIsToldOnceAfterHalfAMinuteAndOnceMoreWhenItIsSeen() {
        TicketView ticket = hot(ordered(pizza(), cola()));
        assertEquals(List.of(), told(29));
        assertEquals(List.of("ticket_unseen"), told(1));
        assertEquals(List.of("ticket_unseen"), told(600));
        assertEquals(clock.instant().minusSeconds(630), one(ticket).unseenSince());

        seen(ticket, 1);

        assertEquals(List.of("ticket_unseen", "ticket_seen"), told(600));
        assertNull(one(ticket).unseenSince());
    }

    @Test
    void aTicketThatIsSeenInTimeIsNotToldAndKeepsItsVersion() {
        TicketView ticket = hot(ordered(pizza()));
        seen(ticket, 1);
        assertEquals(List.of(), told(3600));
        assertEquals(ticket.version(), one(ticket).version());
    }

    @Test
    void whatIsFiredLaterIsToBeSeenAnewAndAnOlderSightOfTheTicketIsNotEnough() {
        OrderView order = ordered(pizza());
        TicketView ticket = hot(order);
        seen(ticket, 1);
        told(60);
        here.waiter
                .post("/orders/" + order.id() + "/items/batch", "{\"items\":[" + pizza() + "]}")
                .expect(201);
        seen(ticket, 1);
        assertEquals(List.of("ticket_unseen"), told(30));
        seen(ticket, 2);
        assertEquals(List.of("ticket_unseen", "ticket_seen"), told(0));
    }

    @Test
    void whatIsBumpedOrTakenBackNeedsNobodysEyesAnyMore() {
        TicketView ticket = hot(ordered(pizza()));
        display.post("/kitchen/tickets/" + ticket.id() + "/bump", null).expect(200);
        OrderView cancelled = ordered(pizza());
        here.waiter.delete("/orders/" + cancelled.id()).expect(200);
        assertEquals(List.of(), told(60));

        OrderView late = ordered(pizza());
        assertEquals(List.of("ticket_unseen"), told(30));
        here.waiter.delete("/orders/" + late.id()).expect(200);
        assertEquals(List.of("ticket_unseen", "ticket_seen"), told(0));
        TicketView bumped = hot(ordered(pizza()));
        told(30);
        display.post("/kitchen/tickets/" + bumped.id() + "/bump", null).expect(200);
        assertEquals(List.of("ticket_unseen", "ticket_seen", "ticket_unseen", "ticket_seen"), told(60));
    }

    @Test
    void aRestartTellsWhatHasWaitedMeanwhileAndNothingTwice() {
        ordered(pizza());
        assertEquals(List.of("ticket_unseen"), told(31));
        here.server().restart();
        assertEquals(List.of("ticket_unseen"), told(31));
    }

    /// Nobody but the server itself makes a round, and a display tells over the live channel what it shows.
    @Test
    void theServerLooksByItselfAndWaitersHearOfIt() {
        try (var waiter = LiveClient.connect(here.server().address(), "?token=" + here.waiter.bearerToken(), null);
                var cook = LiveClient.connect(here.server().address(), "", token)) {
            TicketView ticket = hot(ordered(cola(), pizza()));
            clock.forward(Duration.ofSeconds(31));
            Deadline.await("the news", SOON, () -> waiter.ofType("ticket_unseen").stream()
                    .anyMatch(event -> event.ticket().id() == ticket.id()));
            assertEquals(1, waiter.ofType("ticket_unseen").size());
            Snapshot now = here.waiter.get("/sync/snapshot").expect(200).as(Snapshot.class);
            assertEquals(
                    1,
                    now.tickets().stream()
                            .filter(one -> one.unseenSince() != null)
                            .count());
            assertNull(cook.ask("{\"id\":\"s1\",\"type\":\"seen\",\"tickets\":[{\"ticket_id\":%d,\"round\":1}]}"
                            .formatted(ticket.id()))
                    .problem());
            Deadline.await(
                    "the good news", SOON, () -> !waiter.ofType("ticket_seen").isEmpty());
        }
    }

    private List<String> told(int secondsLater) {
        clock.forward(Duration.ofSeconds(secondsLater));
        var database = here.server().wiring().database();
        var kitchen = new Kitchen(
                here.server().wiring().orders(),
                here.server().wiring().stations(),
                _ -> station -> station == here.hot.id(),
                Wire.lenient());
        new Unseen(database, kitchen).tell();
        return all().stream()
                .filter(event ->
                        event.type().equals("ticket_unseen") || event.type().equals("ticket_seen"))
                .map(StoredEvent::type)
                .toList();
    }

    private List<StoredEvent> all() {
        var database = here.server().wiring().database();
        return new ArrayList<>(database.read(Actor.SYSTEM, in -> in.session()
                .doReturningWork(c -> database.log().since(c, 0, 10_000))));
    }

    private void seen(TicketView ticket, int round) {
        display.post(
                        "/kitchen/tickets/seen",
                        "{\"tickets\":[{\"ticket_id\":%d,\"round\":%d}]}".formatted(ticket.id(), round))
                .expect(204);
    }

    private OrderView ordered(String... lines) {
        return here.waiter
                .post("/orders/", "{\"order_type\":\"takeaway\",\"items\":[%s]}".formatted(String.join(",", lines)))
                .expect(201)
                .as(OrderView.class);
    }

    private TicketView hot(OrderView order) {
        return tickets().stream()
                .filter(ticket -> ticket.orderId() == order.id() && ticket.stationId() == here.hot.id())
                .findFirst()
                .orElseThrow();
    }

    private TicketView one(TicketView ticket) {
        return tickets().stream()
                .filter(now -> now.id() == ticket.id())
                .findFirst()
                .orElseThrow();
    }

    private List<TicketView> tickets() {
        return display.get("/kitchen/tickets/").expect(200).listOf(TicketView.class);
    }

    private String pizza() {
        return "{\"dish_id\":%d,\"dish_variation_id\":%d,\"quantity\":1}".formatted(here.pizza.id(), here.large.id());
    }

    private String cola() {
        return "{\"dish_id\":%d,\"quantity\":1}".formatted(here.cola.id());
    }
}
