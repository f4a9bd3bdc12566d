package os.qres.server.command;

import java.util.concurrent.Callable;
import os.qres.server.Wiring;
import os.qres.server.platform.config.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `qres serve`: runs the server until it is told to stop.
@Command(name = "serve", description = "Runs the server.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final QresCommand.Setup setup;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    ServeCommand(QresCommand.Setup setup) {
        this.setup = setup;
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = ServerSettings.of(setup.environmentWith(options.asSettings()));
        var server = Wiring.start(settings, QresCommand.Setup.clock());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        setup.out().println("QRes is ready on " + server.address());
        server.fingerprint()
                .ifPresent(known -> setup.out().println("Terminals know its certificate by the fingerprint " + known));
        server.awaitClosed();
        return 0;
    }
}
