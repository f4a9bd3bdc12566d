package os.qres.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import os.qres.server.backup.BackupFolder.Numbered;
import os.qres.server.platform.config.BackupSettings;

/// Throws away what is old: of the newest snapshots all are kept, and what was changed since the oldest of them; of the
/// days before, one each.
final class Thinning {
    private static final long MIB = 1024L * 1024;

    /// Below it, backups make way for the restaurant itself.
    private static final long LITTLE_ROOM = 1024 * MIB;

    private static final int FEWEST = 2;

    /// Where the day stands in a snapshot's name.
    private static final int DAY = "snapshot-000000000000000-".length();

    private static final int DAY_END = DAY + "20260101".length();

    /// Whoever began a file before is gone.
    private final Instant forgotten;

    private final int kept;
    private final int days;

    private Thinning(int kept, int days, Instant now) {
        this.forgotten = now.minus(Duration.ofDays(1));
        this.kept = kept;
        this.days = days;
    }

    static void thin(BackupFolder folder, BackupSettings settings, Clock clock) throws IOException {
        boolean isTight = Files.getFileStore(folder.path()).getUsableSpace() < LITTLE_ROOM;
        new Thinning(isTight ? FEWEST : settings.kept(), isTight ? 0 : settings.days(), clock.instant()).thin(folder);
    }

    private void thin(BackupFolder folder) throws IOException {
        for (Path part : folder.parts()) {
            if (Files.getLastModifiedTime(part).toInstant().isBefore(forgotten)) {
                Files.deleteIfExists(part);
            }
        }
        List<Numbered> snapshots = folder.snapshots();
        for (Numbered old : old(snapshots)) {
            Files.deleteIfExists(old.file());
        }
        if (!snapshots.isEmpty()) {
            long since = snapshots.get(Math.min(kept, snapshots.size()) - 1).number();
            thinChanges(folder.changes(), since);
        }
    }

    private List<Numbered> old(List<Numbered> snapshots) {
        var old = new ArrayList<Numbered>();
        var seen = new HashSet<String>();
        for (Numbered snapshot : snapshots.stream().skip(kept).toList()) {
            String day = snapshot.name().substring(DAY, DAY_END);
            if (seen.contains(day) || seen.size() == days) {
                old.add(snapshot);
            }
            seen.add(day);
        }
        return old;
    }

    /// A file ends where the next begins.
    private static void thinChanges(List<Numbered> changes, long since) throws IOException {
        for (int i = 0; i + 1 < changes.size(); i++) {
            if (changes.get(i + 1).number() <= since + 1) {
                Files.deleteIfExists(changes.get(i).file());
            }
        }
    }
}
