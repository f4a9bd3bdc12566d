package os.qres.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import os.qres.server.faults.Tally;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.rows.RowKey;
import os.qres.test.process.Deadline;

/// What other suites ask of a backup medium: what does it hold, and is that the database?
///
/// @param path its folder
public record Medium(Path path) {
    private static final Duration SOON = Duration.ofSeconds(30);

    /// The settings of a server that copies to it.
    public static final String HOURS = "QRES_BACKUP_HOURS";

    public static final String DIR = "QRES_BACKUP_DIR";

    public void awaitSnapshot() {
        Deadline.await("a snapshot on the medium", SOON, () -> !new BackupFolder(path)
                .snapshots()
                .isEmpty());
    }

    /// The last group that can be brought back from it; every group until then comes to the server's own mark.
    /// @throws java.util.NoSuchElementException when nothing can be brought back
    public long lastGroup(RowKey key) throws IOException {
        return Restoring.found(key, path).mark().number();
    }

    /// Restores it into an empty folder.
    public DatabaseAddress restored(RowKey key, Path into) throws IOException, SQLException {
        DatabaseAddress address = DatabaseAddress.embedded(Files.createDirectories(into));
        Restoring.restore(address, key, path);
        return address;
    }

    /// It restores to what `database` holds, to the last row.
    public void hold(DatabaseAddress database, RowKey key, Path into, Tally tally) throws IOException, SQLException {
        Dump expected = Dump.of(database);
        Dump there = Dump.of(restored(key, into));
        Dump.count(expected, there, tally);
        assertEquals(expected.rows().keySet(), there.rows().keySet());
        Dump.assertSame(expected, there, "restored from the medium; " + tally);
    }
}
