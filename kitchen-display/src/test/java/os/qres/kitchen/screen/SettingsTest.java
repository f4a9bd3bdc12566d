package os.qres.kitchen.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import os.qres.kitchen.sample.Hand;
import os.qres.kitchen.sample.Kitchen;
import os.qres.kitchen.sample.Tickets;
import os.qres.model.json.Wire;
import os.qres.model.kitchen.DishTime;
import os.qres.model.kitchen.TicketLimit;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderType;
import os.qres.terminal.device.Glass;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// What is set at the display, and what the manager has set for its station.
class SettingsTest {
    @TempDir
    Path data;

    private final Hand clock = new Hand();
    private Kitchen kitchen;
    private Screen screen;

    @BeforeEach
    void open() {
        kitchen = Kitchen.open(data, clock, "ru");
        kitchen.snapshot(List.of(Tickets.ticket(12, 12, Duration.ofMinutes(2), Tickets.line(121, 1, "Плов"))));
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

    @Test
    void aKeyIsGivenAnotherMeaningByPressingIt() {
        screen.click("#settings");
        screen.click("#settings-keys");
        sees("Заказ готов — Enter / Ctrl");
        screen.clickText("Заказ готов — Enter / Ctrl");
        sees("Нажмите клавишу для: Заказ готов");
        screen.press(KeyCode.F7);
        sees("Заказ готов — F7");
        screen.press(KeyCode.ESCAPE, KeyCode.DIGIT1, KeyCode.ENTER);
        sees("Плов");
        screen.press(KeyCode.F7);
        sees("Стол 12 готов");
    }

    @Test
    void keysOpenTheSettingsAndBringTheUsualOnesBack() {
        screen.press(KeyCode.F2, KeyCode.DIGIT3, KeyCode.DIGIT1);
        sees("Нажмите клавишу для: Заказ готов");
        screen.press(KeyCode.F7);
        sees("Заказ готов — F7");
        screen.press(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
        screen.clickText("Вернуть обычные клавиши");
        sees("Заказ готов — Enter / Ctrl");
    }

    @Test
    void whoStandsFartherAwayGetsLargerText() {
        double before = Fx.get(() -> scale());
        screen.press(KeyCode.F2, KeyCode.DIGIT4);
        sees("Это устройство");
        screen.press(KeyCode.DIGIT2);
        sees("Откуда на него смотрят?");
        screen.press(KeyCode.DIGIT4);
        screen.until("twice as large", () -> Fx.get(() -> scale()) > 1.5 * before);
        screen.press(KeyCode.ENTER);
        sees("С 2 м");
        assertEquals("2.0", kitchen.kit().store().setting("distance").orElseThrow());
        screen.click("#device-close");
        seesNot("Это устройство");
    }

    @Test
    void whatIsTriedAndNotConfirmedIsTakenBack() {
        double before = Fx.get(() -> scale());
        screen.press(KeyCode.F2, KeyCode.DIGIT4, KeyCode.DIGIT2, KeyCode.DIGIT6);
        screen.until("larger", () -> Fx.get(() -> scale()) > 1.5 * before);
        screen.press(KeyCode.ESCAPE);
        sees("Это устройство");
        Glass.Seen seen = Fx.get(() -> kitchen.kit().device().glass().seen().get());
        assertEquals(1, seen.metres());
        assertTrue(kitchen.kit().store().setting("distance").isEmpty());
    }

    @Test
    void aKeyThatMeansSomethingElseAlreadyIsTakenToo() {
        screen.press(KeyCode.F2, KeyCode.DIGIT3, KeyCode.DIGIT1);
        sees("Нажмите клавишу для: Заказ готов");
        screen.press(KeyCode.P);
        sees("Заказ готов — P");
    }

    private double scale() {
        return screen.node(".board", javafx.scene.layout.Pane.class)
                .getLocalToSceneTransform()
                .getMxx();
    }

    @Test
    void theLookIsChangedAndTheLanguage() {
        screen.press(KeyCode.F2, KeyCode.DIGIT1);
        screen.until("day", () -> screen.shows(".day"));
        screen.press(KeyCode.F2, KeyCode.DIGIT2);
        sees("Table 12");
    }

    @Test
    void aStationSaysWhenItsTicketsAreLateAndHowLoudItIs() {
        sees("Идёт");
        kitchen.stations(List.of(new TicketLimit(OrderType.DINE_IN, 1, 2)), 40);
        Fx.run(() -> {});
        screen.click("#station");
        screen.click("#station-1");
        kitchen.beat();
        sees("Поздно");
        assertEquals(
                "40 %",
                Fx.get(() -> screen.node("#volume", javafx.scene.control.Button.class)
                        .getText()));
        screen.press(KeyCode.V);
        kitchen.beat();
        sees("Без звука");
        assertTrue(Fx.get(() -> screen.node("#summary", Label.class).getText()).contains("1 поздно"));
    }

    @Test
    void theQuickDishSaysWhenItIsBegun() {
        var steak = Tickets.in(ItemStatus.NEW, Tickets.line(131, 1, "Рибай"));
        var salad = Tickets.in(ItemStatus.NEW, Tickets.line(132, 1, "Цезарь"));
        screen.close();
        Fx.run(() -> kitchen.kit()
                .store()
                .saveSetting(
                        "dish-times",
                        Wire.lenient()
                                .type(DishTime.class)
                                .list()
                                .toJson(List.of(
                                        new DishTime(steak.dishId(), 900, 5), new DishTime(salad.dishId(), 240, 5)))));
        screen = kitchen.show(1280, 800);
        kitchen.snapshot(List.of(Tickets.ticket(13, 7, Duration.ZERO, steak, salad)));
        sees("Начать в 20:09");
        seesNot("Начать в 19:58");
    }
}
