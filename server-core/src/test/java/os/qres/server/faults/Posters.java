package os.qres.server.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import os.qres.model.orders.OrderView;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;

/// Two hundred who order without a pause, each order of three lines under a key of its own, and remember what they
/// were answered. One order in ten has a line that is printed, with a mark of its own.
final class Posters {
    private static final Duration AWAY = Duration.ofSeconds(1);
    static final int LINES = 3;

    private static final int COUNT = 200;
    private static final int AGAIN = 16;

    private static final int ONE_IN = 10;
    private static final int MARK = 13;

    private final TestRestaurant restaurant;
    private int sent;
    private final AtomicInteger placed = new AtomicInteger();
    private final Set<String> printed = new HashSet<>();
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> bodies = new ConcurrentHashMap<>();

    Posters(TestRestaurant restaurant) {
        this.restaurant = restaurant;
    }

    /// Orders until `fault` is done, and a little longer, so that everybody meets it.
    void during(TestClient waiter, Runnable fault) throws InterruptedException {
        var over = new AtomicBoolean();
        var begun = new CountDownLatch(COUNT / 4);
        try (ExecutorService people = Executors.newFixedThreadPool(COUNT)) {
            for (int i = 0; i < COUNT; i++) {
                people.execute(() -> {
                    while (!over.get()) {
                        place(waiter, UUID.randomUUID().toString());
                        begun.countDown();
                    }
                });
            }
            if (!begun.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody could order");
            }
            fault.run();
            over.set(true);
        }
    }

    private void place(TestClient waiter, String key) {
        String cola = "{\"dish_id\":" + restaurant.cola.id() + ",\"quantity\":1}";
        var lines = new ArrayList<>(Collections.nCopies(LINES, cola));
        if (placed.getAndIncrement() % ONE_IN == 0) {
            lines.set(0, pizza(mark(key)));
        }
        bodies.put(key, "{\"order_type\":\"takeaway\",\"items\":[" + String.join(",", lines) + "]}");
        try {
            Got got = send(waiter, key);
            if (got.status() == 201) {
                acknowledged.put(key, got.as(OrderView.class).id());
                return;
            }
            // Told that the database is away: whoever asks on at once only makes the test longer.
            LockSupport.parkNanos(AWAY.toNanos());
        } catch (AssertionError _) {
            // Not answered: nobody knows.
        }
    }

    private String pizza(String mark) {
        return "{\"dish_id\":%d,\"dish_variation_id\":%d,\"quantity\":1,\"comment\":\"%s\"}"
                .formatted(restaurant.pizza.id(), restaurant.small.id(), mark);
    }

    private static String mark(String key) {
        return key.substring(0, MARK);
    }

    private Got send(TestClient waiter, String key) {
        return waiter.with("Idempotency-Key", key).post("/orders/", bodies.get(key));
    }

    /// Everything is sent once more: what was acknowledged is answered as before, and the rest now.
    void again(TestClient waiter, Tally tally) {
        try (ExecutorService people = Executors.newFixedThreadPool(AGAIN)) {
            bodies.keySet().forEach(key -> people.execute(() -> again(waiter, key, tally)));
        }
        sent += bodies.size();
        bodies.forEach((key, body) -> {
            if (body.contains("comment")) {
                printed.add(mark(key));
            }
        });
        bodies.clear();
        acknowledged.clear();
    }

    private void again(TestClient waiter, String key, Tally tally) {
        tally.tried(1);
        Got got = send(waiter, key);
        Integer before = acknowledged.get(key);
        if (got.status() != 201) {
            tally.wrong("the key hangs: " + got.status() + " " + got.body());
        } else if (before != null && !got.header("Idempotency-Replayed").equals("true")) {
            tally.lost(1);
        } else if (before != null && before != got.as(OrderView.class).id()) {
            tally.doubled(1);
        }
    }

    /// The marks of the lines that must have come out.
    Set<String> printed() {
        return printed;
    }

    /// How many orders there must be.
    int sent() {
        return sent;
    }
}
