package os.qres.terminal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.identity.PinCredentials;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.ConnectionState;
import os.qres.terminal.connection.ServerAddress;
import os.qres.terminal.program.Kit;
import os.qres.terminal.standin.Samples;
import os.qres.terminal.standin.StandInServer;
import os.qres.terminal.standin.StandInServer.Answer;
import os.qres.terminal.standin.TestKit;
import os.qres.terminal.store.Draft;
import os.qres.terminal.store.SealedSession;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

class LoginScreenTest {
    private static final String NO_SERVER = "Нет связи. Вы давно здесь не входили.";
    private static final Map<Integer, String> PINS = Map.of(1, "4719", 3, "593817");

    private final StandInServer server = new StandInServer().start();
    private final SettableClock clock = new SettableClock(Samples.AT);
    private Kit kit;
    private Screen screen;

    @TempDir
    Path data;

    @BeforeEach
    void open() {
        server.on("POST /auth/login/pin", asked -> {
            PinCredentials pin = server.json.type(PinCredentials.class).fromJson(asked.body());
            return pin.pinCode().equals(PINS.get(pin.userId()))
                    ? new Answer(200, Samples.tokens(pin.userId(), "access", 1800))
                    : StandInServer.refusal(401, "wrong-pin", "Неверный PIN");
        });
        server.snapshot(Samples::evening);
        server.on("POST /auth/logout", _ -> new Answer(204, null));
        screen = Screen.showScene(() -> {
            kit = TestKit.open(data, clock, Calls.live(), "--language", "ru");
            kit.api().use(ServerAddress.parse(server.url()).orElseThrow(), "terminal-token");
            kit.state().replace(Samples.evening());
            kit.store().saveDraft(new Draft("table-12", 12, 1, "{}", Samples.AT));
            var scene = TestKit.scene(kit, 1280, 800);
            kit.feed().start();
            kit.layers().show(() -> new LoginView(model(), kit.feed().connection(), kit.theme(), kit.ticker()));
            return scene;
        });
        screen.until("the server is there", () -> kit.feed().connection().get() instanceof ConnectionState.Live);
    }

    @AfterEach
    void close() {
        screen.close();
        Fx.run(kit::close);
        server.close();
    }

    @Test
    void lastDigitSubmitsByItself() {
        screen.click("#person-1");
        typeOnKeypad("4719");
        screen.until("Anna is signed in", () -> kit.signIn().person().get() != null);
        assertEquals("Анна К.", kit.signIn().person().get().shortName());
        var asked = server.asked("POST", "/auth/login/pin").getFirst();
        assertEquals("terminal-token", asked.terminal());
        assertEquals("ru", asked.language());
        assertEquals(1, server.asked("POST", "/auth/login/pin").size());
    }

    @Test
    void whoWaitsForTheServerIsToldSo() {
        var answer = new CompletableFuture<Answer>();
        server.on("POST /auth/login/pin", _ -> answer.join());
        screen.click("#person-1");
        typeOnKeypad("4719");
        screen.until("it says so", () -> screen.sees("Анна К., входим…"));
        answer.complete(StandInServer.refusal(401, "wrong-pin", "Неверный PIN"));
        screen.until("it asks again", () -> screen.sees("Анна К., введите PIN"));
    }

    @Test
    void wrongPinIsSaidInWordsAndTheNextTryGoesThrough() {
        screen.click("#person-1");
        screen.type("0000");
        screen.until("the words are there", () -> screen.sees("Неверный PIN, попробуйте ещё раз"));
        screen.type("4719");
        screen.until("Anna is signed in", () -> kit.signIn().person().get() != null);
    }

    @Test
    void digitsWithoutANameAskForTheName() {
        typeOnKeypad("4");
        assertTrue(screen.sees("Сначала выберите имя слева"));
    }

    @Test
    void longerPinNeedsAKeyOnceAndIsKnownTheNextTime() {
        screen.click("#person-3");
        screen.click("#longer");
        typeOnKeypad("593817");
        screen.until("Elena is signed in", () -> kit.signIn().person().get() != null);
        Fx.run(kit.signIn()::lock);
        Fx.run(kit.layers()::remake);
        screen.click("#person-3");
        typeOnKeypad("593817");
        screen.until("Elena is signed in again", () -> kit.signIn().person().get() != null);
        assertEquals(2, server.asked("POST", "/auth/login/pin").size());
    }

    @Test
    void backspaceTakesADigitBackByKeyAndByKeyboard() {
        screen.click("#person-1");
        typeOnKeypad("48");
        screen.click("#key-backspace");
        screen.type("78");
        screen.press(KeyCode.BACK_SPACE);
        screen.type("19");
        screen.until("Anna is signed in", () -> kit.signIn().person().get() != null);
    }

    @Test
    void silentServerIsSaidInWords() {
        server.kill();
        screen.click("#person-1");
        typeOnKeypad("4719");
        screen.until("the words are there", () -> screen.sees(NO_SERVER));
    }

    @Test
    void whoWasHereTodayIsLetInWithoutTheServer() {
        signInAndLeave();
        server.kill();
        screen.click("#person-1");
        typeOnKeypad("4719");
        screen.until("Anna is signed in", () -> kit.signIn().person().get() != null);
        assertEquals("Анна К.", kit.signIn().person().get().shortName());
        Fx.run(kit.signIn()::lock);
        Fx.run(kit.layers()::remake);
        screen.click("#person-1");
        typeOnKeypad("0000");
        screen.until("the words are there", () -> screen.sees("Неверный PIN, попробуйте ещё раз"));
        typeOnKeypad("4719");
        screen.until("Anna is signed in again", () -> kit.signIn().person().get() != null);
    }

    @Test
    void afterFiveWrongPinsNobodyIsLetInWithoutTheServer() {
        signInAndLeave();
        server.kill();
        for (int i = 0; i < 5; i++) {
            screen.click("#person-1");
            typeOnKeypad("0000");
            screen.until("the words are there", () -> screen.sees("Неверный PIN, попробуйте ещё раз"));
        }
        screen.click("#person-1");
        typeOnKeypad("4719");
        screen.until("the words are there", () -> screen.sees(NO_SERVER));
        assertNull(kit.signIn().person().get());
    }

    @Test
    void aDayLaterNobodyIsLetInWithoutTheServer() {
        signInAndLeave();
        server.kill();
        clock.pass(Duration.ofHours(36));
        screen.click("#person-1");
        typeOnKeypad("4719");
        screen.until("the words are there", () -> screen.sees(NO_SERVER));
    }

    @Test
    void aClockThatJumpsAYearAheadShutsNobodyOut() {
        signInAndLeave();
        server.kill();
        clock.pass(Duration.ofDays(365));
        screen.click("#person-1");
        typeOnKeypad("4719");
        screen.until("Anna is signed in", () -> kit.signIn().person().get() != null);
    }

    @Test
    void aClockThatJumpsSomeDaysAheadShutsNobodyOutOnceItIsRight() {
        signInAndLeave();
        server.kill();
        clock.pass(Duration.ofDays(3));
        screen.click("#person-1");
        typeOnKeypad("4719");
        screen.until("the words are there", () -> screen.sees(NO_SERVER));
        clock.pass(Duration.ofDays(-3));
        screen.click("#person-1");
        typeOnKeypad("4719");
        screen.until("Anna is signed in", () -> kit.signIn().person().get() != null);
    }

    @Test
    void whatIsKeptOpensForNobodyWithoutThePin() throws IOException {
        signInAndLeave();
        SealedSession kept = kit.store().session(1).orElseThrow();
        assertFalse(kept.toString().contains("4719"), kept.toString());
        assertFalse(kept.toString().contains("refresh-"), kept.toString());
        Fx.run(kit.store()::close);
        String file = Files.readString(data.resolve("terminal.store"), StandardCharsets.ISO_8859_1);
        assertFalse(file.contains("refresh-access"), "the token lies open");
    }

    @Test
    void theFormerSessionIsEndedByTheNext() {
        signInAndLeave();
        assertEquals(List.of(), server.asked("POST", "/auth/logout"));
        String former = kit.store().session(1).orElseThrow().box();
        screen.click("#person-1");
        typeOnKeypad("4719");
        screen.until(
                "the former session is ended",
                () -> server.asked("POST", "/auth/logout").size() == 1);
        assertNotEquals(former, kit.store().session(1).orElseThrow().box());
    }

    @Test
    void newTokensAreKeptInsteadOfTheOldOnes() {
        signInAndLeave();
        server.kill();
        screen.click("#person-1");
        typeOnKeypad("4719");
        screen.until("Anna is signed in", () -> kit.signIn().person().get() != null);
        server.on("POST /auth/refresh", _ -> new Answer(200, Samples.tokens(1, "fresh", 1800)));
        String former = kit.store().session(1).orElseThrow().box();
        server.start();
        screen.until("her session goes on", () -> !server.asked("POST", "/auth/refresh")
                .isEmpty());
        screen.until(
                "the new tokens are kept",
                () -> !former.equals(kit.store().session(1).orElseThrow().box()));
        server.asked.clear();
        Fx.run(kit.signIn()::lock);
        server.kill();
        Fx.run(kit.layers()::remake);
        screen.click("#person-1");
        typeOnKeypad("4719");
        screen.until("Anna is signed in again", () -> kit.signIn().person().get() != null);
        assertEquals("fresh", kit.api().session().orElseThrow().accessToken());
    }

    @Test
    void aSessionThatTheServerHasEndedIsNotKept() {
        signInAndLeave();
        server.kill();
        screen.click("#person-1");
        typeOnKeypad("4719");
        screen.until("Anna is signed in", () -> kit.signIn().person().get() != null);
        server.on("POST /auth/refresh", _ -> StandInServer.refusal(401, "session-ended", "Сеанс завершён"));
        server.start();
        screen.until("it is gone", () -> kit.store().session(1).isEmpty());
    }

    @Test
    void peopleShowTheirTablesAndADraftIsSafe() {
        assertTrue(screen.sees("4 стола"));
        assertTrue(screen.sees("5 столов"));
        assertTrue(screen.sees("не на смене"));
        assertTrue(screen.sees("Черновик стола 12 сохранён"));
        assertTrue(screen.sees("19:58"));
        assertTrue(screen.sees("Пятница, 20 ноября"));
    }

    @Test
    void otherLanguageIsOnePress() {
        screen.click("#language");
        assertTrue(screen.sees("Who is working?") || waits("Who is working?"));
        assertFalse(screen.sees("Кто работает?"));
    }

    @Test
    void terminalLocksItselfAfterAMinuteWithoutATouch() {
        screen.click("#person-1");
        screen.type("4719");
        screen.until("Anna is signed in", () -> kit.signIn().person().get() != null);
        clock.pass(Duration.ofSeconds(59));
        Fx.run(kit.ticker()::beat);
        assertEquals(1, Fx.get(() -> kit.signIn().person().get()).id());
        screen.press(KeyCode.SHIFT);
        clock.pass(Duration.ofSeconds(59));
        Fx.run(kit.ticker()::beat);
        assertEquals(1, Fx.get(() -> kit.signIn().person().get()).id());
        clock.pass(Duration.ofSeconds(1));
        Fx.run(kit.ticker()::beat);
        assertNull(Fx.get(() -> kit.signIn().person().get()));
    }

    private void signInAndLeave() {
        screen.click("#person-1");
        typeOnKeypad("4719");
        screen.until("Anna is signed in", () -> kit.signIn().person().get() != null);
        screen.until("her session is kept", () -> kit.store().session(1).isPresent());
        Fx.run(kit.signIn()::lock);
        Fx.run(kit.layers()::remake);
    }

    private boolean waits(String words) {
        screen.until("'" + words + "' is shown", () -> screen.sees(words));
        return true;
    }

    private void typeOnKeypad(String digits) {
        digits.chars().forEach(c -> screen.click("#key-" + (char) c));
    }

    private LoginViewModel model() {
        return new LoginViewModel(kit.state(), kit.store(), kit.terminal(), kit.signIn(), kit.texts(), kit.formats());
    }

    /// A clock that stands until it is told to go on.
    private static final class SettableClock extends Clock {
        private volatile Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
