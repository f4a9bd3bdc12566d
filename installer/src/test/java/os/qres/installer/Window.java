package os.qres.installer;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.pairing.PairingStep;
import os.qres.terminal.program.TerminalProgram;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// A real program in a real window, worked by a person. Only one window is in front at a time; the others go on
/// behind it.
final class Window implements AutoCloseable {
    /// How a program opens.
    interface Opening {
        TerminalProgram open(Stage stage, List<String> arguments, Clock clock);
    }

    private final TerminalProgram program;
    private final Stage stage;
    private Screen screen;

    Window(Opening opening, String server, String name, Path data) {
        stage = Fx.get(Stage::new);
        List<String> arguments = List.of(
                "--server",
                server,
                "--name",
                name,
                "--data",
                data.toString(),
                "--language",
                "ru",
                "--screen-inches",
                "21.5");
        program = Fx.get(() -> opening.open(stage, arguments, Clock.systemUTC()));
        screen = Screen.showStage(stage);
        behind();
    }

    Window front() {
        screen = Screen.showStage(stage);
        return this;
    }

    void behind() {
        Fx.run(stage::hide);
    }

    String pairingCode() {
        Fx.until("a code is shown", () -> program.kit().pairing().step().get() instanceof PairingStep.ShowingCode);
        return Fx.get(
                () -> ((PairingStep.ShowingCode) program.kit().pairing().step().get()).code());
    }

    boolean isLive() {
        return Fx.get(() -> program.kit().feed().connection().get() instanceof ConnectionState.Live);
    }

    boolean isCutOff() {
        return Fx.get(() -> !(program.kit().feed().connection().get() instanceof ConnectionState.Live));
    }

    /// Is it painted, in front or behind?
    boolean sees(String text) {
        return screen.sees(text);
    }

    boolean shows(String selector) {
        return screen.shows(selector);
    }

    void tap(String selector) {
        screen.until(selector + " is there", () -> screen.shows(selector));
        screen.click(selector);
    }

    void tapText(String text) {
        until(text);
        screen.clickText(text);
    }

    void press(KeyCode... keys) {
        screen.press(keys);
    }

    void type(String text) {
        screen.type(text);
    }

    void until(String text) {
        screen.until("'" + text + "' is on the screen", () -> screen.sees(text));
    }

    void untilGone(String text) {
        screen.until("'" + text + "' is off the screen", () -> !screen.sees(text));
    }

    void picture(String name) {
        screen.png(Path.of("target", "screens", name + ".png"));
    }

    @Override
    public void close() {
        Fx.run(stage::hide);
        program.kit().close();
    }
}
