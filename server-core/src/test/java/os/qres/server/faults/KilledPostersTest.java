package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
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
import os.qres.server.backup.BackupFolder;
import os.qres.server.backup.Medium;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.rows.RowKey;
import os.qres.test.database.TestPostgres;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;
import os.qres.test.process.Deadline;
import os.qres.test.process.Program;

/// The real server, or the PostgreSQL behind it with all its processes, is killed while two hundred people order, again
/// and again: what was acknowledged is there, whole and once, and every key answers. A network printer prints some of
/// it meanwhile, and snapshots and changes go to another medium: of every line at most one chit does not say COPY, and
/// whenever the server was killed the medium restores. `-Dqres.kills=200` is the long form.
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
        RowKey key;
        StationPrinter printer;
        var medium = new Medium(Files.createDirectories(folder.resolve("medium")));
        Path data = folder.resolve("data");
        try (var paper = new PaperPrinter()) {
            try (var restaurant = new TestRestaurant(data, TestRestaurant.FOR_HOURS, Clock.systemUTC())) {
                waiter = restaurant.waiter;
                posters = new Posters(restaurant);
                address = restaurant.server().database();
                databaseUrl = restaurant.server().databaseUrl();
                key = restaurant.server().rowKey();
                printer = StationPrinter.added(restaurant, restaurant.hot, paper);
            }
            for (int start = 0; start <= KILLS; start++) {
                try (Program server = started(data, databaseUrl, medium)) {
                    TestClient here = waiter.at(RealServer.address(server));
                    posters.again(here, tally);
                    tally.holdNothingLostOrDoubled();
                    printer.requireNothingHeld(here);
                    medium.awaitSnapshot();
                    if (start == KILLS) {
                        printer.awaitDone(here);
                        printer.requireNothingHeld(here);
                        server.stop(RealServer.PATIENCE);
                        break;
                    }
                    if (random.nextBoolean()) {
                        Files.write(BackupFolder.home(data).wanted(), new byte[0]);
                    }
                    long pause = Duration.ofMillis(random.nextInt(1_000)).toNanos();
                    posters.during(here, () -> {
                        LockSupport.parkNanos(pause);
                        server.kill9();
                    });
                }
                medium.lastGroup(key);
            }
            holdChits(paper, posters, tally);
        } finally {
            tally.print();
        }
        tally.holdNothingLostOrDoubled();
        holdOrders(address, posters);
        medium.hold(address, key, folder.resolve("restored"), tally);
    }

    /// Each line that was fired came out; at most one chit of it does not say that there may be another.
    private static void holdChits(PaperPrinter paper, Posters posters, Tally tally) {
        List<Slip> slips = paper.slips();
        assertEquals(List.of(), paper.confusions());
        for (String mark : posters.printed()) {
            List<Slip> chits = slips.stream().filter(slip -> slip.says(mark)).toList();
            tally.tried(1);
            tally.lost(chits.isEmpty() ? 1 : 0);
            tally.doubled(
                    Math.max(0, chits.stream().filter(slip -> !slip.isCopy()).count() - 1));
        }
        assertFalse(posters.printed().isEmpty(), "something was printed");
    }

    @Test
    @EnabledIf("isPostgres")
    void nothingAcknowledgedIsLostTornOrDoubledByKillingPostgres() throws Exception {
        var tally = new Tally("killed PostgreSQL");
        try (var restaurant = new TestRestaurant(folder, TestRestaurant.FOR_HOURS, Clock.systemUTC())) {
            var posters = new Posters(restaurant);
            LiveServer server = restaurant.server();
            for (int kill = 0; kill < KILLS; kill++) {
                boolean isStopped = kill % 2 == 1;
                posters.during(restaurant.waiter, isStopped ? TestPostgres::crash : TestPostgres::kill);
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

    private static Program started(Path data, String databaseUrl, Medium medium) {
        var start = RealServer.on(data)
                .environment(Medium.DIR, medium.path().toString())
                .environment("PRINTER_ANSWER_MILLIS", "500")
                .environment("PRINTER_POLL_MILLIS", "200");
        if (!databaseUrl.isEmpty()) {
            start.environment("DATABASE_URL", databaseUrl);
        }
        return start.start();
    }
}
