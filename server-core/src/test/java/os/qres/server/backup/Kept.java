package os.qres.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import os.qres.server.Evenings;
import os.qres.server.MovableClock;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.rows.RowKey;
import os.qres.test.process.Deadline;

/// An evening that is over, with its backups: two snapshots, and what was changed before, between and after them.
record Kept(Path data, DatabaseAddress address, RowKey key, Dump dump) {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int THINGS = 3;

    static Kept evening(Path data, long seed) throws IOException, SQLException {
        var random = new Random(seed);
        DatabaseAddress address;
        RowKey key;
        try (var evenings =
                new Evenings(data, Map.of("QRES_BACKUP_HOURS", "1"), new MovableClock("2026-11-20T09:00:00Z"))) {
            BackupFolder home = BackupFolder.home(data);
            Deadline.await("the first snapshot", SOON, () -> !home.snapshots().isEmpty());
            some(evenings, random);
            Files.write(home.wanted(), new byte[0]);
            Deadline.await("another snapshot", SOON, () -> !Files.exists(home.wanted()));
            some(evenings, random);
            address = evenings.here.server().database();
            key = evenings.here.server().rowKey();
        }
        return new Kept(data, address, key, Dump.of(address));
    }

    private static void some(Evenings evenings, Random random) {
        for (int i = 0; i < THINGS; i++) {
            var order = evenings.opened("takeaway", 1, evenings.cola(1 + random.nextInt(3)));
            if (random.nextBoolean()) {
                evenings.pay(order, "");
            }
        }
    }

    BackupFolder home() {
        return BackupFolder.home(data);
    }

    /// A copy of the backups.
    BackupFolder copied(Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(home().path()).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return new BackupFolder(to);
    }
}
