package os.qres.server.command;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import os.qres.server.Wiring;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.schedule.Schedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `qres serve`: runs the server until it is told to stop; where somebody starts it again, until its database is better
/// made small.
@Command(name = "serve", description = "Runs the server.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final QresCommand.Setup setup;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    ServeCommand(QresCommand.Setup setup) {
        this.setup = setup;
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = ServerSettings.of(setup.environmentWith(options.asSettings()));
        Clock clock = QresCommand.Setup.clock();
        var server = Wiring.start(settings, clock);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        setup.out().println("QRes is ready on " + server.address());
        server.fingerprint()
                .ifPresent(known -> setup.out().println("Terminals know its certificate by the fingerprint " + known));
        if (settings.supervised()) {
            var quiet =
                    new QuietHour(settings.house().dayCutoff(), settings.house().zone());
            new Schedule().every(LOOK, "Starting anew in the quiet hour", () -> {
                if (quiet.contains(clock.instant()) && server.database().hasGrown()) {
                    setup.out().println("QRes starts anew, to make its database small");
                    System.exit(0);
                }
            });
        }
        server.awaitClosed();
        return 0;
    }
}
