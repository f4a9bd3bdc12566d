package os.qres.kitchen.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import os.qres.kitchen.handover.TakenTickets;
import os.qres.kitchen.sample.Hand;
import os.qres.kitchen.sample.Kitchen;
import os.qres.kitchen.sample.Tickets;
import os.qres.kitchen.tickets.Station;
import os.qres.model.handover.HandedLine;
import os.qres.model.handover.HandedTicket;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderType;
import os.qres.terminal.store.QueuedCommand;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// The real window, driven by real clicks and keys; the server is away, so everything done stays in the outbox.
class KitchenViewTest {
    private static final TicketView TWELVE = Tickets.ticket(
            12,
            12,
            Duration.ofMinutes(2),
            Tickets.comment("БЕЗ лука", Tickets.line(121, 1, "Плов")),
            Tickets.line(122, 2, "Рибай"));
    private static final TicketView SEVEN =
            Tickets.onStation(2, Tickets.ticket(13, 7, Duration.ofMinutes(1), Tickets.line(131, 3, "Окрошка")));

    @TempDir
    Path data;

    private final Hand clock = new Hand();
    private Kitchen kitchen;
    private Screen screen;

    @BeforeEach
    void open() {
        kitchen = Kitchen.open(data, clock, "ru");
        kitchen.snapshot(List.of(TWELVE, SEVEN));
        screen = kitchen.show(1000, 620);
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

    private String text(String id) {
        return Fx.get(() -> screen.node(id, Label.class).getText());
    }

    @Test
    void ticketsAreShownWithWhatTheWaiterWrote() {
        sees("Стол 12");
        sees("БЕЗ лука");
        sees("02:00");
        sees("Рибай");
        assertEquals("2 заказа", text("#summary"));
    }

    @Test
    void aBoardThatOpensBeforeItsFirstPictureSaysThenThatThereIsNothingToCook() {
        try (Kitchen fresh = Kitchen.open(data.resolve("fresh"), clock, "ru");
                Screen window = fresh.show(1000, 620)) {
            window.until("nothing is said yet", () -> !window.shows("#empty"));
            fresh.snapshot(List.of());
            window.until("it is said", () -> window.sees("Заказов нет"));
        }
    }

    @Test
    void aTapOnTheHeadBumpsAtOnceAndUndoBringsItBack() {
        screen.clickText("Стол 12");
        seesNot("БЕЗ лука");
        sees("Стол 12 готов");
        assertEquals(List.of("/kitchen/tickets/12/bump"), queued());
        screen.click("#toast-undo");
        sees("БЕЗ лука");
        assertEquals(List.of("/kitchen/tickets/12/bump", "/kitchen/tickets/12/recall"), queued());
    }

    @Test
    void aTicketThatWasHandedOverIsBumpedHereAndGivesWayToTheServersOwn() {
        UUID ref = new UUID(5, 1);
        handOver(ref);
        sees("Солянка");
        sees("Напрямую");
        screen.clickText("Стол 5");
        seesNot("Солянка");
        assertEquals(List.of(), queued());

        kitchen.event(
                Tickets.ticket(20, 5, Duration.ofSeconds(5), Tickets.called(ref, Tickets.line(201, 1, "Солянка"))));

        screen.until("what was made is told", () -> queued().equals(List.of("/kitchen/tickets/20/bump")));
        seesNot("Солянка");
    }

    @Test
    void itsTimeGoesOnWhenTheServerHearsOfIt() {
        UUID ref = new UUID(5, 1);
        handOver(ref);
        sees("Напрямую");
        clock.forward(600);
        Duration lately = Duration.ofSeconds(-590);
        TicketLine line = Tickets.called(ref, Tickets.line(201, 1, "Солянка"));
        kitchen.event(Tickets.ticket(20, 5, lately, line.withFiredAt(Tickets.NOW.minus(lately))));
        seesNot("Напрямую");
        sees("10:00");
    }

    @ParameterizedTest
    @MethodSource("others")
    void aTicketThatWasHandedOverForAnotherStationIsShownAllTheSameAndSaysForWhom(Station shown) {
        Fx.run(() -> new Preferences(kitchen.kit().store()).choose(shown));
        handOver(new UUID(5, 1));
        sees("Солянка");
        sees("Напрямую");
        sees("Горячий");
        screen.clickText("Стол 5");
        seesNot("Солянка");
        screen.press(KeyCode.MINUS);
        sees("Солянка");
        assertEquals(List.of(), queued());
    }

    static List<Station> others() {
        return List.of(new Station(2), Station.PASS);
    }

    /// A solyanka for table 5, of station 1.
    private void handOver(UUID ref) {
        HandedTicket handed = new HandedTicket(
                1,
                5,
                "Анна К.",
                OrderType.DINE_IN,
                2,
                Tickets.NOW,
                List.of(new HandedLine(ref, 1, null, "Солянка", null, 1, null, List.of(), List.of())),
                null,
                null,
                null,
                null);
        TakenTickets taken = new TakenTickets(kitchen.kit().store(), clock);
        screen.close();
        screen = Screen.showScene(() -> kitchen.scene(1000, 620, 1, taken));
        taken.take(handed).join();
    }

    @Test
    void aTapOnADishCrossesItOffAndTheTotalsFall() {
        assertTrue(Fx.get(() -> screen.node("#all-day", AllDayPane.class).isVisible()));
        click("Рибай");
        assertEquals(List.of("/orders/112/items/122/status"), queued());
        screen.until("a tick", () -> screen.shows(".done-icon"));
        click("Рибай");
        assertEquals(2, queued().size());
        screen.until("no tick", () -> !screen.shows(".done-icon"));
    }

    /// The name stands in the totals too; on the board it comes first.
    private void click(String dish) {
        screen.clickNode(() -> screen.node(".board", javafx.scene.layout.Pane.class).lookupAll("Text").stream()
                .filter(node -> node instanceof javafx.scene.text.Text text
                        && text.getText().equals(dish))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void keysSelectCrossOffBumpAndRecall() {
        screen.press(KeyCode.DIGIT1, KeyCode.SPACE);
        assertEquals(List.of("/orders/112/items/121/status"), queued());
        screen.press(KeyCode.SPACE, KeyCode.ENTER);
        seesNot("БЕЗ лука");
        screen.press(KeyCode.MINUS);
        sees("БЕЗ лука");
        assertEquals(4, queued().size());
    }

    @Test
    void theLeftCtrlKeyBumpsToo() {
        screen.press(KeyCode.DIGIT2, KeyCode.CONTROL);
        seesNot("Окрошка");
        assertEquals(List.of("/kitchen/tickets/13/bump"), queued());
    }

    @Test
    void theTotalsAreShownAndHiddenByS() {
        sees("Всего готовить");
        screen.press(KeyCode.S);
        seesNot("Всего готовить");
        screen.press(KeyCode.S);
        sees("Всего готовить");
    }

    @Test
    void theListOfTheDoneBringsATicketBackByTapOrKey() {
        screen.press(KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.R);
        sees("Готовые за последний час");
        screen.clickText("1 Плов, 2 Рибай");
        seesNot("Готовые за последний час");
        sees("БЕЗ лука");
        screen.press(KeyCode.ENTER, KeyCode.R, KeyCode.DIGIT1);
        sees("БЕЗ лука");
        screen.press(KeyCode.R);
        sees("ничего не отдано");
        screen.press(KeyCode.ESCAPE);
        seesNot("ничего не отдано");
    }

    @Test
    void keysMeanWhatIsOpenNowAndNotTheListThatWasLeftByEscape() {
        screen.press(KeyCode.DIGIT1, KeyCode.ENTER);
        sees("Стол 12 готов");
        screen.press(KeyCode.R);
        sees("Готовые за последний час");
        screen.press(KeyCode.ESCAPE);
        seesNot("Готовые за последний час");
        screen.press(KeyCode.F2, KeyCode.DIGIT3);
        sees("Заказ готов — Enter / Ctrl");
        assertEquals(List.of("/kitchen/tickets/12/bump"), queued());
    }

    @Test
    void oneStationCanBeChosenAndIsRememberedAfterARestart() {
        screen.click("#station");
        screen.click("#station-2");
        sees("Окрошка");
        seesNot("Плов");
        restart();
        sees("Окрошка");
        seesNot("Плов");
        sees("Холодный цех");
    }

    @Test
    void whatWasDoneWhileTheServerIsAwaySurvivesARestart() {
        screen.clickText("Стол 12");
        restart();
        seesNot("БЕЗ лука");
        sees("Стол 7");
        assertEquals(List.of("/kitchen/tickets/12/bump"), queued());
    }

    private void restart() {
        Fx.get(() -> kitchen.kit()
                        .store()
                        .saveSnapshot(kitchen.kit().state().snapshot().orElseThrow()))
                .join();
        close();
        kitchen = Kitchen.open(data, clock, "ru");
        Fx.run(() -> kitchen.kit().store().snapshot().ifPresent(kitchen.kit().state()::replace));
        screen = kitchen.show(1000, 620);
    }

    @Test
    void anAddOnThatArrivesAfterAnUnsentBumpStaysOnTheBoard() {
        screen.clickText("Стол 12");
        seesNot("Рибай");
        kitchen.event(Tickets.version(
                2,
                Tickets.ticket(
                        12,
                        12,
                        Duration.ofMinutes(2),
                        TWELVE.lines().get(0),
                        TWELVE.lines().get(1),
                        Tickets.round(2, Tickets.NOW, Tickets.line(123, 1, "Чизкейк")))));
        sees("Чизкейк");
        sees("ДОЗАКАЗ");
    }

    @Test
    void aVoidedDishStaysUntilTheTicketIsBumped() {
        kitchen.event(Tickets.version(
                2,
                Tickets.ticket(
                        12,
                        12,
                        Duration.ofMinutes(2),
                        Tickets.in(ItemStatus.CANCELLED, TWELVE.lines().get(0)),
                        TWELVE.lines().get(1))));
        sees("ОТМЕНА");
        screen.clickText("Стол 12");
        seesNot("ОТМЕНА");
    }

    @Test
    void theVolumeGoesDownInThreeStepsToSilenceAndBack() {
        for (String volume : List.of("40 %", "Без звука", "100 %", "70 %")) {
            screen.click("#volume");
            sees(volume);
        }
    }

    @Test
    void aScreenThatIsOutOfDateSaysSo() {
        clock.forward(12);
        kitchen.beat();
        assertEquals("Нет связи 12 с — показаны последние заказы", text("#stale"));
        clock.forward(180);
        kitchen.beat();
        assertEquals("Нет связи 3 мин — показаны последние заказы", text("#stale"));
    }

    @Test
    void theTimersGoOn() {
        clock.forward(61);
        kitchen.beat();
        sees("03:01");
        clock.forward(120);
        kitchen.beat();
        sees("05:01");
        sees("Пора");
    }

    @Test
    void anEmptyBoardSaysThatItIs() {
        seesNot("Заказов нет");
        kitchen.snapshot(List.of());
        sees("Заказов нет");
    }
}
