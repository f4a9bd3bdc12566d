package os.qres.kitchen;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.stage.Stage;
import os.qres.kitchen.guests.GuestBoardView;
import os.qres.model.devices.TerminalKind;
import os.qres.terminal.program.ProgramDescription;
import os.qres.terminal.program.TerminalProgram;

/// Starts the guests' board. A wrong command line ends it with one line that says what is wrong.
public final class BoardMain {
    public static final ProgramDescription DESCRIPTION = new ProgramDescription(
            TerminalKind.BOARD,
            "QRes Board",
            "0.1.0",
            "touch",
            List.of("os.qres.kitchen.texts"),
            List.of(Objects.requireNonNull(BoardMain.class.getResource("kitchen.css"))
                    .toExternalForm()));

    private BoardMain() {}

    public static void main(String[] arguments) {
        TerminalProgram.launch(Program.class, arguments);
    }

    /// The program as it runs.
    public static final class Program extends Application {
        @Override
        public void start(Stage stage) {
            TerminalProgram program =
                    TerminalProgram.open(stage, DESCRIPTION, getParameters().getRaw(), Clock.systemUTC());
            program.begin(() -> new GuestBoardView(program.kit()));
        }
    }
}
