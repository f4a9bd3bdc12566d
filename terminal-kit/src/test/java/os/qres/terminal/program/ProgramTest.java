package os.qres.terminal.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.devices.PairingStarted;
import os.qres.model.devices.PairingState;
import os.qres.model.devices.PairingStatus;
import os.qres.model.devices.TerminalKind;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.device.Glass;
import os.qres.terminal.standin.Patience;
import os.qres.terminal.standin.Samples;
import os.qres.terminal.standin.StandInServer;
import os.qres.terminal.standin.StandInServer.Answer;
import os.qres.terminal.standin.TestKit;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;
import picocli.CommandLine.ParameterException;

class ProgramTest {
    @TempDir
    Path data;

    @Test
    void programPairsSignsInFollowsAndEndsWithinTwoSeconds() throws IOException {
        try (StandInServer server = restaurant()) {
            TerminalProgram program = Fx.get(() -> TerminalProgram.open(
                    new Stage(),
                    TestKit.POS,
                    List.of(
                            "--server",
                            server.url(),
                            "--data",
                            data.toString(),
                            "--language",
                            "ru",
                            "--screen-inches",
                            "auto"),
                    Clock.systemUTC()));
            Fx.run(() -> program.beginWithPin(person -> () -> new StackPane(new Label("Зал, " + person.shortName()))));
            Stage stage = (Stage) Fx.get(() -> program.kit().layers().getScene().getWindow());
            Screen screen = Screen.showStage(stage);
            screen.until("people are shown", () -> screen.sees("Анна К."));
            screen.until("live", () -> program.kit().feed().connection().get() instanceof ConnectionState.Live);
            screen.click("#person-1");
            screen.type("4719");
            screen.until("the program is there", () -> screen.sees("Зал, Анна К."));
            Fx.run(program.kit().signIn()::lock);
            screen.until("the PIN screen is back", () -> screen.sees("Кто работает?"));
            long began = System.nanoTime();
            program.kit().close();
            long millis = (System.nanoTime() - began) / 1_000_000;
            screen.close();
            assertTrue(millis < 2_000, "took " + millis + " ms to end");
            assertTrue(Files.readString(data.resolve("log/program.log")).contains(" ms after the start"));
        }
    }

    @Test
    void programThatIsToldToEndEndsWithinTwoSecondsAndKnowsTheRestaurantTheNextTime() throws Exception {
        try (StandInServer server = restaurant()) {
            Process program = started("--server", server.url(), "--data", data.toString(), "--screen-inches", "auto");
            Patience.until("it follows the server", () -> server.live.connections.get() == 1);
            Thread.sleep(2_500);
            long began = System.nanoTime();
            program.destroy();
            assertTrue(program.waitFor(10, TimeUnit.SECONDS));
            long millis = (System.nanoTime() - began) / 1_000_000;
            assertTrue(millis < 2_000, "took " + millis + " ms to end");
        }
        try (LocalStore store = LocalStore.open(data)) {
            assertEquals("token", store.paired().orElseThrow().terminalToken());
            assertEquals(20, store.snapshot().orElseThrow().tables().size());
        }
    }

    @Test
    void folderInUseEndsTheProgramWithOneLine() throws Exception {
        try (LocalStore _ = LocalStore.open(data)) {
            Process program = started("--data", data.toString());
            assertTrue(program.waitFor(20, TimeUnit.SECONDS));
            assertEquals(3, program.exitValue());
        }
    }

    private static Process started(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SmallProgram.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/small-program.log").toFile())
                .start();
    }

    @Test
    void argumentsAreRead() {
        ProgramArguments read = ProgramArguments.read(
                "--server",
                "10.0.0.5",
                "--theme",
                "dark",
                "--language",
                "en",
                "--screen-inches",
                "21.5",
                "--corner",
                "bottom-right",
                "--fullscreen");
        assertEquals("http://10.0.0.5:8000", read.server().orElseThrow().toString());
        assertEquals(Theme.Mode.DARK, read.theme().orElseThrow());
        assertEquals(Language.EN, read.language().orElseThrow());
        assertEquals(new Glass.Given(true, 21.5, null), read.screen());
        assertEquals(Corner.BOTTOM_RIGHT, read.corner().orElseThrow());
        assertTrue(read.fullscreen());
        assertFalse(read.name().isPresent());
    }

    @Test
    void wrongArgumentIsNamedInOneLine() {
        assertNames("--theme", "--theme", "pink");
        assertNames("--language", "--language", "de");
        assertNames("--server", "--server", "what is it");
        assertNames("--corner", "--corner", "middle");
        assertNames("--nonsense", "--nonsense");
        assertNames("--screen-inches", "--screen-inches", "big");
        assertNames("--screen-inches", "--screen-inches", "-3");
        assertNames("--nearness", "--nearness", "0");
    }

    @Test
    void dataHasItsUsualPlaceOnEverySystem() {
        Path home = Path.of("/home/a");
        assertEquals(
                Path.of("/home/a/.local/share/qres/pos"), DataFolder.usual(TerminalKind.POS, "Linux", Map.of(), home));
        assertEquals(
                Path.of("/data/qres/kitchen"),
                DataFolder.usual(TerminalKind.KITCHEN, "Linux", Map.of("XDG_DATA_HOME", "/data"), home));
        assertEquals(
                Path.of("/home/a/Library/Application Support/QRes/admin"),
                DataFolder.usual(TerminalKind.ADMIN, "Mac OS X", Map.of(), home));
    }

    private static StandInServer restaurant() {
        StandInServer server = new StandInServer();
        server.on(
                "POST /terminals/pairing",
                _ -> new Answer(201, new PairingStarted("p1", "482913", "s", StandInServer.inMinutes(10))));
        server.on(
                "GET /terminals/pairing/p1",
                _ -> new Answer(200, new PairingStatus(PairingState.APPROVED, "token", 2)));
        server.on("GET /terminals/me", _ -> new Answer(200, Samples.terminal(2, "касса 2")));
        server.on("POST /auth/login/pin", _ -> new Answer(200, Samples.tokens(1, "access", 1800)));
        server.on("POST /auth/logout", _ -> new Answer(204, null));
        server.snapshot(Samples::evening);
        server.live.startAt(1);
        return server.start();
    }

    private static void assertNames(String name, String... arguments) {
        String words = assertThrows(ParameterException.class, () -> ProgramArguments.read(arguments))
                .getMessage();
        assertTrue(words.contains(name) && !words.contains("\n"), words);
    }
}
