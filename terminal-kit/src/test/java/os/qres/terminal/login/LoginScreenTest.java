package os.qres.terminal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.identity.PinCredentials;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.ServerAddress;
import os.qres.terminal.program.Kit;
import os.qres.terminal.standin.Samples;
import os.qres.terminal.standin.StandInServer;
import os.qres.terminal.standin.StandInServer.Answer;
import os.qres.terminal.standin.TestKit;
import os.qres.terminal.store.Draft;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

class LoginScreenTest {
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
        screen = Screen.showScene(() -> {
            kit = TestKit.open(data, clock, Calls.live(), "--language", "ru");
            kit.api().use(ServerAddress.parse(server.url()).orElseThrow(), "terminal-token");
            kit.state().replace(Samples.evening());
            kit.store().saveDraft(new Draft("table-12", 12, 1, "{}", Samples.AT));
            var scene = TestKit.scene(kit, 1280, 800);
            kit.layers().show(() -> new LoginView(model(), kit.feed().connection(), kit.theme(), kit.ticker()));
            return scene;
        });
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
        screen.until("the words are there", () -> screen.sees("Сервер не отвечает"));
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
