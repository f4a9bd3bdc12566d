package os.qres.server.kitchen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderView;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;
import os.qres.server.platform.access.Actor;

class TicketsTest {
    @TempDir
    Path folder;

    private TestRestaurant here;
    private TestClient display;

    @BeforeEach
    void open() {
        here = new TestRestaurant(folder);
        display = here.server().client().terminal(here.pair("kitchen", "Hot"));
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void everyStationGetsItsPartAndHearsWhoElseCooks() {
        opened(pizza(), cola());

        TicketView hot = tickets(here.hot.id()).getFirst();
        TicketView bar = tickets(here.bar.id()).getFirst();
        assertEquals(List.of("Pizza"), names(hot));
        assertEquals(List.of("Cola"), names(bar));
        assertEquals(List.of(here.bar.id()), hot.alsoAt());
        assertEquals(1, hot.tableNumber());
        assertEquals("Anna K.", hot.waiterName());
    }

    @Test
    void aLineIsTakenBackOnceThoughTheClockStandsStill() {
        here.close();
        here = new TestRestaurant(folder.resolve("standing"), new MovableClock("2026-11-20T16:30:00Z"));
        OrderView order = opened(pizza(), cola());
        String line = "/orders/" + order.id() + "/items/";
        here.waiter.delete(line + order.items().getFirst().id()).expect(200);
        here.waiter
                .patch(line + order.items().getLast().id(), "{\"quantity\":2}")
                .expect(200);
        here.waiter.delete(line + order.items().getLast().id()).expect(200);
    }

    @Test
    void bumpMakesTheLinesReadyAndRecallBringsBackOnlyWhatItFinished() {
        OrderView order = opened(pizza(), pizza());
        TicketView ticket = tickets(here.hot.id()).getFirst();
        int first = ticket.lines().getFirst().itemId();
        display.patch("/orders/" + order.id() + "/items/" + first + "/status", "{\"status\":\"ready\"}")
                .expect(200);

        TicketView bumped = bump(ticket, null);
        assertEquals(TicketStatus.BUMPED, bumped.status());
        assertEquals(OrderStatus.READY, one(order).status());

        TicketView recalled = display.post("/kitchen/tickets/" + ticket.id() + "/recall", null)
                .expect(200)
                .as(TicketView.class);
        assertEquals(TicketStatus.OPEN, recalled.status());
        assertNull(recalled.bumpedAt());
        assertEquals(
                List.of(ItemStatus.READY, ItemStatus.COOKING),
                recalled.lines().stream().map(TicketLine::status).toList());
        assertEquals(OrderStatus.IN_PROGRESS, one(order).status());

        bump(recalled, null);
        assertEquals(OrderStatus.READY, one(order).status());
    }

    @Test
    void additionJoinsAnOpenTicketAsAnotherRound() {
        OrderView order = opened(pizza());
        add(order, pizza());
        TicketView ticket = tickets(here.hot.id()).getFirst();
        assertEquals(
                List.of(1, 2), ticket.lines().stream().map(TicketLine::round).toList());
    }

    @Test
    void afterABumpTheKitchenSeesOnlyTheAddition() {
        OrderView order = opened(pizza());
        TicketView first = tickets(here.hot.id()).getFirst();
        bump(first, null);
        add(order, pizza());

        List<TicketView> open = tickets(here.hot.id()).stream()
                .filter(t -> t.status() == TicketStatus.OPEN)
                .toList();
        assertEquals(1, open.size());
        assertEquals(1, open.getFirst().lines().size());
    }

    @Test
    void lineThatTheCookHasNotSeenSurvivesTheBump() {
        OrderView order = opened(pizza());
        TicketView seen = tickets(here.hot.id()).getFirst();
        add(order, pizza());

        TicketView after =
                bump(seen, seen.lines().stream().map(TicketLine::itemId).toList());
        assertEquals(TicketStatus.OPEN, after.status());
        assertEquals(
                List.of(ItemStatus.READY, ItemStatus.NEW),
                after.lines().stream().map(TicketLine::status).toList());
    }

    @Test
    void cancelledLineStaysOnTheTicketUntilItIsBumped() {
        OrderView order = opened(pizza());
        here.waiter.delete("/orders/" + order.id()).expect(200);
        TicketView ticket = tickets(here.hot.id()).getFirst();
        assertEquals(ItemStatus.CANCELLED, ticket.lines().getFirst().status());
        assertEquals(TicketStatus.BUMPED, bump(ticket, null).status());
        assertEquals(1, ledger("CANCELLED"));
        assertEquals(1, ledger("FIRED"));
    }

    @Test
    void everyLineIsFiredOnceWhateverIsRepeated() {
        var keyed = here.waiter.with("Idempotency-Key", "same");
        String body = "{\"table_id\":%d,\"items\":[%s,%s]}".formatted(here.table1.id(), pizza(), cola());
        for (int i = 0; i < 3; i++) {
            keyed.post("/orders/", body).expect(201);
        }
        assertEquals(2, ledger("FIRED"));
    }

    @Test
    void theLedgerFollowsAQuantityThatIsChangedBeforeTheKitchenBegins() {
        OrderView order = opened(cola());
        String line =
                "/orders/" + order.id() + "/items/" + order.items().getFirst().id();
        here.waiter.patch(line, "{\"quantity\":4}").expect(200);
        assertEquals(4, ledger("FIRED") - ledger("CANCELLED"));
        here.waiter.patch(line, "{\"quantity\":3}").expect(200);
        here.waiter.patch(line, "{\"comment\":\"no ice\"}").expect(200);
        assertEquals(3, ledger("FIRED") - ledger("CANCELLED"));
        assertEquals(3, tickets(here.bar.id()).getFirst().lines().getFirst().quantity());
        here.waiter.delete(line).expect(200);
        assertEquals(0, ledger("FIRED") - ledger("CANCELLED"));
        assertEquals(4, ledger("FIRED"));
    }

    private int ledger(String kind) {
        return here.server().wiring().database().read(Actor.SYSTEM, in -> in.session()
                .createNativeQuery("select coalesce(sum(quantity), 0) from fired where kind = ?1", Integer.class)
                .setParameter(1, kind)
                .getSingleResult());
    }

    private OrderView opened(String... lines) {
        return here.waiter
                .post(
                        "/orders/",
                        "{\"table_id\":%d,\"items\":[%s]}".formatted(here.table1.id(), String.join(",", lines)))
                .expect(201)
                .as(OrderView.class);
    }

    private void add(OrderView order, String line) {
        here.waiter
                .post("/orders/" + order.id() + "/items/batch", "{\"items\":[" + line + "]}")
                .expect(201);
    }

    private OrderView one(OrderView order) {
        return here.waiter.get("/orders/" + order.id()).expect(200).as(OrderView.class);
    }

    private TicketView bump(TicketView ticket, List<Integer> seen) {
        return display.post(
                        "/kitchen/tickets/" + ticket.id() + "/bump",
                        seen == null ? null : "{\"item_ids\":" + seen + "}")
                .expect(200)
                .as(TicketView.class);
    }

    private List<TicketView> tickets(int station) {
        return display.get("/kitchen/tickets/?station_id=" + station)
                .expect(200)
                .listOf(TicketView.class);
    }

    private static List<String> names(TicketView ticket) {
        return ticket.lines().stream().map(TicketLine::name).toList();
    }

    private String pizza() {
        return "{\"dish_id\":%d,\"dish_variation_id\":%d,\"quantity\":1}".formatted(here.pizza.id(), here.large.id());
    }

    private String cola() {
        return "{\"dish_id\":%d,\"quantity\":1}".formatted(here.cola.id());
    }
}
