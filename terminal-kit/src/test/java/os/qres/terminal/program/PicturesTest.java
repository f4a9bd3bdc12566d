package os.qres.terminal.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.model.devices.PairingStarted;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.connection.ServerAddress;
import os.qres.terminal.controls.View;
import os.qres.terminal.device.DeviceDialog;
import os.qres.terminal.device.Setup;
import os.qres.terminal.device.SetupView;
import os.qres.terminal.login.AutoLock;
import os.qres.terminal.login.LoginView;
import os.qres.terminal.login.LoginViewModel;
import os.qres.terminal.pairing.PairingStep;
import os.qres.terminal.pairing.PairingView;
import os.qres.terminal.standin.Samples;
import os.qres.terminal.standin.StandInServer;
import os.qres.terminal.standin.StandInServer.Answer;
import os.qres.terminal.standin.TestKit;
import os.qres.terminal.store.Draft;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;
import os.qres.test.screen.ScreenRules;

/// Pictures of the kit's screens in both languages and themes, in `target/screens`; on none of them a text is
/// cut off or a target too small.
class PicturesTest {
    private final StandInServer server = new StandInServer().start();
    private Kit kit;

    @TempDir
    Path data;

    @AfterEach
    void close() {
        Fx.run(kit::close);
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"ru,light", "ru,dark", "en,light", "en,dark"})
    void pinScreen(String language, String theme) {
        server.on("GET /terminals/me", _ -> new Answer(200, Samples.terminal(2, "касса 2")));
        var live = new SimpleObjectProperty<ConnectionState>(new ConnectionState.Live());
        picture(
                "pin",
                language,
                theme,
                () -> {
                    kit.api().use(ServerAddress.parse(server.url()).orElseThrow(), "token");
                    kit.terminal().refresh();
                    kit.state().replace(Samples.evening());
                    kit.store().saveDraft(new Draft("table-12", 12, 1, "{}", Samples.AT));
                    LoginViewModel model = new LoginViewModel(
                            kit.state(), kit.store(), kit.terminal(), kit.signIn(), kit.texts(), kit.formats());
                    return new LoginView(model, live, kit.theme(), kit.ticker());
                },
                screen -> {
                    screen.click("#person-3");
                    screen.click("#key-5");
                    screen.click("#key-9");
                    screen.until("the terminal's name is known", () -> screen.sees("касса 2"));
                });
    }

    @ParameterizedTest
    @CsvSource({"ru,light", "ru,dark", "en,light", "en,dark"})
    void pairingCode(String language, String theme) {
        server.on(
                "POST /terminals/pairing",
                _ -> new Answer(201, new PairingStarted("p1", "482913", "s", Samples.AT.plusSeconds(276))));
        picture(
                "pairing-code",
                language,
                theme,
                this::pairing,
                screen -> screen.until(
                        "the code is shown", () -> kit.pairing().step().get() instanceof PairingStep.ShowingCode));
    }

    @ParameterizedTest
    @CsvSource({"ru,light", "en,dark"})
    void pairingAddress(String language, String theme) {
        picture("pairing-address", language, theme, this::pairing, screen -> {
            Fx.run(kit.pairing()::enterAddress);
            screen.type("192");
            screen.click("#key-dot");
            screen.type("168");
        });
    }

    @ParameterizedTest
    @CsvSource({"ru,light", "en,dark"})
    void diskRefuses(String language, String theme) {
        picture("disk-refuses", language, theme, this::pairing, screen -> {
            Fx.run(() -> kit.layers().warn(kit.texts().get("store.refuses")));
            screen.until("the bar is there", () -> screen.sees(kit.texts().get("store.refuses")));
        });
    }

    @ParameterizedTest
    @CsvSource({"ru,light", "en,dark"})
    void pairingFinding(String language, String theme) {
        server.kill();
        picture("pairing-finding", language, theme, this::pairing, _ -> {});
    }

    @ParameterizedTest
    @CsvSource({"ru,light", "en,dark"})
    void pairingRefused(String language, String theme) {
        server.on("POST /terminals/pairing", _ -> StandInServer.refusal(429, "too-many-attempts", "Слишком часто"));
        picture(
                "pairing-refused",
                language,
                theme,
                this::pairing,
                screen -> screen.until(
                        "the refusal is shown", () -> kit.pairing().step().get() instanceof PairingStep.Refused));
    }

    @ParameterizedTest
    @CsvSource({"ru,light", "ru,dark", "en,light", "en,dark"})
    void firstStart(String language, String theme) {
        picture("setup-size", language, theme, this::setup, screen -> screen.click("#inches-13.3"));
    }

    @ParameterizedTest
    @CsvSource({"ru,light", "ru,dark", "en,light", "en,dark"})
    void firstStartTyping(String language, String theme) {
        picture("setup-typing", language, theme, this::setup, screen -> {
            screen.click("#inches-other");
            screen.click("#key-2");
            screen.click("#key-4");
        });
    }

    @ParameterizedTest
    @CsvSource({"ru,light", "ru,dark", "en,light", "en,dark"})
    void firstStartDistance(String language, String theme) {
        picture("setup-distance", language, theme, this::setup, screen -> {
            screen.click("#inches-13.3");
            screen.click("#setup-next");
            screen.click("#metres-1.5");
        });
    }

    @ParameterizedTest
    @CsvSource({"ru,light", "ru,dark", "en,light", "en,dark"})
    void thisDevice(String language, String theme) {
        picture("device", language, theme, this::pairing, screen -> {
            Fx.run(this::openDevice);
            screen.until("it is there", () -> screen.shows("#device-close"));
        });
    }

    @ParameterizedTest
    @CsvSource({"ru,light", "en,dark"})
    void thisDevicesScreen(String language, String theme) {
        picture("device-size", language, theme, this::pairing, screen -> {
            Fx.run(this::openDevice);
            screen.until("it is there", () -> screen.shows("#device-screen"));
            screen.click("#device-screen");
            screen.until("it is asked", () -> screen.shows("#device-done"));
        });
    }

    private void openDevice() {
        var manner = new DeviceDialog.Manner(Runnable::run, AutoLock.AT_A_TERMINAL, false);
        new DeviceDialog(kit.layers(), kit.texts(), kit.theme(), kit.device(), manner).open();
    }

    private View setup() {
        return new SetupView(new Setup(kit.device().glass(), () -> {}), kit.texts(), kit.theme());
    }

    /// The open dialog, or else the screen.
    private static Parent top(Screen screen) {
        Parent root = screen.stage().getScene().getRoot();
        return root.lookup(".dialog-card") instanceof Parent card ? card : root;
    }

    private View pairing() {
        kit.pairing().start();
        return new PairingView(kit.pairing(), kit.texts(), kit.theme(), kit.ticker(), kit.clock());
    }

    private void picture(
            String name,
            String language,
            String theme,
            java.util.function.Supplier<View> view,
            java.util.function.Consumer<Screen> play) {
        Path file = Path.of("target/screens/" + name + "-" + theme + "-" + language + ".png");
        Clock clock = Clock.fixed(Samples.AT, ZoneOffset.UTC);
        try (Screen screen = Screen.showScene(() -> {
            kit = TestKit.open(
                    data, clock, Calls.live(), "--language", language, "--theme", theme, "--server", server.url());
            var scene = TestKit.scene(kit, 1280, 800);
            kit.layers().show(view);
            return scene;
        })) {
            play.accept(screen);
            screen.png(file);
            Parent root = Fx.get(() -> top(screen));
            assertEquals(List.of(), Fx.get(() -> ScreenRules.cutTexts(root)));
            assertEquals(List.of(), Fx.get(() -> ScreenRules.smallTargets(root, 10, 10, _ -> true)));
            assertEquals(List.of(), Fx.get(() -> ScreenRules.closeTargets(root, 2)));
        }
        assertTrue(Files.exists(file));
    }
}
