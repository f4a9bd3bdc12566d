package os.qres.server.faults;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import os.qres.model.orders.OrderView;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;

/// Two hundred who order without a pause, each order of three lines under a key of its own, and remember what they
/// were answered.
final class Posters {
    private static final Duration AWAY = Duration.ofSeconds(1);
    static final int LINES = 3;

    private static final int COUNT = 200;
    private static final int AGAIN = 16;

    private final int dish;
    private int sent;
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> bodies = new ConcurrentHashMap<>();

    Posters(int dish) {
        this.dish = dish;
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
        String line = "{\"dish_id\":" + dish + ",\"quantity\":1}";
        String items = String.join(",", java.util.Collections.nCopies(LINES, line));
        bodies.put(key, "{\"order_type\":\"takeaway\",\"items\":[" + items + "]}");
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

    private Got send(TestClient waiter, String key) {
        return waiter.with("Idempotency-Key", key).post("/orders/", bodies.get(key));
    }

    /// Everything is sent once more: what was acknowledged is answered as before, and the rest now.
    void again(TestClient waiter, Tally tally) {
        try (ExecutorService people = Executors.newFixedThreadPool(AGAIN)) {
            bodies.keySet().forEach(key -> people.execute(() -> again(waiter, key, tally)));
        }
        sent += bodies.size();
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

    /// How many orders there must be.
    int sent() {
        return sent;
    }
}
