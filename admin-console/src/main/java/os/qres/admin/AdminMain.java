package os.qres.admin;

import java.time.Clock;
import os.qres.terminal.program.TerminalProgram;

/// `qres admin`: a plain main class, so that the program starts from the class path.
public final class AdminMain {
    private AdminMain() {}

    static Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] arguments) {
        TerminalProgram.launch(AdminApp.class, arguments);
    }
}
