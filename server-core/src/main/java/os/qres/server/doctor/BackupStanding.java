package os.qres.server.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import os.qres.server.backup.BackupFolder;
import os.qres.server.backup.Progress;
import os.qres.server.backup.Recovery;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.rows.RowKey;

/// Is there a backup that could be put back, how old is it, and does the other medium hold one as well? The newest of
/// each place is read as putting it back would.
final class BackupStanding implements Examination {
    private static final Duration OLD = Duration.ofDays(2);

    private final ServerSettings settings;
    private final RowKey key;
    private final Clock clock;

    BackupStanding(ServerSettings settings, RowKey key, Clock clock) {
        this.settings = settings;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        var findings = new ArrayList<>(look(BackupFolder.home(settings.data())));
        Optional<Path> second = settings.backup().second();
        if (second.isEmpty()) {
            findings.add(Finding.note("backup-one-medium"));
        } else if (!Files.isDirectory(second.get())) {
            findings.add(Finding.note("backup-medium-away", second.get().toString()));
        } else {
            findings.addAll(look(new BackupFolder(second.get())));
        }
        return findings;
    }

    private List<Finding> look(BackupFolder folder) {
        try {
            Optional<Recovery.Found> found = new Recovery(List.of(folder), key, Progress.NONE).newest();
            if (found.isEmpty()) {
                return List.of(
                        folder.snapshots().isEmpty()
                                ? Finding.note("no-backup", folder.path().toString())
                                : Finding.damage(
                                        "backups-damaged", folder.path().toString()));
            }
            return findings(found.get());
        } catch (IOException e) {
            return List.of(Finding.unknown("backup-unreadable", folder.path().toString(), e.toString()));
        }
    }

    private List<Finding> findings(Recovery.Found found) {
        var findings = new ArrayList<Finding>();
        for (Path damaged : found.passedOver()) {
            findings.add(Finding.damage("backup-damaged", damaged.toString()));
        }
        boolean isOld = Duration.between(found.head().at(), clock.instant()).compareTo(OLD) > 0;
        Object[] details = {
            found.snapshot().toString(),
            found.head().at().toString(),
            found.counted().rows(),
            found.groups()
        };
        findings.add(isOld ? Finding.note("backup-old", details) : Finding.good("backup", details));
        return findings;
    }
}
