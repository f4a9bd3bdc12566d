package os.qres.together;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import os.qres.server.TestClient;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.login.AutoLock;
import os.qres.terminal.pairing.PairingStep;
import os.qres.terminal.program.Kit;
import os.qres.terminal.program.TerminalProgram;
import os.qres.test.process.Deadline;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// A real program in a real window, paired with a live server and worked by a person. Only one window is in front at a
/// time; the others go on behind it.
final class Window implements AutoCloseable {
    /// How a program opens.
    interface Opening {
        TerminalProgram open(Stage stage, List<String> arguments, Clock clock);
    }

    /// Until a device is let in, on a machine that does much else.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String name;
    private final TerminalProgram program;
    private final Stage stage;
    private Screen screen;

    /// Behind the others at first.
    /// @param manager compares the code and lets the device in
    Window(Opening opening, String server, TestClient manager, String name, Path data, Clock clock) {
        this.name = name;
        Fx.start();
        stage = Fx.get(Stage::new);
        List<String> arguments = List.of(
                "--server",
                server,
                "--name",
                name,
                "--data",
                data.toString(),
                "--language",
                "en",
                "--screen-inches",
                "21.5");
        program = Fx.get(() -> opening.open(stage, arguments, clock));
        screen = Screen.showStage(stage);
        // Nobody touches the glass while another window is in front.
        Fx.run(() -> new AutoLock(kit().store()).set(0));
        Fx.until("a code is shown", () -> kit().pairing().step().get() instanceof PairingStep.ShowingCode);
        String code =
                Fx.get(() -> ((PairingStep.ShowingCode) kit().pairing().step().get()).code());
        manager.post("/terminals/pairing/approve", "{\"code\":\"%s\"}".formatted(code))
                .expect(200);
        Deadline.await(name + " is live", PATIENCE, this::isLive);
        behind();
    }

    private boolean isLive() {
        return Fx.get(() -> kit().feed().connection().get() instanceof ConnectionState.Live);
    }

    Kit kit() {
        return program.kit();
    }

    Screen screen() {
        return screen;
    }

    /// By which the server knows it.
    int terminal() {
        return Objects.requireNonNull(
                Fx.get(() -> kit().store().paired().orElseThrow().terminalId()));
    }

    Window front() {
        screen = Screen.showStage(stage);
        return this;
    }

    void behind() {
        Fx.run(stage::hide);
    }

    /// Whether a finger on it would do something.
    boolean canTap(String selector) {
        return screen.shows(selector)
                && Fx.get(() -> !screen.node(selector, Node.class).isDisabled());
    }

    void tap(String selector) {
        until(selector + " can be tapped", () -> canTap(selector));
        screen.click(selector);
    }

    /// Of a kitchen: whose tickets it says that it shows.
    String station() {
        return Fx.get(() -> screen.node("#station", Labeled.class).getText());
    }

    /// Of a kitchen: where exactly that stands on its board, and not in the panel beside it.
    Optional<Node> onBoard(String words) {
        return Fx.get(() -> screen.node(".board", Node.class).lookupAll("Text").stream()
                .filter(node -> ((Text) node).getText().equals(words))
                .findFirst());
    }

    void tapOnBoard(String words) {
        until(words + " is on the board", () -> onBoard(words).isPresent());
        screen.clickNode(() -> onBoard(words).orElseThrow());
    }

    void press(KeyCode... keys) {
        screen.press(keys);
    }

    void see(String text) {
        until("'" + text + "' is on the screen", () -> screen.sees(text));
    }

    /// What is waited for in vain leaves a picture.
    void until(String what, BooleanSupplier condition) {
        try {
            screen.until(what, condition);
        } catch (AssertionError e) {
            screen.png(Path.of("target", "screens", name.replace(' ', '-') + "-stuck.png"));
            throw e;
        }
    }

    /// No finger is as fast as a test's: what was said for five seconds is gone before the next tap.
    void awaitNoToast() {
        Fx.run(() -> kit().layers()
                .lookupAll(".toast")
                .forEach(toast -> ((Pane) toast.getParent()).getChildren().remove(toast)));
    }

    @Override
    public void close() {
        Fx.run(stage::hide);
        Fx.run(program.kit()::close);
    }
}
