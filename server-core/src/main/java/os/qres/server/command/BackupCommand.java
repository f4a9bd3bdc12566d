package os.qres.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import os.qres.server.backup.BackupFolder;
import os.qres.server.backup.Mirror;
import os.qres.server.backup.SnapshotTaking;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.database.StoredDatabase;
import os.qres.server.platform.i18n.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `qres backup`: a snapshot now. A server that is running takes it itself when it is asked; otherwise it is taken from
/// what stands on the disk.
@Command(
        name = "backup",
        description = "Takes a snapshot of everything now, whether the server runs or not, and reads it back.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 200;

    private final QresCommand.Setup setup;
    private final Texts texts = new Texts("backup");

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (QRES_DATA).")
    private @Nullable String data;

    BackupCommand(QresCommand.Setup setup) {
        this.setup = setup;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = ServerSettings.of(setup.environmentWith(ServerOptions.dataOnly(data)));
        BackupFolder home = BackupFolder.home(settings.data());
        if (!StoredDatabase.exists(settings.database())) {
            throw new ConfigurationException("there is no database in QRES_DATA=" + settings.data());
        }
        var shown = new ShownProgress(setup);
        try (StoredDatabase stored = StoredDatabase.open(settings.database())) {
            var taking = new SnapshotTaking(home, DoctorCommand.key(settings), QresCommand.Setup.clock());
            SnapshotTaking.Taken taken = taking.of(stored, shown);
            shown.end();
            say("taken", taken.file().toString(), taken.rows());
            if (!taken.isAsMarked()) {
                say("edited");
            }
            if (Mirror.once(settings.data(), settings.backup(), QresCommand.Setup.clock())) {
                say("copied", settings.backup().second().orElseThrow().toString());
            }
            return 0;
        } catch (SQLException e) {
            if (StoredDatabase.isInUse(e)) {
                return asked(home);
            }
            throw new ConfigurationException("the database cannot be read: " + e.getMessage());
        }
    }

    /// The server looks for the file every second.
    private int asked(BackupFolder home) throws IOException, InterruptedException {
        Files.createDirectories(home.path());
        Files.write(home.wanted(), new byte[0]);
        say("asked");
        long waiting = 0;
        while (Files.exists(home.wanted())) {
            Thread.sleep(LOOK_MILLIS);
            waiting = home.isBusy() ? 0 : waiting + LOOK_MILLIS;
            if (waiting > PATIENCE.toMillis()) {
                Files.deleteIfExists(home.wanted());
                throw new ConfigurationException(
                        "the server that works on this data takes no backups (QRES_BACKUP_HOURS=0?)");
            }
        }
        List<BackupFolder.Numbered> snapshots = home.snapshots();
        if (snapshots.isEmpty()) {
            throw new ConfigurationException("the server could take no snapshot; its log says why");
        }
        say("taken-by-server", snapshots.getFirst().file().toString());
        return 0;
    }

    private void say(String text, Object... details) {
        setup.out().println(texts.get(setup.language(), text, details));
    }
}
