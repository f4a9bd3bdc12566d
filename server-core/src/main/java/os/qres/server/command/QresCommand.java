package os.qres.server.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import os.qres.server.demo.ImportRefusedException;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.server.platform.config.Environment;
import os.qres.server.platform.i18n.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `qres`: reads the command line, and answers mistakes with one line and exit code 2.
@Command(
        name = "qres",
        description = "A restaurant's whole evening on its own network.",
        mixinStandardHelpOptions = true,
        versionProvider = QresCommand.VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND")
public final class QresCommand {
    private QresCommand() {}

    /// What every command works with.
    record Setup(Map<String, String> environment, Path file, PrintWriter out) {
        /// The settings, with what the command line says on top.
        Environment environmentWith(Map<String, String> options) {
            var all = new HashMap<>(environment);
            all.putAll(options);
            return Environment.of(all, file);
        }

        /// The settings for a command that needs the server's parts but no visitors.
        Environment quietEnvironment(ServerOptions options) {
            Map<String, String> values = options.asSettings();
            values.putAll(Map.of("HOST", "127.0.0.1", "PORT", "0", "QRES_ANNOUNCE", "false"));
            return environmentWith(values);
        }

        /// The language of the person at the keyboard, as the system tells it.
        Locale language() {
            String tag = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
            return tag.startsWith("ru") ? Texts.RUSSIAN : Locale.ENGLISH;
        }

        static Clock clock() {
            return Clock.systemUTC();
        }
    }

    /// @return the exit code: 0 done, 1 a fault, 2 a wrong setting or command line
    public static int run(Map<String, String> environment, Path file, String... arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var setup = new Setup(environment, file, out);
        return new CommandLine(new QresCommand())
                .addSubcommand(new ServeCommand(setup))
                .addSubcommand(new DemoCommand(setup))
                .addSubcommand(new CreateAdminCommand(setup))
                .addSubcommand(new ImportCommand(setup))
                .addSubcommand(new GenerateSecretKeyCommand(setup))
                .addSubcommand(new DoctorCommand(setup))
                .addSubcommand(new BackupCommand(setup))
                .addSubcommand(new RestoreCommand(setup))
                .setOut(out)
                .setExecutionExceptionHandler((e, line, _) -> {
                    if (e instanceof ConfigurationException || e instanceof ImportRefusedException) {
                        line.getErr().println("qres: " + e.getMessage());
                        return line.getCommandSpec().exitCodeOnInvalidInput();
                    }
                    throw e;
                })
                .execute(arguments);
    }

    static final class VersionProvider implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = QresCommand.class.getPackage().getImplementationVersion();
            return new String[] {"QRes " + (version == null ? "development" : version)};
        }
    }
}
