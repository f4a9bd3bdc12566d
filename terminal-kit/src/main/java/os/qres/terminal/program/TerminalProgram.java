package os.qres.terminal.program;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;
import os.qres.model.devices.TerminalKind;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.controls.View;
import os.qres.terminal.device.Glass;
import os.qres.terminal.device.Setup;
import os.qres.terminal.device.SetupView;
import os.qres.terminal.login.LoginView;
import os.qres.terminal.login.LoginViewModel;
import os.qres.terminal.login.SignedIn;
import os.qres.terminal.pairing.PairingStep;
import os.qres.terminal.pairing.PairingView;
import os.qres.terminal.theme.Scaled;
import os.qres.terminal.theme.Sizes;
import picocli.CommandLine;

/// One of the three programs as it runs: its window, its life from start to a clean end. A program's
/// `Application` opens it and says which screens come once the device is paired:
///
/// ```java
/// public void start(Stage stage) {
///     TerminalProgram.open(stage, DESCRIPTION, getParameters().getRaw(), Clock.systemUTC())
///             .beginWithPin(person -> new FloorView(…));
/// }
/// ```
public final class TerminalProgram implements AutoCloseable {
    private static final double USUAL_WIDTH = 1280;
    private static final double USUAL_HEIGHT = 800;

    private final Stage stage;
    private final Kit kit;
    private final boolean hasToken;
    private final List<Closing> closings = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private Supplier<View> home = () -> {
        throw new IllegalStateException("begin was not called");
    };

    private TerminalProgram(Stage stage, Kit kit, boolean hasToken) {
        this.stage = stage;
        this.kit = kit;
        this.hasToken = hasToken;
    }

    /// For `main`: a wrong command line ends the program with one line that says what is wrong (exit code 2),
    /// `--help` with the usage.
    public static void launch(Class<? extends Application> program, String... arguments) {
        CommandLine line = new CommandLine(new ProgramArguments()).setCommandName(program.getSimpleName());
        try {
            CommandLine.ParseResult parsed = line.parseArgs(arguments);
            if (parsed.isUsageHelpRequested()) {
                line.usage(System.out);
                return;
            }
        } catch (CommandLine.ParameterException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        Application.launch(program, arguments);
    }

    /// Opens the data folder and the window; nothing is shown before `begin`.
    public static TerminalProgram open(
            Stage stage, ProgramDescription description, List<String> arguments, Clock clock) {
        ProgramArguments read = ProgramArguments.read(arguments.toArray(String[]::new));
        Path home = Path.of(System.getProperty("user.home"));
        Path data = read.data()
                .orElseGet(() ->
                        DataFolder.usual(description.kind(), System.getProperty("os.name"), System.getenv(), home));
        ProgramLog.begin(data);
        Rectangle2D screen = Screen.getPrimary().getBounds();
        String size = "%.0f×%.0f".formatted(screen.getWidth(), screen.getHeight());
        Kit kit = wire(description, read, data, size, clock);
        TerminalProgram program = new TerminalProgram(stage, kit, description.kind() != TerminalKind.ADMIN);
        program.dress(description, read);
        return program;
    }

    /// A data folder that cannot be had ends the program with one line that says so (exit code 3).
    private static Kit wire(
            ProgramDescription description, ProgramArguments read, Path data, String size, Clock clock) {
        try {
            return KitWiring.wire(description, read, data, size, clock, Calls.live());
        } catch (UncheckedIOException e) {
            System.err.println("The data folder " + data + " cannot be used: " + e.getMessage());
            System.exit(3);
            throw e;
        }
    }

    /// Closes this as well when the program ends, before all else.
    public void closeWith(Closing part) {
        closings.add(part);
    }

    /// What ends with the program.
    @FunctionalInterface
    public interface Closing {
        void close();
    }

    public Kit kit() {
        return kit;
    }

    /// Asks at the first start how large the screen is; then shows pairing until the device is paired, then what
    /// `newHome` makes, again after each new pairing.
    public void begin(Supplier<? extends View> newHome) {
        home = newHome::get;
        kit.store().snapshot().ifPresent(kit.state()::replace);
        new SnapshotKeeper(kit.state(), kit.store(), kit.ticker());
        kit.pairing().step().addListener((_, before, now) -> moved(before, now));
        kit.signIn().person().addListener((_, _, person) -> personChanged(person));
        kit.feed().onEvent(event -> {
            if (hasToken && event.type().equals("terminals_changed")) {
                kit.terminal().refresh();
            }
        });
        kit.ticker().start();
        kit.outbox().start();
        if (kit.device().glass().isUnknown()) {
            Setup setup = new Setup(kit.device().glass(), this::pair);
            kit.layers().show(() -> new SetupView(setup, kit.texts(), kit.theme()));
        } else {
            pair();
        }
        FirstPicture.of(stage.getScene(), kit.clock());
        stage.show();
    }

    /// As [#begin], with the PIN screen while nobody is signed in and `home` for whoever is.
    public void beginWithPin(Function<SignedIn, ? extends View> personHome) {
        Supplier<View> now = () -> {
            SignedIn person = kit.signIn().person().get();
            return person == null ? login() : personHome.apply(person);
        };
        kit.signIn().person().addListener((_, _, _) -> {
            if (kit.pairing().step().get() instanceof PairingStep.Paired) {
                kit.layers().show(now);
            }
        });
        begin(now);
    }

    private void moved(PairingStep before, PairingStep now) {
        if (now instanceof PairingStep.Paired) {
            followServer();
            kit.layers().show(home);
            return;
        }
        if (before instanceof PairingStep.Paired) {
            kit.feed().stop();
            kit.signIn().lock();
            kit.layers().show(this::pairing);
        }
    }

    /// A console has no token of its own: it hears the server only while someone is signed in.
    private void followServer() {
        if (hasToken || kit.signIn().person().get() != null) {
            kit.feed().start();
        }
        if (hasToken) {
            kit.terminal().refresh();
        }
    }

    private void personChanged(@Nullable SignedIn person) {
        if (!hasToken && person != null) {
            kit.feed().start();
        }
        if (!hasToken && person == null) {
            kit.feed().stop();
        }
    }

    private void pair() {
        kit.layers().show(this::pairing);
        kit.pairing().start();
    }

    private View pairing() {
        return new PairingView(kit.pairing(), kit.texts(), kit.theme(), kit.ticker(), kit.clock());
    }

    private View login() {
        LoginViewModel model =
                new LoginViewModel(kit.state(), kit.store(), kit.terminal(), kit.signIn(), kit.texts(), kit.formats());
        return new LoginView(model, kit.feed().connection(), kit.theme(), kit.ticker());
    }

    private void dress(ProgramDescription description, ProgramArguments arguments) {
        Rectangle2D area = Screen.getPrimary().getVisualBounds();
        Glass glass = kit.device().glass();
        Sizes sizes = glass.sizes();
        kit.layers().getStyleClass().add(description.rootStyle());
        Scaled scaled = new Scaled(
                kit.layers(), sizes, glass.standing().width(), glass.standing().height());
        glass.seen().subscribe((_, _) -> scaled.show(glass.sizes()));
        double larger = Math.max(1, sizes.scale());
        Scene scene = new Scene(
                scaled,
                Math.min(USUAL_WIDTH * larger, area.getWidth()),
                Math.min(USUAL_HEIGHT * larger, area.getHeight()));
        kit.theme().dress(scene, description.styleSheets().toArray(String[]::new));
        kit.signIn().watch(scene);
        stage.setTitle(description.title());
        stage.getIcons().setAll(AppIcon.sizes());
        stage.setScene(scene);
        arguments.corner().ifPresent(corner -> corner.place(stage, area, scene.getWidth(), scene.getHeight()));
        if (arguments.fullscreen()) {
            stage.initStyle(StageStyle.UNDECORATED);
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreenExitHint("");
            stage.setFullScreen(true);
            fill(stage, Screen.getPrimary().getBounds());
        }
        stage.setOnCloseRequest(_ -> close());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("end").unstarted(this::closeKit));
        Thread.setDefaultUncaughtExceptionHandler(new Faults(
                () -> Platform.runLater(() -> kit.layers().toast(kit.texts().get("fault")))));
    }

    /// A kiosk may have no window manager that could be asked for a full screen.
    private static void fill(Stage stage, Rectangle2D screen) {
        stage.setX(screen.getMinX());
        stage.setY(screen.getMinY());
        stage.setWidth(screen.getWidth());
        stage.setHeight(screen.getHeight());
    }

    /// Ends the program.
    @Override
    public void close() {
        closeKit();
        stage.close();
        Platform.exit();
    }

    private void closeKit() {
        if (closed.compareAndSet(false, true)) {
            closings.forEach(Closing::close);
            kit.close();
        }
    }
}
