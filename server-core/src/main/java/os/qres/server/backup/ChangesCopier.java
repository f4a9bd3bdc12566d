package os.qres.server.backup;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import os.qres.server.backup.BackupFolder.Numbered;
import os.qres.server.platform.database.RedoLog;

/// Copies what each group has changed from the database into a file beside the snapshots, as soon as it is forced. One
/// thread at a time comes here.
final class ChangesCopier implements AutoCloseable {
    private static final int AT_ONCE = 200;

    /// The copy beside the database is forced now and then: until then the database keeps what is in it.
    private static final long FORCED_EVERY = Duration.ofSeconds(5).toNanos();

    private final RedoLog redo;
    private final BackupFolder home;
    private @Nullable ChangesFile file;
    private volatile long position;
    private long forcedAt = System.nanoTime();
    private long forced;

    /// The group that the newest snapshot must hold, so that what is copied follows from it.
    private volatile long needed;
    private boolean isKept;

    ChangesCopier(RedoLog redo, BackupFolder home) {
        this.redo = redo;
        this.home = home;
    }

    /// Goes on where the files end, if they follow from a snapshot.
    void begin() throws IOException {
        isKept = redo.keep();
        long now = redo.number();
        home.leaveAfter(now);
        List<Numbered> snapshots = home.snapshots();
        position = snapshots.isEmpty() ? now : snapshots.getFirst().number();
        needed = snapshots.isEmpty() ? now : 0;
        for (Numbered changes : home.changes()) {
            ChangesFile.read(changes.file(), (number, _) -> {
                if (number == position + 1) {
                    position = number;
                }
                return true;
            });
        }
        forced = position;
    }

    /// Copies what there is.
    /// @return whether there was anything
    boolean copy() throws IOException {
        if (!isKept) {
            isKept = redo.keep();
        }
        long now = redo.number();
        SortedMap<Long, byte[]> records = redo.after(position, AT_ONCE);
        if (records.isEmpty() && now > position) {
            // What was changed before anybody kept it, or by a migration.
            lost(now);
        }
        for (Map.Entry<Long, byte[]> record : records.entrySet()) {
            if (record.getKey() != position + 1) {
                lost(record.getKey() - 1);
            }
            file(record.getKey()).append(record.getKey(), record.getValue());
            position = record.getKey();
        }
        forceNowAndThen();
        return !records.isEmpty();
    }

    private void lost(long upTo) {
        needed = upTo;
        position = upTo;
    }

    private ChangesFile file(long first) throws IOException {
        if (file == null) {
            file = ChangesFile.create(home.newChanges(first));
        }
        return file;
    }

    private void forceNowAndThen() throws IOException {
        if (file != null && forced < position && System.nanoTime() - forcedAt > FORCED_EVERY) {
            file.force();
            forcedAt = System.nanoTime();
            forced = position;
            redo.copied(position);
        }
    }

    /// The next groups go into a file of their own.
    void nextFile() throws IOException {
        if (file != null) {
            file.force();
            file.close();
            file = null;
        }
    }

    /// The last group that is copied.
    long position() {
        return position;
    }

    /// Whether there are changes that follow from no snapshot, if this is the newest.
    boolean needsSnapshotAfter(long newest) {
        return newest < needed;
    }

    @Override
    public void close() throws IOException {
        nextFile();
    }
}
