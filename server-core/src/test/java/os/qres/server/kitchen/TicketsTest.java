package os.qres.server.kitchen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.kitchen.BoardNumber;
import os.qres.model.kitchen.DishTime;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketLimit;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketMarks;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.live.LiveEvent;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;
import os.qres.server.live.LiveClient;
import os.qres.server.platform.access.Actor;
import os.qres.test.process.Deadline;

class TicketsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

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

    @Test
    void cooksPutATicketFirstHoldItBackAndTellItsWaiter() {
        OrderView order = opened(pizza());
        TicketView ticket = tickets(here.hot.id()).getFirst();
        try (LiveClient till = LiveClient.connect(here.server().address(), "", here.pair("pos", "Till"))) {
            Deadline.await("the till", SOON, () -> !till.ofType("hello").isEmpty());
            assertEquals(new TicketMarks(true, false, null), mark(ticket, "{\"priority\":true}"));
            assertEquals(
                    new TicketMarks(true, true, "Ten minutes"),
                    mark(ticket, "{\"held\":true,\"note\":\" Ten minutes \"}"));
            Deadline.await("the call", SOON, () -> !till.ofType("waiter_called").isEmpty());
            LiveEvent call = till.ofType("waiter_called").getFirst();
            assertEquals(order.id(), call.orderId());
            assertEquals("Ten minutes", call.reason());
            assertEquals(TicketMarks.NONE, mark(ticket, "{\"priority\":false,\"held\":false,\"note\":\"\"}"));
        }
        here.waiter.patch("/kitchen/tickets/" + ticket.id(), "{\"held\":true}").expect(403);
        display.patch("/kitchen/tickets/" + ticket.id(), "{\"note\":\"" + "x".repeat(201) + "\"}")
                .expect(422);
    }

    private TicketMarks mark(TicketView ticket, String change) {
        return display.patch("/kitchen/tickets/" + ticket.id(), change)
                .expect(200)
                .as(TicketView.class)
                .marks();
    }

    @Test
    void aDishOfTwoStationsIsReadyWhenBothHaveDoneTheirPart() {
        here.admin
                .patch("/stations/" + here.bar.id(), "{\"also_dish_ids\":[" + here.pizza.id() + "]}")
                .expect(200);
        OrderView order = opened(pizza());
        TicketView hot = tickets(here.hot.id()).getFirst();
        TicketView bar = tickets(here.bar.id()).getFirst();
        int item = hot.lines().getFirst().itemId();
        assertEquals(List.of(here.bar.id()), hot.lines().getFirst().alsoAt());
        assertEquals(2, ledger("FIRED"));

        TicketView part = part(hot, item, true);
        assertEquals(ItemStatus.READY, part.lines().getFirst().status());
        assertEquals(ItemStatus.NEW, one(order).items().getFirst().status());
        assertEquals(
                ItemStatus.NEW,
                tickets(here.bar.id()).getFirst().lines().getFirst().status());
        assertEquals(ItemStatus.NEW, part(hot, item, false).lines().getFirst().status());
        bump(hot, null);
        assertEquals(ItemStatus.NEW, one(order).items().getFirst().status());
        bump(bar, null);
        assertEquals(ItemStatus.READY, one(order).items().getFirst().status());

        display.post("/kitchen/tickets/" + hot.id() + "/recall", null).expect(200);
        assertEquals(ItemStatus.READY, one(order).items().getFirst().status());
        display.post("/kitchen/tickets/" + bar.id() + "/recall", null).expect(200);
        assertEquals(ItemStatus.COOKING, one(order).items().getFirst().status());
        here.waiter.delete("/orders/" + order.id()).expect(200);
        assertEquals(2, ledger("CANCELLED"));
    }

    @Test
    void whatIsReadyIsHandedToTheWaiterWhoWasCalled() {
        OrderView order = opened(pizza(), cola());
        bump(tickets(here.hot.id()).getFirst(), null);
        try (LiveClient till = LiveClient.connect(here.server().address(), "", here.pair("pos", "Till"))) {
            Deadline.await("the till", SOON, () -> !till.ofType("hello").isEmpty());
            display.post("/kitchen/orders/" + order.id() + "/call", null).expect(200);
            Deadline.await("the call", SOON, () -> !till.ofType("waiter_called").isEmpty());
            assertNull(till.ofType("waiter_called").getFirst().reason());
        }
        display.post("/kitchen/orders/" + order.id() + "/hand-over", null).expect(200);
        assertEquals(
                List.of(ItemStatus.SERVED, ItemStatus.NEW),
                one(order).items().stream().map(item -> item.status()).toList());
        here.waiter.post("/kitchen/orders/" + order.id() + "/hand-over", null).expect(403);
    }

    @Test
    void whatWasHandedOverByMistakeStandsAtThePassAgain() {
        OrderView order = opened(pizza(), cola());
        String takeBack = "/kitchen/orders/" + order.id() + "/take-back";
        assertEquals("wrong-step", display.post(takeBack, null).slug());
        bump(tickets(here.hot.id()).getFirst(), null);
        var ready = one(order).items().getFirst();
        display.post("/kitchen/orders/" + order.id() + "/hand-over", null).expect(200);
        String both =
                "{\"item_ids\":[" + ready.id() + "," + order.items().getLast().id() + "]}";
        assertEquals("wrong-step", display.post(takeBack, both).slug());
        assertEquals(ItemStatus.SERVED, one(order).items().getFirst().status(), "nothing half done");
        here.waiter.post(takeBack, null).expect(403);

        try (LiveClient till = LiveClient.connect(here.server().address(), "", here.pair("pos", "Till"))) {
            Deadline.await("the till", SOON, () -> !till.ofType("hello").isEmpty());
            display.post(takeBack, null).expect(200);
            Deadline.await("the event", SOON, () -> !till.ofType("order_item_status_changed")
                    .isEmpty());
        }
        var again = one(order).items().getFirst();
        assertEquals(ItemStatus.READY, again.status());
        assertEquals(ready.readyAt(), again.readyAt(), "it has stood there all the time");
        assertNull(again.servedAt());
        assertEquals("wrong-step", display.post(takeBack, null).slug(), "changed since");

        display.post("/kitchen/orders/" + order.id() + "/hand-over", null).expect(200);
        here.admin
                .patch(
                        "/orders/" + order.id() + "/payment",
                        "{\"payment_status\":\"paid\",\"payment_method_id\":" + here.cash.id() + "}")
                .expect(200);
        assertEquals("order-closed", display.post(takeBack, null).slug());
    }

    @Test
    void guestsSeeTheNumbersOfWhatTheyWaitFor() {
        opened(cola());
        OrderView bag = here.waiter
                .post("/orders/", "{\"order_type\":\"takeaway\",\"items\":[" + pizza() + "," + cola() + "]}")
                .expect(201)
                .as(OrderView.class);
        TestClient board = here.server().client().terminal(here.pair("board", "Hall"));
        assertEquals(List.of(new BoardNumber(bag.number(), false)), board(board));
        tickets(here.hot.id()).forEach(ticket -> bump(ticket, null));
        assertEquals(List.of(new BoardNumber(bag.number(), false)), board(board));
        tickets(here.bar.id()).forEach(ticket -> bump(ticket, null));
        assertEquals(List.of(new BoardNumber(bag.number(), true)), board(board));
        display.post("/kitchen/orders/" + bag.id() + "/hand-over", null).expect(200);
        assertEquals(List.of(), board(board));
        here.server().client().get("/kitchen/board").expect(401);
    }

    private static List<BoardNumber> board(TestClient board) {
        return board.get("/kitchen/board").expect(200).listOf(BoardNumber.class);
    }

    @Test
    void howLongADishTakesIsLearntFromWhatIsBumped() {
        here.close();
        MovableClock clock = new MovableClock("2026-11-20T16:30:00Z");
        here = new TestRestaurant(folder.resolve("learning"), clock);
        display = here.server().client().terminal(here.pair("kitchen", "Hot"));
        for (int minutes : List.of(4, 8, 0)) {
            OrderView order = here.waiter
                    .post("/orders/", "{\"order_type\":\"takeaway\",\"items\":[" + pizza() + "]}")
                    .expect(201)
                    .as(OrderView.class);
            clock.forward(Duration.ofMinutes(minutes));
            bump(tickets(here.hot.id()).getLast(), null);
            assertEquals(ItemStatus.READY, one(order).items().getFirst().status());
        }
        assertEquals(
                List.of(new DishTime(here.pizza.id(), 360, 2)),
                display.get("/kitchen/dish-times").expect(200).listOf(DishTime.class));
    }

    @Test
    void aStationsRulesAreKeptAndWrongOnesNamed() {
        String station = "/stations/" + here.hot.id();
        StationView kept = here.admin
                .patch(
                        station,
                        "{\"volume\":40,\"limits\":[{\"order_type\":\"takeaway\",\"warning_minutes\":8,\"late_minutes\":12}]}")
                .expect(200)
                .as(StationView.class);
        assertEquals(List.of(new TicketLimit(OrderType.TAKEAWAY, 8, 12)), kept.limits());
        assertEquals(40, kept.volume());
        here.admin
                .patch(station, "{\"limits\":[{\"order_type\":\"takeaway\",\"warning_minutes\":8,\"late_minutes\":7}]}")
                .expect(422);
    }

    private TicketView part(TicketView ticket, int item, boolean done) {
        return display.patch("/kitchen/tickets/" + ticket.id() + "/lines/" + item, "{\"done\":" + done + "}")
                .expect(200)
                .as(TicketView.class);
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
