package os.qres.server.faults;

import java.nio.file.Path;
import java.time.Duration;
import os.qres.server.ServerMain;
import os.qres.test.process.Program;
import os.qres.test.process.ProgramStart;

/// `qres serve` as a program of its own, which may be killed, or end.
final class RealServer {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String READY = "QRes is ready on ";

    private RealServer() {}

    /// On a free port.
    static ProgramStart on(Path data) {
        return of(ServerMain.class, "serve", "--data", data.toString(), "--port", "0");
    }

    /// Another program with a server in it.
    static ProgramStart of(Class<?> main, String... arguments) {
        return Program.java(main.getName(), arguments)
                .jvmOptions("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .environment("QRES_ANNOUNCE", "false")
                .environment("HOST", "127.0.0.1");
    }

    /// Where it answers, once it does.
    static String address(Program server) {
        String said = server.awaitLine(READY, PATIENCE);
        return said.substring(said.indexOf(READY) + READY.length()).strip();
    }
}
