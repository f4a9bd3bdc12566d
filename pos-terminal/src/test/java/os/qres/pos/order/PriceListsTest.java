package os.qres.pos.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.menu.DishView;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderType;
import os.qres.model.prices.PriceBook;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestPrices;
import os.qres.pos.check.CheckLine;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.ItemFace;
import os.qres.pos.draft.Outing;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.text.Language;

/// Prices of the hour, on a terminal that the server tells nothing while the hour begins and ends. It is 19:58.
class PriceListsTest {
    private static final DishView ESPRESSO = DemoHouse.dish("Эспрессо");

    @TempDir
    Path folder;

    private TestHouse test;
    private OrderViewModel order;

    @BeforeEach
    void open() {
        test = new TestHouse(
                folder,
                TestPrices.with(DemoHouse.snapshot(), TestPrices.happyHour("20:00", "20:10"), TestPrices.delivery()),
                Language.RU);
        order = new OrderViewModel(test.house, test, 12);
        order.activate();
        order.chooseTab(ESPRESSO.categoryId());
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void tilesAndLinesChangeWhenTheHourBeginsAndEndsAndNobodySaysSo() {
        order.tapDish(ESPRESSO.id());
        assertEquals("180.00", face().price().toString());
        assertEquals("180.00", order.state().get().check().total().toString());
        test.pass(Duration.ofSeconds(119));
        assertEquals("180.00", face().price().toString());
        test.pass(Duration.ofSeconds(1));
        assertEquals("144.00", face().price().toString());
        assertTrue(face().listed());
        assertEquals("144.00", order.state().get().check().total().toString());
        assertEquals("Счастливый час", test.house.priceListName(line().priceList()));
        test.texts.language().set(Language.EN);
        assertEquals("Happy hour", test.house.priceListName(line().priceList()));
        test.pass(Duration.ofMinutes(10));
        assertEquals("180.00", face().price().toString());
        assertNull(line().priceList());
    }

    @Test
    void whatWasSentKeepsThePriceThatWasToldAndTheServerIsToldWhen() {
        test.pass(Duration.ofMinutes(5));
        order.tapDish(ESPRESSO.id());
        order.send();
        NewOrder sent = assertInstanceOf(NewOrder.class, test.queue.last().body());
        assertEquals(test.house.instant(), sent.takenAt());
        test.pass(Duration.ofMinutes(10));
        assertEquals("180.00", face().price().toString());
        assertEquals("144.00", line().total().toString());
        ItemView owed = test.house.owed(12).orElseThrow().items().getFirst();
        assertEquals("144.00", owed.price().toString());
        assertEquals("Счастливый час", owed.priceList().name());
    }

    @Test
    void aDeliveryCostsWhatDeliveriesDo() {
        Outing outing = new Outing(UUID.randomUUID(), OrderType.DELIVERY, null, null, null, null);
        test.house.keep(CheckDraft.of(outing));
        OrderViewModel away = new OrderViewModel(test.house, test, outing.key());
        away.tapDish(ESPRESSO.id());
        assertEquals("198.00", away.state().get().check().total().toString());
        assertEquals("180.00", face().price().toString());
    }

    @Test
    void listsThatComeInCountAtOnce() {
        order.tapDish(ESPRESSO.id());
        test.state.replace(TestPrices.with(DemoHouse.snapshot(), TestPrices.happyHour("19:00", "21:00")));
        assertEquals("144.00", order.state().get().check().total().toString());
        test.state.replace(DemoHouse.snapshot());
        assertEquals("180.00", order.state().get().check().total().toString());
    }

    /// Every dish and size, at every quarter of an hour of the day: what the terminal alone shows is what the server's
    /// rule gives.
    @Test
    void aTerminalAloneComesToWhatTheServerComesTo() {
        var lists = List.of(TestPrices.happyHour("20:00", "20:10"), TestPrices.delivery());
        var server = new PriceBook(lists, ZoneId.of("Europe/Moscow"), Rounding.of("RUB"));
        for (int quarter = 0; quarter < 96; quarter++) {
            test.pass(Duration.ofMinutes(15));
            var rules = server.at(test.house.instant(), OrderType.DINE_IN);
            for (var category : DemoHouse.menu()) {
                for (DishView dish : category.dishes()) {
                    DishView here = test.house.menuAt(12).dish(dish.id()).orElseThrow();
                    for (int i = 0; i < dish.variations().size(); i++) {
                        var size = dish.variations().get(i);
                        Money expected = rules.price(category.id(), dish.id(), size.id(), size.price())
                                .price();
                        assertEquals(expected, here.variations().get(i).price());
                    }
                    if (dish.variations().isEmpty()) {
                        Money expected = rules.price(category.id(), dish.id(), null, dish.price())
                                .price();
                        assertEquals(expected, here.price());
                    }
                }
            }
        }
    }

    private ItemFace face() {
        return order.state().get().items().stream()
                .filter(item -> item.dishId() == ESPRESSO.id())
                .findFirst()
                .orElseThrow();
    }

    private CheckLine line() {
        return order.state().get().check().lines().findFirst().orElseThrow();
    }
}
