package os.qres.kitchen.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.kitchen.sample.Checks;
import os.qres.kitchen.sample.Hand;
import os.qres.kitchen.sample.Kitchen;
import os.qres.kitchen.sample.PassEvening;
import os.qres.kitchen.sample.Tickets;
import os.qres.kitchen.tickets.Station;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.PaymentStatus;
import os.qres.terminal.store.QueuedCommand;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// The pass: whole orders, called and handed over by finger and by key, while the server is away.
class PassTest {
    @TempDir
    Path data;

    private final Hand clock = new Hand();
    private Kitchen kitchen;
    private Screen screen;

    @BeforeEach
    void open() {
        kitchen = Kitchen.open(data, clock, "ru");
        Fx.run(() -> new Preferences(kitchen.kit().store()).choose(Station.PASS));
        kitchen.snapshot(PassEvening.tickets());
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

    private List<String> queued() {
        return Fx.get(() -> kitchen.kit().outbox().waiting().stream()
                .map(QueuedCommand::path)
                .toList());
    }

    private String summary() {
        return Fx.get(() -> screen.node("#summary", Label.class).getText());
    }

    @Test
    void everyOrderIsShownOnceAndWhatIsReadyStandsFirst() {
        assertEquals("3 заказа · 1 отдать · 1 поздно", summary());
        sees("Отдать");
        sees("Гриль");
        screen.press(KeyCode.HOME, KeyCode.ENTER);
        sees("Стол 4: отдано");
        assertEquals(List.of("/kitchen/orders/104/hand-over"), queued());
        assertEquals("2 заказа · 1 поздно", summary());
    }

    @Test
    void aHandOverIsTakenBackAtOnce() {
        known();
        screen.press(KeyCode.HOME, KeyCode.ENTER);
        screen.until("undo", () -> screen.shows("#toast-undo"));
        screen.click("#toast-undo");
        sees("Отдать");
        assertEquals(List.of("/kitchen/orders/104/hand-over", "/kitchen/orders/104/take-back"), queued());
        assertEquals("3 заказа · 1 отдать · 1 поздно", summary());
    }

    @Test
    void whatWasHandedOverComesBackFromTheListTheLatestFirst() {
        known();
        screen.press(KeyCode.HOME, KeyCode.ENTER);
        seesNot("Позвать официанта");
        screen.press(KeyCode.R);
        sees("Отдано за последний час");
        sees("2 Карбонара");
        sees("2 Тартар из лосося, 1 Цезарь");
        screen.press(KeyCode.DIGIT2);
        sees("Стол 6");
        screen.press(KeyCode.SUBTRACT);
        screen.until("two are ready", () -> summary().contains("2 отдать"));
        assertEquals(
                List.of(
                        "/kitchen/orders/104/hand-over",
                        "/kitchen/orders/106/take-back",
                        "/kitchen/orders/104/take-back"),
                queued());
    }

    @Test
    void whatIsPaidDoesNotComeBack() {
        List<TicketView> tickets = new ArrayList<>(PassEvening.tickets());
        tickets.add(PassEvening.carried());
        kitchen.snapshot(
                tickets,
                List.of(),
                List.of(Checks.of(PassEvening.carried(), PaymentStatus.PAID, Tickets.NOW.minusSeconds(60))));
        screen.press(KeyCode.R);
        sees("За последний час ничего не отдано");
    }

    /// The pass knows the checks, and that table 6 was given everything.
    private void known() {
        List<TicketView> tickets = new ArrayList<>(PassEvening.tickets());
        tickets.add(PassEvening.carried());
        kitchen.snapshot(tickets, List.of(), PassEvening.checks());
    }

    @Test
    void oneButtonCallsTheWaiter() {
        screen.clickText("Позвать официанта");
        sees("Позвали: Анна");
        assertEquals(List.of("/kitchen/orders/104/call"), queued());
        screen.press(KeyCode.DIGIT1, KeyCode.N);
        assertEquals(List.of("/kitchen/orders/104/call", "/kitchen/orders/104/call"), queued());
    }

    @Test
    void aHandOverTakesOnlyWhatIsReady() {
        screen.clickText("Стол 3");
        seesNot("Ризотто");
        sees("Стол 3");
        sees("Лосось");
    }

    @Test
    void nothingIsHandedOverBeforeItIsReady() {
        screen.clickText("Навынос");
        sees("ещё ничего не готово");
        assertEquals(List.of(), queued());
    }

    @Test
    void theStationsSayHowMuchTheyHaveToMakeAndSinceWhen() {
        sees("Станции");
        sees("Поздно, 10:35");
        sees("Всё готово");
        clock.forward(60);
        kitchen.beat();
        sees("Поздно, 11:35");
    }

    @Test
    void anOrderIsReadyWhenItsLastLineIs() {
        screen.press(KeyCode.DIGIT2, KeyCode.SPACE);
        sees("Позвать официанта");
        screen.until("two are ready", () -> summary().contains("2 отдать"));
    }
}
