package os.qres.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.menu.DishView;
import os.qres.model.menu.ModifierOptionView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// A waiter's fingers on the real screens, without a display; the server's answers come from the test.
class WaiterJourneyTest {
    @TempDir
    Path folder;

    private TestHouse test;
    private Screen screen;
    private int taps;

    @BeforeEach
    void open() {
        Fx.start();
        test = Fx.get(() -> new TestHouse(folder, DemoHouse.snapshot(), Language.RU));
        screen = Screen.showScene(() -> new TestDesk(test, Theme.Mode.LIGHT).scene(1280, 800));
    }

    @AfterEach
    void close() {
        screen.close();
        Fx.run(test::close);
    }

    @Test
    void fourDishesFromTwoCategoriesWithARequiredChoiceAreSentInNineTaps() {
        DishView lemonade = DemoHouse.dish("Лимонад домашний");
        ModifierOptionView raspberry =
                lemonade.modifierGroups().getFirst().options().get(1);
        tap("#table-12");
        tap("#category-5");
        tap("#dish-" + DemoHouse.dish("Лосось на гриле").id());
        tap("#dish-" + DemoHouse.dish("Паста карбонара").id());
        tap("#category-1");
        tap("#dish-" + DemoHouse.dish("Эспрессо").id());
        tap("#dish-" + lemonade.id());
        tap("#choice-" + raspberry.id());
        tap("#send");
        screen.until("it is sent", () -> !test.queue.sent().isEmpty());
        NewOrder sent = assertInstanceOf(NewOrder.class, test.queue.last().body());
        assertEquals(4, sent.items().size());
        assertEquals(List.of(raspberry.id()), sent.items().getLast().modifierOptionIds());
        assertTrue(taps <= 9, () -> taps + " taps");
    }

    @Test
    void anEveningAtTableTwelve() {
        tap("#table-12");
        tap("#guests-more");
        tap("#guests-more");
        tap("#category-4");
        tap("#dish-" + DemoHouse.dish("Борщ с говядиной").id());
        UUID borsch = test.house.drafts().of(12).lines().getFirst().ref();
        tap("#line-" + borsch);
        tap("#line-comment");
        screen.clickText("без лука");
        tap("#comment-save");
        see("без лука");
        tap("#send");
        NewItem line = assertInstanceOf(NewOrder.class, test.queue.last().body())
                .items()
                .getFirst();
        assertEquals("без лука", line.comment());
        answer(ordered(borsch, ItemStatus.NEW));
        see("на кухне");

        tap("#back");
        answer(ordered(borsch, ItemStatus.READY));
        screen.until("it is there", () -> screen.shows("#waiting-12"));
        tap("#table-12");
        tap("#serve-1200");
        answer(ordered(borsch, ItemStatus.SERVED));

        tap("#pay");
        tap("#note-1000");
        assertEquals("510,00 ₽", screen.node("#change", Label.class).getText().replace('\u202f', ' '));
        tap("#accept");
        PaymentChange paid =
                assertInstanceOf(PaymentChange.class, test.queue.last().body());
        assertEquals(1, paid.paymentMethodId());
        Fx.run(() -> test.state.replace(DemoHouse.snapshot()));
        Fx.run(() -> test.queue.ok(ordered(borsch, ItemStatus.SERVED)));
        see("Стол 12 оплачен");
        tap("#to-floor");
        screen.until("it is there", () -> screen.shows("#table-12"));
        screen.until("it is gone", () -> !screen.shows("#waiting-12"));
    }

    @Test
    void anAllergyIsWrittenBeforeTheCheckIsSentAndTakenBackAfterwards() {
        tap("#table-12");
        tap("#kitchen-note");
        tap("#note-quick");
        tap("#letter-й");
        tap("#note-save");
        see("Аллергия: й");
        tap("#category-4");
        tap("#dish-" + DemoHouse.dish("Борщ с говядиной").id());
        tap("#send");
        NewOrder sent = assertInstanceOf(NewOrder.class, test.queue.last().body());
        assertEquals("Аллергия: й", sent.kitchenNotes());
        OrderView made = TestOrders.at(12, DemoHouse.NOW)
                .as(sent.clientRef())
                .line(
                        sent.items().getFirst().clientRef(),
                        "Медовик",
                        1,
                        ItemStatus.NEW,
                        DemoHouse.NOW,
                        DemoHouse.NOW,
                        "")
                .kitchenNote(sent.kitchenNotes())
                .build();
        answer(TestOrders.versioned(made, ++version));
        see("на кухне");
        tap("#check-more");
        tap("#change-note");
        Fx.run(() -> screen.node("#note", javafx.scene.control.TextField.class).clear());
        tap("#note-save");
        assertEquals(
                "{\"kitchen_notes\":null,\"seen\":{\"kitchen_notes\":\"Аллергия: й\"}}",
                test.queue.last().body());
    }

    @Test
    void aDeliveryIsTakenDownFromTheFloorPaidAndHandedOver() {
        tap("#new-outing");
        tap("#away-delivery");
        tap("#away-in-45");
        type("#away-name", "Мария");
        type("#away-phone", "8 912 345-67-89");
        tap("#away-save");
        see("Для доставки нужен адрес");
        type("#away-address", "Садовая, 7");
        tap("#away-save");
        see("Доставка");
        see("Мария");
        see("8 912 345-67-89");
        taps = 0;
        tap("#category-4");
        tap("#dish-" + DemoHouse.dish("Борщ с говядиной").id());
        tap("#send");
        NewOrder sent = assertInstanceOf(NewOrder.class, test.queue.last().body());
        assertEquals("Садовая, 7", sent.guestAddress());
        answer(brought(sent, ItemStatus.COOKING, false));
        tap("#back");
        see("20:43");
        see("Готовится");
        Fx.run(() -> test.pass(java.time.Duration.ofMinutes(46)));
        see("Поздно");
        answer(brought(sent, ItemStatus.READY, false));
        screen.until("it is ready", () -> !screen.sees("Поздно"));
        tap("#outing-541");
        tap("#pay");
        tap("#accept");
        OrderView paid = brought(sent, ItemStatus.READY, true);
        answer(paid);
        see("Доставка 541 · Мария: оплачено");
        tap("#to-floor");
        see("опл.");
        tap("#outing-541");
        tap("#outing-hand");
        answer(brought(sent, ItemStatus.SERVED, true));
        tap("#back");
        screen.until("it is gone", () -> !screen.shows("#outing-541"));
        assertTrue(taps <= 11, () -> taps + " taps");
    }

    private void type(String field, String words) {
        Fx.run(() -> screen.node(field, javafx.scene.control.TextField.class).setText(words));
    }

    private static OrderView brought(NewOrder sent, ItemStatus status, boolean paid) {
        TestOrders order = TestOrders.at(71, DemoHouse.NOW)
                .brought("Мария", "8 912 345-67-89", "Садовая, 7", DemoHouse.NOW.plusSeconds(2700))
                .as(sent.clientRef())
                .line(
                        sent.items().getFirst().clientRef(),
                        "Борщ с говядиной",
                        1,
                        status,
                        DemoHouse.NOW,
                        DemoHouse.NOW,
                        null);
        return TestOrders.versioned((paid ? order.paid() : order).build(), ++version);
    }

    @Test
    void twelveEnterOpensTableTwelve() {
        screen.press(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.ENTER);
        see("Стол 12");
        screen.until("it is there", () -> screen.shows("#send"));
    }

    @Test
    void theNextTableBeginsAnewOnTheSameScreen() {
        int borsch = DemoHouse.dish("Борщ с говядиной").id();
        tap("#table-12");
        Node grid = screen.node(".items", Node.class);
        String first = screen.node("#category", Label.class).getText();
        tap("#category-4");
        tap("#dish-" + borsch);
        see("Отправить 1");
        tap("#back");
        tap("#table-3");
        see("Стол 3");
        assertSame(grid, screen.node(".items", Node.class), "no screen is made twice");
        screen.until("nothing is left to send", () -> !screen.sees("Отправить 1"));
        assertEquals(first, screen.node("#category", Label.class).getText());
        assertTrue(Fx.get(() -> screen.node("#undo", Node.class).isDisabled()));
        assertFalse(screen.shows("#table-12"), "the floor is out of sight");
        tap("#back");
        tap("#table-12");
        see("Отправить 1");
        tap("#more");
        tap("#language-en");
        see("Send 1");
        assertNotSame(grid, screen.node(".items", Node.class));
    }

    @Test
    void anUnknownTableIsSaidInWords() {
        tap("#new-order");
        tap("#key-9");
        tap("#key-9");
        tap("#number-open");
        see("Стола 99 нет");
    }

    @Test
    void theLanguageChangesOnTheSpotAndTheDraftStays() {
        tap("#table-12");
        tap("#category-4");
        tap("#dish-" + DemoHouse.dish("Борщ с говядиной").id());
        tap("#more");
        tap("#language-en");
        see("Beef borsch");
        see("Send 1");
        tap("#undo");
        screen.until("it is gone", () -> !screen.sees("Send 1"));
    }

    @Test
    void aRefusalLaterBecomesATaskThatLeadsToTheTable() {
        tap("#table-12");
        tap("#category-8");
        tap("#dish-" + DemoHouse.dish("Тирамису").id());
        tap("#send");
        Fx.run(test.queue::unreachable);
        tap("#back");
        Fx.run(() -> test.queue.refuseLater("Тирамису закончилось"));
        tap("#attention");
        see("Тирамису закончилось");
        screen.clickText("Открыть");
        screen.until("it is there", () -> screen.shows("#send"));
        see("Тирамису закончилось");
    }

    private void tap(String selector) {
        taps++;
        screen.until(selector + " is there", () -> screen.shows(selector));
        screen.click(selector);
    }

    private void see(String words) {
        screen.until("one reads " + words, () -> screen.sees(words));
    }

    private void answer(OrderView order) {
        Fx.run(() -> {
            test.state.answered(order);
            if (!test.queue.waiting().isEmpty()) {
                test.queue.ok(order);
            }
        });
    }

    private static int version;

    private static OrderView ordered(UUID ref, ItemStatus status) {
        OrderView order = TestOrders.at(12, DemoHouse.NOW)
                .covers(2)
                .line(ref, "Борщ с говядиной", 1, status, DemoHouse.NOW, DemoHouse.NOW, "без лука")
                .build();
        return TestOrders.versioned(order, ++version);
    }
}
