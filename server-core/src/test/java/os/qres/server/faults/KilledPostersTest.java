package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.test.database.TestPostgres;
import os.qres.test.process.Deadline;
import os.qres.test.process.Program;

/// The real server, or the PostgreSQL behind it, is killed while two hundred people order, again and again: what was
/// acknowledged is there, whole and once, and every key answers. `-Dqres.kills=200` is the long form.
class KilledPostersTest {
    private static final int KILLS = Integer.getInteger("qres.kills", 2);

    @TempDir
    Path folder;

    static boolean isPostgres() {
        return TestStore.isPostgres();
    }

    @Test
    void nothingAcknowledgedIsLostTornOrDoubledByKillingTheServer() throws Exception {
        var tally = new Tally("killed server");
        var random = new Random(tally.seed());
        DatabaseAddress address;
        String databaseUrl;
        TestClient waiter;
        Posters posters;
        try (var restaurant = new TestRestaurant(folder, TestRestaurant.FOR_HOURS, Clock.systemUTC())) {
            waiter = restaurant.waiter;
            posters = new Posters(restaurant.cola.id());
            address = restaurant.server().database();
            databaseUrl = restaurant.server().databaseUrl();
        }
        for (int start = 0; start <= KILLS; start++) {
            try (Program server = started(databaseUrl)) {
                TestClient here = waiter.at(RealServer.address(server));
                posters.again(here, tally);
                tally.holdNothingLostOrDoubled();
                if (start == KILLS) {
                    server.stop(RealServer.PATIENCE);
                    break;
                }
                long pause = Duration.ofMillis(random.nextInt(1_000)).toNanos();
                posters.during(here, () -> {
                    LockSupport.parkNanos(pause);
                    server.kill9();
                });
            }
        }
        tally.print();
        holdOrders(address, posters);
    }

    @Test
    @EnabledIf("isPostgres")
    void nothingAcknowledgedIsLostTornOrDoubledByKillingPostgres() throws Exception {
        var tally = new Tally("killed PostgreSQL");
        try (var restaurant = new TestRestaurant(folder, TestRestaurant.FOR_HOURS, Clock.systemUTC())) {
            var posters = new Posters(restaurant.cola.id());
            LiveServer server = restaurant.server();
            for (int kill = 0; kill < KILLS; kill++) {
                posters.during(restaurant.waiter, TestPostgres::crash);
                Deadline.await(
                        "the server to find its database again",
                        RealServer.PATIENCE,
                        () -> server.client().get("/health").status() == 200);
                posters.again(restaurant.waiter, tally);
                tally.holdNothingLostOrDoubled();
            }
            tally.print();
            holdOrders(server.database(), posters);
        }
    }

    private static void holdOrders(DatabaseAddress address, Posters posters) {
        assertEquals(
                List.of(Integer.toString(posters.sent())), TestStore.column(address, "select count(*) from orders"));
        assertEquals(
                List.of(),
                TestStore.column(
                        address,
                        "select order_id from order_item group by order_id having count(*) <> " + Posters.LINES));
        assertEquals(
                List.of(Integer.toString(posters.sent() * Posters.LINES)),
                TestStore.column(address, "select count(*) from fired"));
    }

    private Program started(String databaseUrl) {
        var start = RealServer.on(folder);
        if (!databaseUrl.isEmpty()) {
            start.environment("DATABASE_URL", databaseUrl);
        }
        return start.start();
    }
}
