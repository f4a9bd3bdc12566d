package os.qres.server.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.orders.OrderView;
import os.qres.model.reports.OrdersSummary;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.platform.access.Actor;

class SummaryTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2026-11-20T09:00:00Z");
    private TestRestaurant here;
    private TestClient admin;
    private TestClient waiter;
    private TestClient kitchen;

    @BeforeEach
    void open() {
        here = new TestRestaurant(folder, clock);
        later(Duration.ZERO);
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void anEveningInFigures() {
        OrderView first = opened("dine_in", here.table1.id(), 3, pizza(2), cola(1));
        later(Duration.ofMinutes(25));
        serve(first);
        pay(first, "");
        OrderView second = opened("takeaway", null, 1, cola(4));
        cancel(second.items().getFirst(), second);
        add(second, cola(1));
        pay(second, "\"amount\":100");
        OrderView third = opened("delivery", null, 2, pizza(9));
        waiter.delete("/orders/" + third.id()).expect(200);

        OrdersSummary summary = summary("");

        assertEquals(3, summary.totalOrders());
        assertEquals(1, summary.byStatus().served());
        assertEquals(1, summary.byStatus().pending());
        assertEquals(1, summary.byStatus().cancelled());
        assertEquals(1, summary.byType().delivery());
        assertEquals(new Money(185_000 + 10_000), summary.revenue());
        assertEquals(new Money(185_000), summary.averageCheck());
        assertEquals(4, summary.covers());
        assertEquals(25.0, summary.averageTimeToServe());
        assertEquals(
                List.of("Pizza", "Cola"),
                summary.topDishes().stream().map(d -> d.name()).toList());
        assertEquals("35", summary.topVariations().getFirst().variationName());
        assertEquals("Anna Kay", summary.byWaiter().getFirst().name());
        assertEquals(12, summary.byHour().getFirst().hour());
        assertEquals(recounted().between(null, null), summary);
    }

    @Test
    void aDayThatIsOverIsCountedAgainWhenOneOfItsOrdersChanges() {
        OrderView order = opened("takeaway", null, 2, cola(1));
        later(Duration.ofDays(2));
        assertEquals(Money.ZERO, summary("").revenue());
        assertTrue(kept() > 0, "nothing was kept");

        pay(order, "");

        assertEquals(new Money(15_000), summary("?date_to=2026-11-20").revenue());
        assertEquals(new Money(15_000), summary("").revenue());
        assertEquals(0, summary("?date_from=2026-11-21").totalOrders());
    }

    @Test
    void aClockThatWasSetBackLeavesNoOldFigureStanding() {
        opened("takeaway", null, 2, cola(1));
        later(Duration.ofDays(3));
        summary("");
        here.server().restart();
        later(Duration.ofDays(-2));
        opened("takeaway", null, 2, cola(1));
        later(Duration.ofDays(2));
        assertEquals(2, summary("").totalOrders());
    }

    @Test
    void whatIsKeptAlwaysEqualsARecount() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int step = 0; step < 120; step++) {
            something(random);
            if (step % 8 == 7) {
                LocalDate from = random.nextBoolean() ? null : day(random);
                LocalDate to = random.nextBoolean() ? null : day(random);
                if (from == null || to == null || !from.isAfter(to)) {
                    assertEquals(recounted().between(from, to), summary(query(from, to)), "seed " + seed);
                }
            }
        }
        assertTrue(kept() > 1, "nothing was kept");
    }

    @Test
    void whatIsNoDateOrNoSpanIsRefused() {
        assertEquals(
                List.of("date_to"),
                got("?date_from=2026-11-20&date_to=2026-11-19").expect(422).fields());
        for (String wrong : List.of("2026-02-30", "today", "%2B999999999-01-01", "-0044-03-15", "20261120")) {
            assertEquals(
                    List.of("date_from"), got("?date_from=" + wrong).expect(422).fields());
        }
        assertEquals(0, summary("?date_from=0001-01-01&date_to=9999-12-31").totalOrders());
        assertEquals(403, waiter.get("/orders/stats/summary").status());
    }

    private void something(Random random) {
        List<OrderView> orders = orders();
        OrderView some = orders.isEmpty() ? null : orders.get(random.nextInt(orders.size()));
        switch (some == null ? 0 : random.nextInt(10)) {
            case 0, 1, 2 -> {
                String type = List.of("takeaway", "delivery").get(random.nextInt(2));
                opened(type, null, random.nextInt(5), pizza(1 + random.nextInt(3)), cola(1 + random.nextInt(9)));
            }
            case 3 -> kitchen.patch("/orders/" + some.id() + "/status", "{\"status\":\"ready\"}");
            case 4 -> waiter.patch("/orders/" + some.id() + "/status", "{\"status\":\"served\"}");
            case 5 -> tryToPay(some, random.nextBoolean() ? "" : "\"amount\":" + (1 + random.nextInt(300)) + ".37");
            case 6 ->
                waiter.delete("/orders/" + some.id() + "/items/"
                        + some.items().getFirst().id());
            case 7 -> {
                if (random.nextInt(3) == 0) {
                    waiter.delete("/orders/" + some.id());
                }
            }
            case 8 -> {
                String waiterId = random.nextBoolean() ? "null" : "1";
                waiter.patch(
                        "/orders/" + some.id(),
                        "{\"covers\":%d,\"waiter_id\":%s}".formatted(random.nextInt(9), waiterId));
            }
            default -> later(Duration.ofMinutes(random.nextInt(20 * 60)));
        }
    }

    private LocalDate day(Random random) {
        return LocalDate.of(2026, 11, 20).plusDays(random.nextInt(10));
    }

    private static String query(LocalDate from, LocalDate to) {
        return "?x=" + (from == null ? "" : "&date_from=" + from) + (to == null ? "" : "&date_to=" + to);
    }

    private Recounted recounted() {
        return new Recounted(orders(), Map.of(1, "The Boss", here.waiterId, "Anna Kay"), MOSCOW);
    }

    private List<OrderView> orders() {
        return admin.get("/orders/?limit=500").expect(200).listOf(OrderView.class);
    }

    private Got got(String query) {
        return admin.get("/orders/stats/summary" + query);
    }

    private OrdersSummary summary(String query) {
        return got(query).expect(200).as(OrdersSummary.class);
    }

    private long kept() {
        return here.server().wiring().database().read(Actor.SYSTEM, in -> in.session()
                .createNativeQuery("select count(*) from sales_day", Long.class)
                .getSingleResult());
    }

    /// Moves the clock, after which everybody signs in anew.
    private void later(Duration time) {
        clock.forward(time);
        TestClient anyone = here.server().client();
        admin = anyone.signedIn("boss", "correct horse");
        waiter = anyone.signedIn("anna", "waiter pass");
        kitchen = anyone.signedIn("cook", "kitchen pass");
    }

    private OrderView opened(String type, Integer table, int covers, String... lines) {
        return waiter.post(
                        "/orders/",
                        "{\"order_type\":\"%s\",\"table_id\":%s,\"covers\":%d,\"items\":[%s]}"
                                .formatted(type, table, covers, String.join(",", lines)))
                .expect(201)
                .as(OrderView.class);
    }

    private void add(OrderView order, String line) {
        waiter.post("/orders/" + order.id() + "/items/", line).expect(201);
    }

    private void cancel(os.qres.model.orders.ItemView item, OrderView order) {
        waiter.delete("/orders/" + order.id() + "/items/" + item.id()).expect(200);
    }

    private void serve(OrderView order) {
        kitchen.patch("/orders/" + order.id() + "/status", "{\"status\":\"ready\"}")
                .expect(200);
        waiter.patch("/orders/" + order.id() + "/status", "{\"status\":\"served\"}")
                .expect(200);
    }

    private void pay(OrderView order, String more) {
        tryToPay(order, more).expect(200);
    }

    private Got tryToPay(OrderView order, String more) {
        return waiter.patch(
                "/orders/" + order.id() + "/payment",
                "{\"payment_status\":\"paid\",\"payment_method_id\":%d%s}"
                        .formatted(here.cash.id(), more.isEmpty() ? "" : "," + more));
    }

    private String pizza(int quantity) {
        return "{\"dish_id\":%d,\"dish_variation_id\":%d,\"quantity\":%d}"
                .formatted(here.pizza.id(), here.large.id(), quantity);
    }

    private String cola(int quantity) {
        return "{\"dish_id\":%d,\"quantity\":%d}".formatted(here.cola.id(), quantity);
    }
}
