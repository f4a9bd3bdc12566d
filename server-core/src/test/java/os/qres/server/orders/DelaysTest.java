package os.qres.server.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.avaje.jsonb.JsonType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.json.Wire;
import os.qres.model.live.LiveEvent;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.server.LiveServer;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;
import os.qres.server.live.LiveClient;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.events.StoredEvent;
import os.qres.test.process.Deadline;

/// A steak takes twenty minutes; of a pizza nobody knows. Rather than wait for the server's own rounds, a test makes
/// some; what both together tell is told once.
class DelaysTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final JsonType<LiveEvent> EVENT = Wire.lenient().type(LiveEvent.class);

    @TempDir
    static Path folder;

    private static MovableClock clock;
    private static TestRestaurant here;

    @BeforeAll
    static void open() {
        clock = new MovableClock("2026-11-20T16:00:00Z");
        here = new TestRestaurant(folder.resolve("here"), clock);
    }

    @AfterAll
    static void close() {
        here.close();
    }

    @Test
    void aLateOrderIsToldOfAfterOneMinuteAfterFiveAndThenEveryFive() {
        OrderView order = ordered(steak());
        Instant due = clock.instant().plus(after(20));

        assertEquals(List.of(), told(order, after(20)));
        assertEquals(List.of(1), told(order, after(1)));
        assertEquals(List.of(1), told(order, after(0), after(3)));
        assertEquals(List.of(1, 5), told(order, after(1), after(0)));
        assertEquals(List.of(1, 5, 11), told(order, after(6)));
        assertEquals(List.of(1, 5, 11, 15), told(order, after(4)));

        assertEquals(due, order.items().getFirst().dueAt());
        assertEquals(due.plus(after(1)), delays(order).getFirst().at());
    }

    @Test
    void afterAnHourNobodyHearsOfItAnyMore() {
        OrderView order = ordered(steak());
        IntStream.range(0, 90).forEach(_ -> round(after(1)));
        assertEquals(List.of(1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60), told(order));
    }

    @Test
    void whatIsReadyOrTakenBackIsNotLate() {
        OrderView ready = ordered(steak());
        OrderView cancelled = ordered(steak());
        OrderView takenBack = ordered(steak(), pizza());
        round(after(19));
        cooked(ready, 0);
        waiter().delete("/orders/" + cancelled.id()).expect(200);
        waiter().delete(item(takenBack, 0)).expect(200);
        round(after(60));

        for (OrderView order : List.of(ready, cancelled, takenBack)) {
            assertEquals(List.of(), told(order));
        }
    }

    @Test
    void whatNobodyKnowsTheTimeOfIsNeverLate() {
        OrderView order = ordered(pizza());
        assertNull(order.items().getFirst().dueAt());
        assertEquals(List.of(), told(order, after(600)));
    }

    @Test
    void theLatestLineCountsAndANewDelayBeginsAnew() {
        OrderView order = ordered(steak());
        round(after(15));
        order = added(order, steak());
        assertEquals(List.of(16), told(order, after(21)));

        // The other is a minute late by now, so that the order has been late all the time.
        cooked(order, 0);
        assertEquals(List.of(16), told(order, after(0), after(18)));
        assertEquals(List.of(16, 20), told(order, after(1)));

        cooked(order, 1);
        order = added(order, steak());
        assertEquals(List.of(16, 20, 1), told(order, after(21)));
        cooked(order, 2);
        assertEquals(List.of(16, 20, 1), told(order, after(60)));
    }

    @Test
    void aDishThatIsCalledBackToTheKitchenIsLateAtOnce() {
        OrderView order = ordered(steak());
        round(after(19));
        cooked(order, 0);
        round(after(11));
        kitchen().patch(item(order, 0) + "/status", "{\"status\":\"cooking\"}").expect(200);
        assertEquals(List.of(10), told(order, after(0)));
    }

    @Test
    void tellingLeavesTheVersionSoThatNobodysChangeIsStale() {
        OrderView order = ordered(steak());
        assertEquals(List.of(3), told(order, after(23)));
        waiter().with("If-Match", "\"" + order.version() + "\"")
                .patch("/orders/" + order.id(), "{\"covers\":3}")
                .expect(200);
        assertEquals(List.of(3), told(order, after(0)));
    }

    @Test
    void aRestartTellsWhatHasBecomeLateMeanwhileAndNothingTwice() {
        OrderView order = ordered(steak());
        assertEquals(List.of(7), told(order, after(27)));

        here.server().restart();

        assertEquals(List.of(7), told(order, after(2)));
        clock.forward(after(61));
        here.server().restart();
        assertEquals(List.of(7, 70), told(order, after(0), after(30)));
    }

    @Test
    void aCookingTimeThatIsChangedLaterLeavesWhatIsBeingMadeAsItWas() {
        OrderView before = ordered(steak());
        cookingTime(50);
        ItemView slow = ordered(steak()).items().getFirst();
        cookingTime(20);
        assertEquals(clock.instant().plus(after(50)), slow.dueAt());
        assertEquals(List.of(1), told(before, after(21)));
    }

    @Test
    void waitersCooksAndManagersHearOfItEvenWhenTheyComeLater() {
        OrderView order = ordered(steak());
        round(after(21));
        for (TestClient person : List.of(waiter(), kitchen(), admin())) {
            try (var client =
                    LiveClient.connect(here.server().address(), "?since=0&token=" + person.bearerToken(), null)) {
                Deadline.await("the delay", SOON, () -> client.ofType("order_delayed").stream()
                        .anyMatch(event -> event.orderId() == order.id() && event.minutes() == 1));
            }
        }
    }

    /// Nobody but the server itself makes a round.
    @Test
    void theServerLooksByItself() {
        OrderView order = ordered(steak());
        clock.forward(after(22));
        Deadline.await("the delay", SOON, () -> told(order).equals(List.of(2)));
    }

    @Test
    @EnabledIfSystemProperty(named = "qres.test.database", matches = "postgresql")
    void twoServersTellEachStepOnce() throws Exception {
        try (LiveServer there = here.server().beside(folder.resolve("there"))) {
            List<OrderView> orders =
                    IntStream.range(0, 20).mapToObj(_ -> ordered(steak())).toList();
            clock.forward(after(22));
            Thread other = Thread.startVirtualThread(
                    () -> IntStream.range(0, 10).forEach(_ -> new Delays(database(there)).tell()));
            IntStream.range(0, 10).forEach(_ -> round(after(0)));
            other.join();

            orders.forEach(order -> assertEquals(List.of(2), told(order)));
        }
    }

    private static Duration after(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static void round(Duration later) {
        clock.forward(later);
        new Delays(database(here.server())).tell();
    }

    /// By how many minutes the order was said to be late until now, with a round after each pause.
    private static List<Integer> told(OrderView order, Duration... pauses) {
        List.of(pauses).forEach(DelaysTest::round);
        return delays(order).stream().map(LiveEvent::minutes).toList();
    }

    private static List<LiveEvent> delays(OrderView order) {
        Database database = database(here.server());
        List<StoredEvent> all = database.read(Actor.SYSTEM, in -> in.session()
                .doReturningWork(c -> database.log().since(c, 0, 10_000)));
        return all.stream()
                .filter(event -> event.type().equals("order_delayed"))
                .map(event -> EVENT.fromJson(event.message()))
                .filter(event -> event.orderId() == order.id())
                .toList();
    }

    private static Database database(LiveServer server) {
        return server.wiring().database();
    }

    private static TestClient waiter() {
        return here.server().client().signedIn("anna", "waiter pass");
    }

    private static TestClient kitchen() {
        return here.server().client().signedIn("cook", "kitchen pass");
    }

    private static TestClient admin() {
        return here.server().client().signedIn("boss", "correct horse");
    }

    private static void cookingTime(int minutes) {
        admin().patch("/dishes/" + here.steak.id(), "{\"cooking_time\":" + minutes + "}")
                .expect(200);
    }

    private static OrderView ordered(String... lines) {
        return waiter().post("/orders/", "{\"order_type\":\"takeaway\",\"items\":[" + String.join(",", lines) + "]}")
                .expect(201)
                .as(OrderView.class);
    }

    private static OrderView added(OrderView order, String line) {
        return waiter().post("/orders/" + order.id() + "/items/batch", "{\"items\":[" + line + "]}")
                .expect(201)
                .as(OrderView.class);
    }

    private static void cooked(OrderView order, int line) {
        kitchen().patch(item(order, line) + "/status", "{\"status\":\"ready\"}").expect(200);
    }

    private static String item(OrderView order, int line) {
        return "/orders/" + order.id() + "/items/" + order.items().get(line).id();
    }

    private static String steak() {
        return "{\"dish_id\":%d,\"quantity\":1,\"modifier_option_ids\":[%d]}"
                .formatted(here.steak.id(), here.doneness.options().getFirst().id());
    }

    private static String pizza() {
        return "{\"dish_id\":%d,\"dish_variation_id\":%d,\"quantity\":1}".formatted(here.pizza.id(), here.large.id());
    }
}
