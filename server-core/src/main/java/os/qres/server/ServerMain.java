package os.qres.server;

import java.nio.file.Path;
import java.util.Map;
import os.qres.server.command.QresCommand;

/// The server's entry: `qres serve`, `qres demo` and the other commands.
public final class ServerMain {
    private ServerMain() {}

    public static void main(String[] arguments) {
        // Pictures are worked on, and none is shown: a display, where there is one, is nobody's business here.
        System.setProperty("java.awt.headless", "true");
        Map<String, String> environment = System.getenv();
        Path file = Path.of(environment.getOrDefault("QRES_CONFIG", "/etc/qres/qres.env"));
        int exit = QresCommand.run(environment, file, arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }
}
