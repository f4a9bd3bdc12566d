package os.qres.terminal.program;

import java.time.Clock;
import javafx.application.Application;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import os.qres.terminal.standin.TestKit;

/// The smallest program, as a process of its own.
public final class SmallProgram {
    private SmallProgram() {}

    public static void main(String[] arguments) {
        TerminalProgram.launch(Window.class, arguments);
    }

    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            TerminalProgram.open(stage, TestKit.POS, getParameters().getRaw(), Clock.systemUTC())
                    .beginWithPin(_ -> StackPane::new);
        }
    }
}
