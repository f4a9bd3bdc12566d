package os.qres.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.devices.PairingStarted;
import os.qres.model.devices.PairingState;
import os.qres.model.devices.PairingStatus;
import os.qres.terminal.login.AutoLock;
import os.qres.terminal.program.TerminalProgram;
import os.qres.terminal.standin.Samples;
import os.qres.terminal.standin.StandInServer;
import os.qres.terminal.standin.StandInServer.Answer;
import os.qres.terminal.standin.TestKit;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.store.PairedServer;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// What the first start of a real program asks, what follows from it, and what "This device" changes later.
class FirstStartTest {
    private static final double REFERENCE = 0.248;
    private static final String QUESTION = "Какого размера этот экран?";

    private final StandInServer server = new StandInServer();
    private final Moved clock = new Moved();
    private TerminalProgram program;
    private Screen screen;

    @TempDir
    Path data;

    @BeforeEach
    void serve() {
        server.on(
                "POST /terminals/pairing",
                _ -> new Answer(201, new PairingStarted("p1", "482913", "s", StandInServer.inMinutes(10))));
        server.on(
                "GET /terminals/pairing/p1", _ -> new Answer(200, new PairingStatus(PairingState.WAITING, null, null)));
        server.on("GET /terminals/me", _ -> new Answer(200, Samples.terminal(2, "касса 2")));
        server.on("POST /auth/login/pin", _ -> new Answer(200, Samples.tokens(1, "access", 1800)));
        server.on("POST /auth/logout", _ -> new Answer(204, null));
        server.snapshot(Samples::evening);
        server.live.startAt(1);
        server.start();
    }

    @AfterEach
    void close() {
        if (program != null) {
            end();
        }
        server.close();
    }

    @Test
    void theFirstStartAsksEverythingFollowsAtOnceAndTheSecondStartKnows() {
        start();
        screen.until("the size is asked before anything else", () -> screen.sees(QUESTION));
        assertTrue(server.asked("POST", "/terminals/pairing").isEmpty(), "no code runs out meanwhile");
        screen.click("#inches-18.5");
        screen.until("a button of 81 reference pixels is as large on 18.5 inches", () -> isAbout(81, "#setup-next"));
        assertEquals("18,5″", text("#inches-value"));
        double before = Fx.get(() -> scale());
        settle();
        screen.click("#inches-23.8");
        screen.until("a larger screen takes fewer pixels", () -> Fx.get(() -> scale()) < before);
        screen.until("for the same millimetres", () -> isAbout(81, "#setup-next"));
        settle();
        screen.click("#setup-next");
        screen.until("the distance is asked", () -> screen.sees("Откуда на него смотрят?"));
        settle();
        double near = Fx.get(() -> scale());
        screen.click("#metres-1.0");
        screen.until("from farther away everything is larger", () -> Fx.get(() -> scale()) > 1.15 * near);
        assertTrue(screen.sees("Крупнее на этом экране не поместится"), "a window holds no more than it needs");
        settle();
        screen.click("#metres-0.6");
        screen.until("as before", () -> Fx.get(() -> scale()) == near);
        assertFalse(screen.sees("Крупнее на этом экране не поместится"));
        settle();
        screen.click("#setup-next");
        screen.until("pairing comes", () -> screen.sees("482913".substring(0, 1)) && screen.shows("#other-address"));
        screen.until("at the same size", () -> isAbout(62, "#other-address"));
        end();

        start();
        screen.until("pairing at once", () -> screen.shows("#other-address"));
        assertFalse(screen.sees(QUESTION));
        assertEquals(23.8, Fx.get(() -> program.kit().device().glass().inches()));
        screen.until("and as large as was said", () -> isAbout(62, "#other-address"));
    }

    @Test
    void anotherSizeIsTypedAndSteppedUntilTheCardFits() {
        start();
        screen.until("the question", () -> screen.sees(QUESTION));
        screen.click("#inches-other");
        screen.until("the keys", () -> screen.shows("#key-1"));
        screen.click("#key-1");
        screen.until(
                "no screen has one inch",
                () -> Fx.get(() -> node("#inches-take").isDisabled()));
        screen.click("#key-9");
        screen.click("#key-point");
        screen.click("#key-5");
        screen.until("it is shown", () -> text("#inches-typed").equals("19,5″"));
        screen.click("#inches-take");
        screen.until("it is taken", () -> text("#inches-value").equals("19,5″"));
        settle();
        screen.click("#inches-more");
        screen.until("a tenth more", () -> text("#inches-value").equals("19,6″"));
        screen.until(
                "the card is 85.6 mm on the glass",
                () -> Fx.get(() -> {
                    double width = node("#bank-card")
                            .localToScene(node("#bank-card").getLayoutBounds())
                            .getWidth();
                    return Math.abs(width * program.kit().device().glass().pixel() - BankCard.WIDTH) < 0.2;
                }));
    }

    @Test
    void whoIsInterruptedIsAskedAgain() {
        start();
        screen.until("the question", () -> screen.sees(QUESTION));
        screen.click("#inches-27.0");
        end();
        start();
        screen.until("the question again", () -> screen.sees(QUESTION));
    }

    @Test
    void anArgumentWinsOverWhatIsKeptAndNothingIsAsked() {
        keep("inches", "32.0");
        start("--screen-inches", "19");
        screen.until("pairing at once", () -> screen.shows("#other-address"));
        assertEquals(19.0, Fx.get(() -> program.kit().device().glass().inches()));
        screen.until("as large as on 19", () -> isAbout(62, "#other-address"));
        Fx.run(this::openDevice);
        screen.until("and says so", () -> screen.sees("задано при запуске программы"));
        assertFalse(screen.shows("#device-screen"), "nothing can be changed that the next start would not keep");
        assertTrue(screen.shows("#device-seen"));
    }

    @Test
    void aTerminalThatWasAtWorkBeforeIsNotStoppedByQuestions() {
        try (LocalStore store = LocalStore.open(data)) {
            store.savePaired(new PairedServer(server.url(), "token", 2));
        }
        start();
        screen.until("people are shown", () -> screen.sees("Анна К."));
    }

    @Test
    void whatIsSetInThisDeviceHoldsTheLockTruly() {
        keep("inches", "21.5");
        try (LocalStore store = LocalStore.open(data)) {
            store.savePaired(new PairedServer(server.url(), "token", 2));
        }
        start();
        signIn();
        idle(31);
        assertTrue(screen.sees("Зал"), "a minute is usual");
        Fx.run(this::openDevice);
        screen.until("this device", () -> screen.sees("Это устройство"));
        assertTrue(screen.sees("касса 2") && screen.sees(server.url()) && screen.sees("QRes POS 0.1.0"));
        screen.click("#lock-30");
        screen.until("it is chosen", () -> Fx.get(() -> ((ToggleButton) node("#lock-30")).isSelected()));
        idle(31);
        screen.until("it has locked itself", () -> screen.sees("Кто работает?"));
        end();

        start();
        signIn();
        idle(31);
        screen.until("and after a restart too", () -> screen.sees("Кто работает?"));
        signIn();
        Fx.run(this::openDevice);
        screen.until("this device", () -> screen.shows("#lock-0"));
        screen.click("#lock-0");
        screen.click("#device-close");
        idle(100_000);
        assertTrue(screen.sees("Зал"), "never");
    }

    @Test
    void theScreenIsMeasuredAnewInThisDevice() {
        keep("inches", "21.5");
        start();
        screen.until("pairing", () -> screen.shows("#other-address"));
        Fx.run(this::openDevice);
        screen.until("as it is", () -> screen.sees("21,5″"));
        screen.click("#device-screen");
        screen.until("the question", () -> screen.sees(QUESTION));
        settle();
        screen.click("#inches-17.3");
        screen.until("everything behind follows", () -> isAbout(62, "#other-address"));
        screen.press(KeyCode.ENTER);
        screen.until("this device again", () -> screen.sees("17,3″") && screen.sees("Это устройство"));
        screen.click("#device-seen");
        screen.until("the distance", () -> screen.shows("#metres-2.0"));
        settle();
        screen.click("#metres-2.0");
        settle();
        screen.click("#device-cancel");
        screen.until("taken back", () -> screen.sees("На расстоянии руки") && isAbout(62, "#other-address"));
        end();
        start();
        assertEquals(17.3, Fx.get(() -> program.kit().device().glass().inches()));
    }

    @Test
    void languageAndLookAreChosenInThisDevice() {
        keep("inches", "21.5");
        start();
        screen.until("pairing", () -> screen.shows("#other-address"));
        Fx.run(this::openDevice);
        screen.until("this device", () -> screen.shows("#device-language-en"));
        screen.click("#device-language-en");
        screen.until("in English, and still there", () -> screen.sees("This device") && screen.sees("At arm’s length"));
        screen.click("#device-dark");
        screen.until("dark", () -> Fx.get(() -> ((ToggleButton) node("#device-dark")).isSelected()));
        assertEquals("DARK", program.kit().store().setting("theme").orElseThrow());
        assertEquals("en", program.kit().store().setting("language").orElseThrow());
    }

    private void openDevice() {
        var kit = program.kit();
        new DeviceDialog(
                        kit.layers(),
                        kit.texts(),
                        kit.theme(),
                        kit.device(),
                        new DeviceDialog.Manner(Runnable::run, AutoLock.AT_A_TERMINAL, false))
                .open();
    }

    private void signIn() {
        screen.until("people are shown", () -> screen.sees("Анна К."));
        screen.click("#person-1");
        screen.type("4719");
        screen.until("signed in", () -> program.kit().signIn().person().get() != null && screen.sees("Зал"));
    }

    /// Nobody touches anything.
    private void idle(int seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        Fx.run(program.kit().ticker()::beat);
        Fx.run(() -> {});
    }

    private void keep(String setting, String value) {
        try (LocalStore store = LocalStore.open(data)) {
            store.saveSetting(setting, value);
        }
    }

    private void start(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--server", server.url(), "--data", data.toString(), "--language", "ru"));
        arguments.addAll(List.of(more));
        program = Fx.get(() -> TerminalProgram.open(new Stage(), TestKit.POS, arguments, clock));
        Fx.run(() -> program.beginWithPin(_ -> () -> new StackPane(new Label("Зал"))));
        screen = Screen.showStage(
                (Stage) Fx.get(() -> program.kit().layers().getScene().getWindow()));
        settle();
    }

    /// The first frames come before everything has found its place, where a finger would miss it.
    private void settle() {
        AtomicReference<String> before = new AtomicReference<>("");
        AtomicInteger still = new AtomicInteger();
        screen.until("nothing moves any more", () -> {
            String now = program.kit().layers().lookupAll(".button").stream()
                    .map(node -> node.localToScene(node.getLayoutBounds()).toString())
                    .collect(Collectors.joining());
            return now.equals(before.getAndSet(now)) ? still.incrementAndGet() > 10 : still.getAndSet(0) < 0;
        });
    }

    private void end() {
        program.kit().close();
        screen.close();
        program = null;
    }

    /// Is it, on the glass that was said to be there, as large as it is drawn? Scales are stepped by a twentieth.
    private boolean isAbout(double drawn, String selector) {
        return Fx.get(() -> {
            double pixels = node(selector)
                    .localToScene(node(selector).getLayoutBounds())
                    .getHeight();
            double wanted = drawn * REFERENCE;
            return Math.abs(pixels * program.kit().device().glass().pixel() - wanted) < wanted * 0.06;
        });
    }

    private double scale() {
        return program.kit().layers().getLocalToSceneTransform().getMxx();
    }

    private String text(String selector) {
        return Fx.get(() -> screen.node(selector, Label.class).getText());
    }

    private Node node(String selector) {
        return screen.node(selector, Node.class);
    }

    private static final class Moved extends Clock {
        private volatile Instant now = Samples.AT;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
