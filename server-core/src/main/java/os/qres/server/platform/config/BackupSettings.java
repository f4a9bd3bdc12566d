package os.qres.server.platform.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// When backups are taken, and how many are kept.
///
/// @param second a folder on another medium; it may be away
/// @param every nothing where none are to be taken
/// @param kept of the newest snapshots
/// @param days for how many days before them one snapshot of each is kept
/// @param withKeys whether the key file is copied to the second medium: without it nothing there can be read, by
/// anybody
public record BackupSettings(Optional<Path> second, Optional<Duration> every, int kept, int days, boolean withKeys) {
    private static final int A_DAY = 24;

    static BackupSettings of(Environment environment, Path data) {
        int hours = environment.number("QRES_BACKUP_HOURS", 1, 0, A_DAY);
        return new BackupSettings(
                second(environment, data),
                hours == 0 ? Optional.empty() : Optional.of(Duration.ofHours(hours)),
                environment.number("QRES_BACKUP_KEEP", A_DAY, 2, 1_000),
                environment.number("QRES_BACKUP_DAYS", 14, 0, 3_650),
                environment.flag("QRES_BACKUP_KEYS", true));
    }

    private static Optional<Path> second(Environment environment, Path data) {
        Optional<Path> folder = environment.text("QRES_BACKUP_DIR").map(Path::of);
        folder.ifPresent(there -> {
            boolean isWrong = Files.exists(there) && !(Files.isDirectory(there) && Files.isWritable(there));
            if (isWrong
                    || there.toAbsolutePath()
                            .normalize()
                            .startsWith(data.toAbsolutePath().normalize())) {
                throw Environment.wrong(
                        "QRES_BACKUP_DIR",
                        there.toString(),
                        "a folder on another medium that can be written to, such as /media/usb/qres");
            }
        });
        return folder;
    }
}
