package os.qres.kitchen.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.kitchen.keys.KeyMap;
import os.qres.kitchen.keys.Meaning;
import os.qres.kitchen.sample.Hand;
import os.qres.kitchen.sample.Kitchen;
import os.qres.kitchen.sample.Tickets;
import os.qres.model.kitchen.TicketView;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// What a cook can do with a ticket beside making it, by finger and by key, while the server is away.
class TicketActionsTest {
    private static final TicketView TWELVE =
            Tickets.ticket(12, 12, Duration.ofMinutes(11), Tickets.line(121, 1, "Плов"), Tickets.line(122, 2, "Рибай"));
    private static final TicketView SEVEN =
            Tickets.ticket(13, 7, Duration.ofMinutes(1), Tickets.line(131, 3, "Окрошка"));

    @TempDir
    Path data;

    private final Hand clock = new Hand();
    private Kitchen kitchen;
    private Screen screen;

    @BeforeEach
    void open() {
        kitchen = Kitchen.open(data, clock, "ru");
        kitchen.snapshot(List.of(TWELVE, SEVEN));
        screen = kitchen.show(1280, 800);
    }

    @AfterEach
    void close() {
        screen.close();
        kitchen.close();
    }

    private void sees(String text) {
        screen.until("this is seen: " + text, () -> screen.sees(text));
    }

    private void seesNot(String text) {
        screen.until("this is not seen: " + text, () -> !screen.sees(text));
    }

    private List<String> sent() {
        return Fx.get(() -> kitchen.kit().outbox().waiting().stream()
                .map(command -> command.method() + " " + command.path() + " " + command.body())
                .toList());
    }

    private String summary() {
        return Fx.get(() -> screen.node("#summary", Label.class).getText());
    }

    @Test
    void aTicketThatWasPutFirstStandsFirst() {
        screen.press(KeyCode.DIGIT2, KeyCode.P);
        sees("СРОЧНО");
        assertEquals(List.of("PATCH /kitchen/tickets/13 {\"priority\":true,\"held\":false,\"note\":\"\"}"), sent());
        screen.press(KeyCode.HOME, KeyCode.ENTER);
        seesNot("Окрошка");
    }

    @Test
    void aTicketThatIsHeldBackIsNobodysDelayAndNotToBeMadeYet() {
        assertEquals("2 заказа · 1 поздно", summary());
        screen.press(KeyCode.DIGIT1, KeyCode.H);
        sees("Придержан");
        screen.until("nothing is late", () -> summary().equals("2 заказа"));
        Fx.run(() -> assertFalse(screen.node("#all-day", AllDayPane.class).lookupAll("Text").stream()
                .anyMatch(node -> ((javafx.scene.text.Text) node).getText().equals("Плов"))));
        screen.press(KeyCode.H);
        seesNot("Придержан");
        sees("Поздно");
    }

    @Test
    void theWaiterIsToldByAPhraseOrByWordsOfOnesOwn() {
        screen.press(KeyCode.DIGIT1, KeyCode.N, KeyCode.DIGIT2);
        sees("Ещё десять минут");
        assertTrue(sent().getFirst().endsWith("\"note\":\"Ещё десять минут\"}"), sent()::toString);
        screen.click("#hint-note");
        screen.click("#note-own");
        screen.click("#letter-н");
        screen.click("#letter-о");
        screen.click("#keyboard-done");
        sees("Ещё десять минутно");
        screen.press(KeyCode.N, KeyCode.DIGIT0);
        seesNot("Ещё десять минутно");
    }

    @Test
    void aDishThatIsRunningOutIsTakenOffOrCountedFromTheTicket() {
        screen.click("#hint-stop");
        sees("Нажмите заказ");
        screen.clickText("Стол 12");
        screen.clickText("Рибай");
        screen.click("#left-3");
        sees("Рибай: осталось 3 порции");
        String dish = Integer.toString(TWELVE.lines().getLast().dishId());
        assertEquals(
                List.of("PATCH /dishes/" + dish + "/availability {\"is_available\":true,\"countdown\":3}"), sent());
        screen.press(KeyCode.DIGIT1, KeyCode.X, KeyCode.DIGIT1, KeyCode.DIGIT1);
        sees("Плов: стоп");
        assertEquals(2, sent().size());
    }

    @Test
    void whatIsNotOnTheMenuCannotRunOut() {
        int open = TWELVE.lines().getLast().dishId();
        kitchen.snapshot(List.of(TWELVE, SEVEN), List.of(Tickets.openPage(open)));
        screen.click("#hint-stop");
        screen.clickText("Стол 12");
        screen.until(
                "the other dish is asked about",
                () -> screen.shows("#stop-" + TWELVE.lines().getFirst().dishId()));
        assertFalse(screen.shows("#stop-" + open));
    }

    @Test
    void aPickThatIsTakenBackLeavesTheTicketToBeBumped() {
        screen.click("#hint-priority");
        screen.click("#toast-undo");
        screen.clickText("Стол 12");
        seesNot("Плов");
        assertEquals(1, sent().size());
    }

    @Test
    void aFingerThatRestsOpensTheListAndBumpsNothing() {
        screen.hold("Стол 12", () -> screen.sees("Сделать срочным"));
        sees("Сделать срочным");
        assertEquals(List.of(), sent());
        screen.press(KeyCode.DIGIT1);
        sees("СРОЧНО");
    }

    @Test
    void whatWasSetWhileTheServerIsAwayIsStillShownAfterARestart() {
        screen.press(KeyCode.DIGIT2, KeyCode.P);
        sees("СРОЧНО");
        Fx.get(() -> kitchen.kit()
                        .store()
                        .saveSnapshot(kitchen.kit().state().snapshot().orElseThrow()))
                .join();
        close();
        kitchen = Kitchen.open(data, clock, "ru");
        Fx.run(() -> kitchen.kit().store().snapshot().ifPresent(kitchen.kit().state()::replace));
        screen = kitchen.show(1280, 800);
        sees("СРОЧНО");
    }

    @Test
    void otherKeysCanBeGivenTheirMeaning() {
        KeyMap map = KeyMap.USUAL.with(Meaning.BUMP, KeyCode.F5).with(Meaning.PRIORITY, KeyCode.ENTER);
        assertEquals(map, KeyMap.parse(map.text()));
        Fx.run(() -> new Preferences(kitchen.kit().store()).setKeys(map));
        screen.close();
        screen = kitchen.show(1280, 800);
        screen.press(KeyCode.DIGIT2, KeyCode.ENTER);
        sees("СРОЧНО");
        screen.press(KeyCode.F5);
        seesNot("СРОЧНО");
    }
}
