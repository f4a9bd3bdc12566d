package os.qres.kitchen.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.kitchen.sample.Hand;
import os.qres.kitchen.sample.Kitchen;
import os.qres.kitchen.sample.PassEvening;
import os.qres.kitchen.tickets.Station;
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
