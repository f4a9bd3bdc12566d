package os.qres.kitchen;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import os.qres.kitchen.handover.OpenHatch;
import os.qres.kitchen.handover.TakenTickets;
import os.qres.kitchen.screen.KitchenView;
import os.qres.model.devices.TerminalKind;
import os.qres.terminal.program.ProgramArguments;
import os.qres.terminal.program.ProgramDescription;
import os.qres.terminal.program.TerminalProgram;
import picocli.CommandLine;

/// Starts the kitchen display. A wrong command line ends it with one line that says what is wrong.
public final class KitchenMain {
    public static final ProgramDescription DESCRIPTION = new ProgramDescription(
            TerminalKind.KITCHEN,
            "QRes Kitchen",
            "0.1.0",
            "touch",
            List.of("os.qres.kitchen.texts"),
            List.of(Objects.requireNonNull(KitchenMain.class.getResource("kitchen.css"))
                    .toExternalForm()));

    private static final double WINDOW_WIDTH = 1280;
    private static final double WINDOW_HEIGHT = 800;

    private KitchenMain() {}

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        if (given.contains("--help") || given.contains("-h")) {
            System.out.print(KitchenArguments.usage());
            return;
        }
        try {
            ProgramArguments.read(KitchenArguments.read(given).shared().toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        Application.launch(Program.class, arguments);
    }

    /// Opens the program in a window, with the arguments of its command line.
    public static TerminalProgram open(Stage stage, List<String> given, Clock clock) {
        KitchenArguments arguments = KitchenArguments.read(given);
        TerminalProgram program = TerminalProgram.open(stage, DESCRIPTION, arguments.shared(), clock);
        if (arguments.kiosk()) {
            stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, WindowEvent::consume);
        } else {
            stage.addEventHandler(KeyEvent.KEY_PRESSED, event -> leaveFullScreen(stage, event));
        }
        TakenTickets taken = new TakenTickets(program.kit().store(), clock);
        program.closeWith(OpenHatch.of(program.kit(), taken)::close);
        program.begin(() -> new KitchenView(program.kit(), arguments.limits(), taken));
        return program;
    }

    private static void leaveFullScreen(Stage stage, KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && stage.isFullScreen()) {
            stage.setFullScreen(false);
            stage.setWidth(WINDOW_WIDTH);
            stage.setHeight(WINDOW_HEIGHT);
            stage.centerOnScreen();
        }
    }

    /// The program as it runs.
    public static final class Program extends Application {
        @Override
        public void start(Stage stage) {
            open(stage, getParameters().getRaw(), Clock.systemUTC());
        }
    }
}
