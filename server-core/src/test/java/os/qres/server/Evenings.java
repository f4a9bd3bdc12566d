package os.qres.server;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import os.qres.model.orders.OrderView;
import os.qres.server.TestClient.Got;

/// A small restaurant through many evenings: whatever staff do to orders, on a clock that a test moves.
public final class Evenings implements AutoCloseable {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(20);

    private final MovableClock clock;

    public final TestRestaurant here;
    public TestClient admin;
    public TestClient waiter;
    public TestClient kitchen;

    public Evenings(Path folder) {
        this(folder, Map.of(), new MovableClock("2026-11-20T09:00:00Z"));
    }

    public Evenings(Path folder, Map<String, String> settings, MovableClock clock) {
        this.clock = clock;
        here = new TestRestaurant(folder, settings, clock);
        later(Duration.ZERO);
    }

    /// Moves the clock, after which everybody signs in anew.
    public void later(Duration time) {
        clock.forward(time);
        TestClient anyone = here.server().client();
        admin = anyone.signedIn("boss", "correct horse");
        waiter = anyone.signedIn("anna", "waiter pass");
        kitchen = anyone.signedIn("cook", "kitchen pass");
    }

    /// One of the first ten days.
    public static LocalDate day(Random random) {
        return LocalDate.of(2026, 11, 20).plusDays(random.nextInt(10));
    }

    /// Somebody does something, or time goes by.
    public void something(Random random) {
        List<OrderView> orders = orders();
        if (orders.isEmpty() || random.nextInt(10) < 3) {
            openOne(random);
            return;
        }
        OrderView some = orders.get(random.nextInt(orders.size()));
        String path = "/orders/" + some.id();
        switch (random.nextInt(8)) {
            case 0 -> kitchen.patch(path + "/status", "{\"status\":\"ready\"}");
            case 1 -> waiter.patch(path + "/status", "{\"status\":\"served\"}");
            case 2 -> tryToPay(some, random.nextBoolean() ? "" : "\"amount\":" + (1 + random.nextInt(300)) + ".37");
            case 3 -> waiter.delete(path + "/items/" + some.items().getFirst().id());
            case 4 -> {
                if (random.nextInt(3) == 0) {
                    waiter.delete(path);
                }
            }
            case 5 ->
                waiter.patch(
                        path,
                        "{\"covers\":%d,\"waiter_id\":%s}"
                                .formatted(random.nextInt(9), random.nextBoolean() ? "null" : "1"));
            case 6 -> admin.patch(path + "/payment", "{\"payment_status\":\"refunded\"}");
            default -> later(Duration.ofMinutes(random.nextLong(LONGEST_PAUSE.toMinutes())));
        }
    }

    private void openOne(Random random) {
        String type = List.of("takeaway", "delivery", "dine_in").get(random.nextInt(3));
        String table = type.equals("dine_in") ? "" + here.table1.id() : "null";
        waiter.post(
                "/orders/",
                newOrder(type, table, random.nextInt(5), pizza(1 + random.nextInt(3)), cola(1 + random.nextInt(9))));
    }

    public OrderView opened(String type, int covers, String... lines) {
        return waiter.post("/orders/", newOrder(type, "null", covers, lines))
                .expect(201)
                .as(OrderView.class);
    }

    private static String newOrder(String type, String table, int covers, String... lines) {
        return "{\"order_type\":\"%s\",\"table_id\":%s,\"covers\":%d,\"items\":[%s]}"
                .formatted(type, table, covers, String.join(",", lines));
    }

    public void serve(OrderView order) {
        kitchen.patch("/orders/" + order.id() + "/status", "{\"status\":\"ready\"}")
                .expect(200);
        waiter.patch("/orders/" + order.id() + "/status", "{\"status\":\"served\"}")
                .expect(200);
    }

    public void pay(OrderView order, String more) {
        tryToPay(order, more).expect(200);
    }

    private Got tryToPay(OrderView order, String more) {
        return waiter.patch(
                "/orders/" + order.id() + "/payment",
                "{\"payment_status\":\"paid\",\"payment_method_id\":%d%s}"
                        .formatted(here.cash.id(), more.isEmpty() ? "" : "," + more));
    }

    /// All orders, newest first.
    public List<OrderView> orders() {
        return admin.get("/orders/?limit=500").expect(200).listOf(OrderView.class);
    }

    public String pizza(int quantity) {
        return "{\"dish_id\":%d,\"dish_variation_id\":%d,\"quantity\":%d}"
                .formatted(here.pizza.id(), here.large.id(), quantity);
    }

    public String cola(int quantity) {
        return "{\"dish_id\":%d,\"quantity\":%d}".formatted(here.cola.id(), quantity);
    }

    @Override
    public void close() {
        here.close();
    }
}
