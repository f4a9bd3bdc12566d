package os.qres.pos;

import java.time.Clock;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import os.qres.model.devices.TerminalKind;
import os.qres.terminal.program.ProgramDescription;
import os.qres.terminal.program.TerminalProgram;

/// Starts the waiter's terminal. A wrong command line ends it with one line that says what is wrong.
public final class PosMain {
    public static final ProgramDescription DESCRIPTION = new ProgramDescription(
            TerminalKind.POS, "QRes POS", "0.1.0", "touch", List.of("os.qres.pos.texts"), List.of(PosStyles.sheets()));

    private PosMain() {}

    public static void main(String[] arguments) {
        TerminalProgram.launch(Program.class, arguments);
    }

    /// Opens the program in a window, with the arguments of its command line.
    public static TerminalProgram open(Stage stage, List<String> arguments, Clock clock) {
        TerminalProgram program = TerminalProgram.open(stage, DESCRIPTION, arguments, clock);
        PosFrame frame = PosFrame.of(program.kit());
        program.beginWithPin(frame::home);
        return program;
    }

    /// The program as it runs.
    public static final class Program extends Application {
        @Override
        public void start(Stage stage) {
            open(stage, getParameters().getRaw(), Clock.systemUTC());
        }
    }
}
