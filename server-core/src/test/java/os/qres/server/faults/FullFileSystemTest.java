package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// A real server on a real file system that somebody else fills: what is new is refused clearly while reads go on, to
/// the last byte; it starts on a full disk too; and it takes orders again when there is room.
@DisabledIf(value = "isImpossible", disabledReason = "it takes the embedded database and root")
class FullFileSystemTest {
    private static final long SIZE = 128L << 20;
    private static final int LITTLE = 32 << 20;

    @TempDir
    Path folder;

    private final Tally tally = new Tally("a full file system");
    private TestClient waiter;
    private TestClient admin;
    private String body;

    static boolean isImpossible() {
        return TestStore.isPostgres() || !Mounted.missing().isEmpty();
    }

    @Test
    void whatIsNewIsRefusedClearlyWhileReadsGoOnAndItRecoversWhenSpaceReturns() throws Exception {
        try (Mounted disk = Mounted.memory(folder.resolve("disk"), SIZE)) {
            Path data = disk.folder().resolve("data");
            Path ballast = disk.folder().resolve("somebody's");
            restaurantIn(data);
            OrderView before;
            try (Program server = RealServer.on(data).start()) {
                at(RealServer.address(server));
                before = order("before").expect(201).as(OrderView.class);
                fill(ballast, data, LITTLE);
                refused("during");
                fill(ballast, data, 0);
                refused("during");
                assertTrue(server.isAlive());
                server.kill9();
            }
            try (Program server = RealServer.on(data).start()) {
                at(RealServer.address(server));
                refused("during");
                Files.delete(ballast);
                assertEquals(
                        before.id(),
                        order("before").expect(201).as(OrderView.class).id());
                order("during").expect(201);
                tally.tried(1);
                tally.lost(Math.max(0, 2 - orders()));
                tally.doubled(Math.max(0, orders() - 2));
                tally.print();
                tally.holdNothingLostOrDoubled();
                assertEquals(143, server.stop(RealServer.PATIENCE), server.output());
            }
        }
    }

    private void at(String address) {
        waiter = waiter.at(address);
        admin = admin.at(address);
    }

    private void restaurantIn(Path data) {
        try (var restaurant = new TestRestaurant(data)) {
            waiter = restaurant.waiter;
            admin = restaurant.admin;
            body = "{\"order_type\":\"takeaway\",\"items\":[{\"dish_id\":%d,\"quantity\":1}]}"
                    .formatted(restaurant.cola.id());
        }
    }

    private Got order(String key) {
        return waiter.with("Idempotency-Key", key).post("/orders/", body);
    }

    private void refused(String key) {
        Got got = order(key).expect(507);
        tally.tried(1);
        assertTrue(got.body().contains("no-room"), got::body);
        assertEquals(
                "no-room",
                admin.upload("/uploads/", "image/png", new byte[100])
                        .expect(507)
                        .slug());
        assertEquals(1, orders());
    }

    private int orders() {
        return waiter.get("/orders/").expect(200).listOf(OrderView.class).size();
    }

    /// Until so many bytes are left.
    private static void fill(Path ballast, Path data, long left) throws IOException {
        try (OutputStream out = Files.newOutputStream(
                ballast, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            byte[] block = new byte[4096];
            while (data.toFile().getUsableSpace() > left) {
                out.write(block);
            }
        } catch (IOException e) {
            if (data.toFile().getUsableSpace() > left) {
                throw e;
            }
        }
    }
}
