package os.qres.server.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import os.qres.server.Wiring;
import os.qres.server.demo.Folder;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.i18n.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `qres import`: fills an empty restaurant from a folder of tables, all of it or nothing.
@Command(
        name = "import",
        description = "Fills an empty restaurant from a folder of tables; the server must be stopped.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final QresCommand.Setup setup;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder with dishes.csv and the other tables.")
    private Path folder = Path.of(".");

    ImportCommand(QresCommand.Setup setup) {
        this.setup = setup;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new ConfigurationException(folder + " is no folder");
        }
        try (var server = Wiring.start(ServerSettings.of(setup.quietEnvironment(options)), QresCommand.Setup.clock())) {
            server.demo().load(Folder.at(folder));
        }
        setup.out().println(new Texts("console").get(setup.language(), "imported", folder.toString()));
        return 0;
    }
}
