package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.OrderView;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;
import os.qres.test.disk.Mounted;
import os.qres.test.process.Program;

/// A disk that takes a write and does not come back: nobody is told of it, the process ends by itself, and the one that
/// the service starts in its place has all that was acknowledged.
@DisabledIf(value = "isPostgres", disabledReason = "the disk is the embedded database's")
class HungWriteTest {
    /// What `qres.service` is told to start it anew for.
    private static final int DISK_FAILED = 70;

    private static final String LAST_WORDS = "A write has hung for more than 1 s";
    private static final long ROOM = 200L << 20;

    @TempDir
    Path folder;

    private final Tally tally = new Tally("writes that hang");
    private TestClient waiter;
    private String body;

    static boolean isPostgres() {
        return TestStore.isPostgres();
    }

    static boolean cannotMount() {
        return isPostgres() || !Mounted.missing().isEmpty();
    }

    @Test
    void aWriteThatHangsEndsTheServerAndTheNextOneHasAllThatWasAcknowledged() throws Exception {
        Path data = folder.resolve("data");
        Path hang = folder.resolve("hang");
        restaurantIn(data);
        OrderView acknowledged;
        try (Program server = RealServer.of(HangingProgram.class, hang.toString())
                .environment("QRES_DATA", data.toString())
                .environment("WRITE_PATIENCE", "1")
                .environment("PORT", "0")
                .start()) {
            waiter = waiter.at(RealServer.address(server));
            acknowledged = order("before").expect(201).as(OrderView.class);
            Files.createFile(hang);
            CompletableFuture<Got> unanswered = CompletableFuture.supplyAsync(() -> order("during"));
            server.awaitLine(LAST_WORDS, RealServer.PATIENCE);
            assertEquals(DISK_FAILED, server.awaitExit(RealServer.PATIENCE));
            assertThrows(CompletionException.class, unanswered::join, "nobody was told");
        }
        theNextOneAnswersAsBefore(data, acknowledged);
    }

    @Test
    @DisabledIf(value = "cannotMount", disabledReason = "it takes root and loop devices")
    void aFileSystemThatHangsEndsItToo() throws Exception {
        try (Mounted disk = Mounted.ext4(folder.resolve("disk.img"), folder.resolve("disk"), ROOM)) {
            Path data = disk.folder().resolve("data");
            restaurantIn(data);
            OrderView acknowledged;
            try (Program server =
                    RealServer.on(data).environment("WRITE_PATIENCE", "1").start()) {
                waiter = waiter.at(RealServer.address(server));
                acknowledged = order("before").expect(201).as(OrderView.class);
                CompletableFuture<Got> unanswered;
                disk.freeze();
                try {
                    unanswered = CompletableFuture.supplyAsync(() -> order("during"));
                    server.awaitLine(LAST_WORDS, RealServer.PATIENCE);
                } finally {
                    disk.thaw();
                }
                // The kernel lets go of a process when it has done with its writes.
                assertEquals(DISK_FAILED, server.awaitExit(RealServer.PATIENCE));
                assertTrue(unanswered.handle((_, failure) -> failure != null).join(), "nobody was told");
            }
            theNextOneAnswersAsBefore(data, acknowledged);
        }
    }

    private void restaurantIn(Path data) {
        try (var restaurant = new TestRestaurant(data)) {
            waiter = restaurant.waiter;
            body = "{\"order_type\":\"takeaway\",\"items\":[{\"dish_id\":%d,\"quantity\":1}]}"
                    .formatted(restaurant.cola.id());
        }
    }

    private Got order(String key) {
        return waiter.with("Idempotency-Key", key).post("/orders/", body);
    }

    private void theNextOneAnswersAsBefore(Path data, OrderView acknowledged) {
        try (Program server = RealServer.on(data).start()) {
            waiter = waiter.at(RealServer.address(server));
            Got again = order("before").expect(201);
            order("during").expect(201);
            List<OrderView> there = waiter.get("/orders/").expect(200).listOf(OrderView.class);
            tally.tried(2);
            tally.lost(there.stream().anyMatch(order -> order.id() == acknowledged.id()) ? 0 : 1);
            tally.doubled(Math.max(0, there.size() - 2));
            tally.print();
            tally.holdNothingLostOrDoubled();
            assertEquals("true", again.header("Idempotency-Replayed"));
            assertEquals(acknowledged.id(), again.as(OrderView.class).id());
            assertEquals(2, there.size());
        }
    }
}
