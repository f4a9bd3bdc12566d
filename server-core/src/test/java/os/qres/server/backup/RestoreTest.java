package os.qres.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.OrderView;
import os.qres.server.Evenings;
import os.qres.server.LiveServer;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestStore;
import os.qres.server.doctor.Doctor;
import os.qres.server.doctor.Finding;
import os.qres.server.faults.Tally;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.rows.RowKey;
import os.qres.test.process.Deadline;

/// A database that is gone comes back as it was, to the last letter. `-Dqres.restores=100` does as many evenings;
/// `-Dqres.seed=…` the same again.
class RestoreTest {
    private static final int EVENINGS = Integer.getInteger("qres.restores", 1);
    private static final Map<String, String> ON = Map.of("QRES_BACKUP_HOURS", "1");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int THINGS = 15;
    private static final String KEY = "before-it-was-gone";

    @TempDir
    Path folder;

    private final Tally tally = new Tally("rows of deleted databases");

    @Test
    void aRandomEveningComesBackAsItWasAndItsKeysAreKnown() throws Exception {
        try {
            for (int i = 0; i < EVENINGS; i++) {
                comesBack(folder.resolve("evening" + i), tally.seed() + i);
            }
        } finally {
            tally.print();
        }
        tally.holdNothingLostOrDoubled();
    }

    private void comesBack(Path data, long seed) throws Exception {
        var random = new Random(seed);
        var clock = new MovableClock("2026-11-20T09:00:00Z");
        DatabaseAddress address;
        RowKey key;
        String epoch;
        Map<String, String> settings;
        TestClient waiter;
        String order;
        try (var evenings = new Evenings(data, ON, clock)) {
            LiveServer server = evenings.here.server();
            for (int i = 0; i < THINGS; i++) {
                evenings.something(random);
            }
            order = "{\"order_type\":\"takeaway\",\"items\":[%s]}".formatted(evenings.cola(2));
            waiter = evenings.waiter;
            BackupFolder home = BackupFolder.home(data);
            Files.write(home.wanted(), new byte[0]);
            Deadline.await("a snapshot", SOON, () -> !Files.exists(home.wanted()));
            waiter.with("Idempotency-Key", KEY).post("/orders/", order).expect(201);
            epoch = server.wiring().database().log().epoch();
            address = server.database();
            key = server.rowKey();
            settings = TestStore.isPostgres() ? Map.of("DATABASE_URL", server.databaseUrl()) : Map.of();
        }
        Dump before = Dump.of(address);

        Restoring.delete(address, data);
        Recovery.Found found = Restoring.restore(address, key, data.resolve("backups"));

        Dump after = Dump.of(address);
        Dump.count(before, after, tally);
        Dump.assertSame(before, after, "seed " + seed);
        assertTrue(found.groups() > 0, "some of it was changed after the snapshot");
        assertEquals(0, found.missing());
        ServerSettings again;
        try (var server = LiveServer.in(data, settings, clock)) {
            again = server.settings();
            assertNotEquals(epoch, server.wiring().database().log().epoch());
            TestClient here = waiter.at(server.address());
            Got replayed =
                    here.with("Idempotency-Key", KEY).post("/orders/", order).expect(201);
            assertEquals("true", replayed.header("Idempotency-Replayed"));
            int next =
                    here.post("/orders/", order).expect(201).as(OrderView.class).id();
            assertTrue(before.rows().get("orders").stream().noneMatch(row -> row.startsWith("{\"id\":" + next + ",")));
        }
        var report = new Doctor(again, clock).examine(key);
        assertEquals(
                List.of(),
                report.findings().stream()
                        .filter(finding -> finding.weight() == Finding.Weight.DAMAGE)
                        .toList());
    }
}
