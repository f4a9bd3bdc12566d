package os.qres.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import os.qres.server.TestStore;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.rows.RowKey;
import os.qres.test.process.Deadline;

/// Takes a database away and brings it back.
final class Restoring {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger TIMES = new AtomicInteger();

    private Restoring() {}

    static void delete(DatabaseAddress address, Path folder) throws IOException {
        if (TestStore.isPostgres()) {
            TestStore.execute(address, "drop schema public cascade", "create schema public");
            return;
        }
        Files.delete(folder.resolve("qres.mv.db"));
    }

    static Recovery.Found found(RowKey key, Path... folders) throws IOException {
        var all = Arrays.stream(folders).map(BackupFolder::new).toList();
        return new Recovery(all, key, Progress.NONE).newest().orElseThrow();
    }

    static Recovery.Found restore(DatabaseAddress address, RowKey key, Path... folders)
            throws IOException, SQLException {
        Recovery.Found found = found(key, folders);
        awaitAlone(address);
        new Restore(found, key, Progress.NONE).into(address, "before-" + TIMES.incrementAndGet());
        return found;
    }

    /// PostgreSQL notices after a moment that somebody is gone.
    static void awaitAlone(DatabaseAddress address) {
        if (address.isShared()) {
            Deadline.await("the others' connections to end", PATIENCE, () -> TestStore.column(
                            address,
                            "select count(*) from pg_stat_activity where datname = current_database()"
                                    + " and pid <> pg_backend_pid() and backend_type = 'client backend'")
                    .equals(List.of("0")));
        }
    }
}
