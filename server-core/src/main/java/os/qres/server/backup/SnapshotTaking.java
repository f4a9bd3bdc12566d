package os.qres.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.server.platform.config.BackupSettings;
import os.qres.server.platform.database.BeforeMigration;
import os.qres.server.platform.database.Counter;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Folders;
import os.qres.server.platform.database.StoredDatabase;
import os.qres.server.platform.rows.RowKey;
import os.qres.server.platform.rows.Schema;

/// Takes one snapshot: writes it under another name, reads all of it back as putting it back would, and only then gives
/// it its name.
public final class SnapshotTaking {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotTaking.class);

    /// @param isAsMarked whether the rows are those that the server had written
    public record Taken(Path file, SnapshotHead head, long rows, boolean isAsMarked) {}

    private final BackupFolder folder;
    private final RowKey key;
    private final Clock clock;

    public SnapshotTaking(BackupFolder folder, RowKey key, Clock clock) {
        this.folder = folder;
        this.key = key;
        this.clock = clock;
    }

    /// Of a restaurant that goes on meanwhile.
    Taken of(Database database, Progress progress) throws SQLException, IOException {
        Path part = part();
        return finished(
                part,
                database.<SnapshotHead, IOException>readLong(
                        connection -> written(connection, database.counters(connection), part, progress)),
                progress);
    }

    /// Of a database that no server works on.
    public Taken of(StoredDatabase stored, Progress progress) throws SQLException, IOException {
        Path part = part();
        return finished(part, written(stored.connection(), stored.counters(), part, progress), progress);
    }

    private Path part() throws IOException {
        folder.make();
        return folder.path().resolve("snapshot-" + ProcessHandle.current().pid() + BackupFolder.PART);
    }

    private SnapshotHead written(Connection connection, List<Counter> counters, Path part, Progress progress)
            throws SQLException, IOException {
        SnapshotHead head =
                SnapshotHead.of(connection, key, counters, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        Snapshot.write(connection, head, key, part, progress);
        return head;
    }

    private Taken finished(Path part, SnapshotHead head, Progress progress) throws IOException {
        Snapshot.Read read = Snapshot.verified(part, key, progress);
        if (!read.isAsMarked()) {
            LOG.warn(
                    "The tables were edited past the server; the snapshot holds them as they are. `qres doctor` tells more");
        }
        Path file = folder.newSnapshot(head.mark().number(), head.at());
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        Folders.forceNameOf(file);
        return new Taken(file, head, read.counted().rows(), read.isAsMarked());
    }

    /// Takes one before the database is migrated.
    public static BeforeMigration beforeMigration(Path data, BackupSettings settings, RowKey key, Clock clock) {
        return address -> {
            if (settings.every().isEmpty()) {
                return false;
            }
            try (StoredDatabase stored = StoredDatabase.open(address)) {
                if (!Schema.read(stored.connection()).isMarked()) {
                    return false;
                }
                Taken taken = new SnapshotTaking(BackupFolder.home(data), key, clock).of(stored, Progress.NONE);
                LOG.info("Before the database is brought to this version, it was kept as {}", taken.file());
                return true;
            } catch (IOException | SQLException e) {
                LOG.error("No snapshot could be taken before the database is brought to this version", e);
                return false;
            }
        };
    }
}
