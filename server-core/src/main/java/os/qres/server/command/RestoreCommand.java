package os.qres.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import os.qres.server.backup.BackupFolder;
import os.qres.server.backup.Recovery;
import os.qres.server.backup.Restore;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.database.SpareDatabase;
import os.qres.server.platform.database.StoredDatabase;
import os.qres.server.platform.i18n.Texts;
import os.qres.server.platform.rows.RowKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `qres restore`: the newest good snapshot, and what was changed after it. Ctrl+C at any time leaves the database as
/// it was.
@Command(
        name = "restore",
        description =
                "Puts the newest good backup in the place of the database, with what was changed since; the server"
                        + " must be stopped. Ctrl+C leaves everything as it was.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final QresCommand.Setup setup;
    private final Texts texts = new Texts("backup");

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (QRES_DATA).")
    private @Nullable String data;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "A folder of backups; by default those in the data folder and in QRES_BACKUP_DIR.")
    private @Nullable Path from;

    @Option(names = "--replace", description = "Although there is a database. It is kept aside under another name.")
    private boolean isReplacing;

    @Option(names = "--look", description = "Only says what would be put back.")
    private boolean isLook;

    RestoreCommand(QresCommand.Setup setup) {
        this.setup = setup;
    }

    @Override
    public Integer call() throws IOException {
        var settings = ServerSettings.of(setup.environmentWith(ServerOptions.dataOnly(data)));
        boolean isThere = isThere(settings);
        if (isThere && !isReplacing && !isLook) {
            throw new ConfigurationException(
                    "there is a database already; --replace puts the backup in its place and keeps it aside");
        }
        List<BackupFolder> folders = folders(settings);
        var belongings = new BackupBelongings(settings.data(), folders);
        belongings.bringKeys();
        RowKey key = DoctorCommand.key(settings);
        var shown = new ShownProgress(setup);
        Recovery.Found found = new Recovery(folders, key, shown)
                .newest()
                .orElseThrow(() -> new ConfigurationException("there is no backup that is whole in " + names(folders)));
        shown.end();
        tell(found);
        if (isLook) {
            return 0;
        }
        try {
            var restore = new Restore(found, key, shown);
            Instant now = QresCommand.Setup.clock().instant();
            String kept = restore.into(settings.database(), "before-restore-" + AT.format(now));
            shown.end();
            belongings.bringPictures();
            if (!kept.isEmpty()) {
                say("kept", kept);
            }
            say("restored", restore.epoch());
            return 0;
        } catch (SQLException e) {
            if (StoredDatabase.isInUse(e)) {
                throw new ConfigurationException("a server works on this database: stop it first");
            }
            throw new ConfigurationException("the database cannot be restored: " + e.getMessage());
        }
    }

    private static boolean isThere(ServerSettings settings) {
        try {
            return SpareDatabase.isPlaceTaken(settings.database());
        } catch (SQLException e) {
            throw new ConfigurationException("the database cannot be reached: " + e.getMessage());
        }
    }

    private List<BackupFolder> folders(ServerSettings settings) {
        if (from != null) {
            if (!Files.isDirectory(from)) {
                throw new ConfigurationException(from + " is no folder");
            }
            return List.of(new BackupFolder(from));
        }
        var folders = new ArrayList<>(List.of(BackupFolder.home(settings.data())));
        settings.backup().second().map(BackupFolder::new).ifPresent(folders::add);
        return folders;
    }

    private static String names(List<BackupFolder> folders) {
        return String.join(
                ", ", folders.stream().map(folder -> folder.path().toString()).toList());
    }

    private void tell(Recovery.Found found) {
        found.passedOver().forEach(damaged -> say("passed-over", damaged.toString()));
        say(
                "found",
                found.snapshot().toString(),
                found.head().at().toString(),
                found.groups(),
                found.counted().rows());
        if (found.missing() > 0) {
            say("missing", found.missing());
        }
    }

    private void say(String text, Object... details) {
        setup.out().println(texts.get(setup.language(), text, details));
    }
}
