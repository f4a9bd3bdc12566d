package os.qres.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.health.CheckStatus;
import os.qres.model.health.DeepHealth;
import os.qres.model.health.HealthCheck;
import os.qres.server.LiveServer;
import os.qres.server.TestRestaurant;
import os.qres.server.backup.BackupFolder.Numbered;
import os.qres.server.faults.Tally;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.rows.RowKey;
import os.qres.test.process.Deadline;

/// Backups of a restaurant that goes on meanwhile.
class RunningBackupTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int WAITERS = 2;
    private static final int SNAPSHOTS = 2;

    @TempDir
    Path folder;

    private final Tally tally = new Tally("rows of backups that were taken meanwhile");

    private static void order(TestRestaurant here) {
        here.waiter
                .post(
                        "/orders/",
                        "{\"order_type\":\"takeaway\",\"items\":[{\"dish_id\":%d,\"quantity\":1}]}"
                                .formatted(here.cola.id()))
                .expect(201);
    }

    private void hold(Dump before, Dump restored) {
        Dump.count(before, restored, tally);
        tally.print();
        Dump.assertSame(before, restored, "restored");
    }

    private static void snapshot(BackupFolder home) throws IOException {
        Files.write(home.wanted(), new byte[0]);
        Deadline.await("a snapshot", SOON, () -> !Files.exists(home.wanted()));
    }

    @Test
    void everySnapshotThatIsTakenUnderLoadLeadsToTheSameEnd() throws Exception {
        Path data = folder.resolve("data");
        BackupFolder home = BackupFolder.home(data);
        DatabaseAddress address;
        RowKey key;
        var ordered = new AtomicInteger();
        try (var here = new TestRestaurant(data, Map.of("QRES_BACKUP_HOURS", "1"), Clock.systemUTC())) {
            address = here.server().database();
            key = here.server().rowKey();
            var over = new AtomicBoolean();
            try (ExecutorService waiters = Executors.newFixedThreadPool(WAITERS)) {
                for (int i = 0; i < WAITERS; i++) {
                    waiters.execute(() -> {
                        while (!over.get()) {
                            order(here);
                            ordered.incrementAndGet();
                        }
                    });
                }
                for (int i = 0; i < SNAPSHOTS; i++) {
                    snapshot(home);
                }
                over.set(true);
            }
        }
        Dump before = Dump.of(address);
        assertEquals(ordered.get(), before.rows().get("orders").size());
        var last = Restoring.found(key, home.path());
        for (Numbered snapshot : home.snapshots()) {
            Path alone = Files.createDirectories(folder.resolve("alone" + snapshot.number()));
            Files.copy(snapshot.file(), alone.resolve(snapshot.name()));
            for (Numbered changes : home.changes()) {
                Files.copy(changes.file(), alone.resolve(changes.name()));
            }
            assertEquals(last.mark(), Restoring.found(key, alone).mark());
        }
        Restoring.delete(address, data);
        Restoring.restore(address, key, home.path());
        hold(before, Dump.of(address));
    }

    @Test
    void aMediumThatIsPulledAndPutBackHoldsEverythingAgain() throws Exception {
        Path data = folder.resolve("data");
        Path usb = Files.createDirectories(folder.resolve("usb"));
        Path pocket = folder.resolve("pocket");
        DatabaseAddress address;
        RowKey key;
        try (var here = new TestRestaurant(
                data, Map.of("QRES_BACKUP_HOURS", "1", "QRES_BACKUP_DIR", usb.toString()), Clock.systemUTC())) {
            address = here.server().database();
            key = here.server().rowKey();
            order(here);
            Deadline.await("the medium to hold everything", SOON, () -> isComplete(here, usb));

            Files.move(usb, pocket);
            tear(new BackupFolder(pocket).changes().getLast().file());
            order(here);
            Deadline.await(
                    "the server to notice",
                    SOON,
                    () -> backups(here).figures().get("medium_present") == 0
                            && backups(here).figures().get("medium_changes_behind") > 0);
            assertEquals(CheckStatus.DEGRADED, backups(here).status());
            order(here);

            Files.move(pocket, usb);
            Deadline.await("the medium to hold everything again", SOON, () -> isComplete(here, usb));
            assertEquals(CheckStatus.OK, backups(here).status());
            order(here);
        }
        Dump before = Dump.of(address);
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        DatabaseAddress other = DatabaseAddress.embedded(elsewhere);
        Restoring.restore(other, key, usb);
        hold(before, Dump.of(other));
        assertEquals(-1, Files.mismatch(data.resolve("keys.properties"), usb.resolve("keys.properties")));
    }

    /// As a stick that was pulled in the middle of a write: its file has the length already, and not what was in it.
    private static void tear(Path changes) throws IOException {
        byte[] bytes = Files.readAllBytes(changes);
        Files.write(changes, Arrays.copyOf(Arrays.copyOf(bytes, bytes.length - 40), bytes.length + 4096));
    }

    private static boolean isComplete(TestRestaurant here, Path usb) throws IOException {
        HealthCheck seen = backups(here);
        return seen.figures().get("medium_present") == 1
                && seen.figures().get("medium_changes_behind") == 0
                && seen.figures().get("changes_behind") == 0
                && !new BackupFolder(usb).snapshots().isEmpty();
    }

    private static HealthCheck backups(TestRestaurant here) {
        return here.admin.get("/health/deep").expect(200).as(DeepHealth.class).checks().stream()
                .filter(check -> check.name().equals("backups"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasStoredWhileNobodyCopiedIsInTheNextSnapshot() throws Exception {
        Path data = folder.resolve("data");
        Map<String, String> settings;
        try (var here = new TestRestaurant(data, Map.of("QRES_BACKUP_HOURS", "1"), Clock.systemUTC())) {
            String url = here.server().databaseUrl();
            settings = url.isEmpty() ? Map.of() : Map.of("DATABASE_URL", url);
        }
        try (var without = LiveServer.in(data, settings, Clock.systemUTC())) {
            without.client().signedIn("anna", "waiter pass");
        }
        var on = new HashMap<>(settings);
        on.put("QRES_BACKUP_HOURS", "1");
        DatabaseAddress address;
        RowKey key;
        BackupFolder home = BackupFolder.home(data);
        long newest = home.snapshots().getFirst().number();
        try (var again = LiveServer.in(data, on, Clock.systemUTC())) {
            address = again.database();
            key = again.rowKey();
            Deadline.await("a snapshot", SOON, () -> home.snapshots().getFirst().number() > newest);
            again.client().signedIn("cook", "kitchen pass");
        }
        Dump before = Dump.of(address);
        assertTrue(before.count() > 0);
        Restoring.delete(address, data);
        Restoring.restore(address, key, home.path());
        hold(before, Dump.of(address));
    }
}
