package os.qres.server.command;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import os.qres.server.doctor.Doctor;
import os.qres.server.doctor.Report;
import os.qres.server.identity.Secrets;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.rows.RowKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `qres doctor`: is what stands on the disk whole, and what the server wrote there? The exit code tells: 0 well, 1
/// damaged, 2 not to be looked at.
@Command(
        name = "doctor",
        description =
                "Checks everything that is kept, and changes nothing; an embedded database's server must be stopped.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final QresCommand.Setup setup;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (QRES_DATA).")
    private @Nullable String data;

    DoctorCommand(QresCommand.Setup setup) {
        this.setup = setup;
    }

    @Override
    public Integer call() {
        var settings = ServerSettings.of(setup.environmentWith(ServerOptions.dataOnly(data)));
        Report report = new Doctor(settings, QresCommand.Setup.clock()).examine(key(settings));
        report.print(setup.out(), setup.language());
        return report.exitCode();
    }

    /// Looked up, never made: a key that is made now has marked nothing.
    static RowKey key(ServerSettings settings) {
        if (!Files.exists(Secrets.file(settings.data()))) {
            throw new ConfigurationException("there are no keys in QRES_DATA=" + settings.data());
        }
        return Secrets.open(settings.data(), settings.identity().secretKey()).rowKey();
    }
}
