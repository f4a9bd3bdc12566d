package os.qres.pos.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Role;
import os.qres.model.floor.CallAnswer;
import os.qres.model.floor.CallReason;
import os.qres.model.floor.TableView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;
import os.qres.pos.house.Person;
import os.qres.pos.house.TestHouse;
import os.qres.pos.tables.TableFace;
import os.qres.pos.tables.TableState;
import os.qres.pos.tables.Waiting;
import os.qres.terminal.text.Language;

class FloorViewModelTest {
    private final OrderView ready = TestOrders.at(4, DemoHouse.NOW.minusSeconds(600))
            .line("Борщ с говядиной", ItemStatus.READY, DemoHouse.NOW.minusSeconds(600), DemoHouse.NOW)
            .build();
    private final OrderView cooking = TestOrders.at(14, DemoHouse.NOW)
            .line("Рибай", ItemStatus.COOKING, DemoHouse.NOW)
            .build();

    @TempDir
    Path folder;

    private TestHouse test;
    private FloorViewModel floor;

    @BeforeEach
    void open() {
        test = new TestHouse(folder, DemoHouse.snapshot(ready, cooking), Language.RU);
        floor = new FloorViewModel(test.house, test);
        floor.activate();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void tabsCountTheTakenTablesOfEachPlace() {
        Place main = floor.view().get().places().getFirst();
        assertEquals("Основной зал", main.name());
        assertEquals(1, main.taken());
        assertEquals(12, main.tables());
        assertEquals(1, floor.view().get().places().get(1).taken());
    }

    @Test
    void aTerminalKeepsHowItShowsTheFloor() {
        floor.showAsList(true);
        floor.sortBy(TableSort.TIME);
        FloorViewModel tomorrow = new FloorViewModel(test.house, test);
        tomorrow.activate();
        FloorView view = tomorrow.view().get();
        assertTrue(view.asList());
        assertEquals(TableSort.TIME, view.sort());
        assertTrue(tomorrow.openNumber(12), "a number still opens its table");
    }

    @Test
    void theListSaysWhoServesATableAndWhatItComesTo() {
        TableFace four = floor.view().get().faces().stream()
                .filter(face -> face.number() == 4)
                .findFirst()
                .orElseThrow();
        assertEquals(ready.totalPrice(), four.sum());
        assertEquals(ready.waiterName(), four.waiter());
        List<TableFace> byTime = floor.view().get().faces().stream()
                .sorted(TableSort.TIME.order())
                .toList();
        assertEquals(4, byTime.getFirst().number(), "where nobody sits comes last");
        assertEquals(1, byTime.get(1).number());
    }

    @Test
    void anotherPlaceShowsItsOwnTables() {
        floor.choosePlace(2);
        assertEquals(
                List.of(13, 14, 15, 16, 17),
                floor.view().get().faces().stream().map(TableFace::number).toList());
    }

    @Test
    void theLegendCountsAndFiltersAndEveryTableStaysInItsPlace() {
        assertEquals(1, floor.view().get().counts().get(TableState.READY));
        floor.toggleFilter(TableState.READY);
        assertEquals(Set.of(4), floor.view().get().shown());
        assertEquals(12, floor.view().get().faces().size());
        floor.toggleFilter(TableState.READY);
        assertEquals(12, floor.view().get().shown().size());
    }

    @Test
    void typingANumberOpensThatTableWhereverItStands() {
        assertTrue(floor.openNumber(17));
        assertEquals(List.of("table 17"), test.went);
        assertFalse(floor.openNumber(99));
    }

    @Test
    void foodIsAnsweredByOneTapAndLeavesTheQueueAtOnce() {
        Waiting waiting = floor.view().get().queue().getFirst();
        floor.answer(waiting);
        assertEquals("/orders/4/status", test.queue.last().path());
        assertTrue(floor.view().get().queue().isEmpty());
    }

    @Test
    void aRefusedServingBringsTheTableBackIntoTheQueueAndSaysWhy() {
        floor.answer(floor.view().get().queue().getFirst());
        test.queue.refuse("Блюдо уже подано");
        assertEquals(List.of("Блюдо уже подано"), test.said);
        assertEquals(1, floor.view().get().queue().size());
    }

    @Test
    void aCallIsAnsweredByOneTapWhichNamesTheCallAndEndsItOnTheServersWord() {
        TableView calling = DemoHouse.calling(DemoHouse.table(7), CallReason.BILL, DemoHouse.NOW);
        test.state.answered(calling);
        Waiting waiting = floor.view().get().queue().getFirst();
        assertEquals(Waiting.Reason.BILL, waiting.reason());
        assertEquals(1, floor.view().get().counts().get(TableState.CALLING));

        floor.answer(waiting);

        assertEquals("/tables/7/call/answer", test.queue.last().path());
        assertEquals(new CallAnswer(DemoHouse.NOW), test.queue.last().body());
        assertEquals(
                Waiting.Reason.FOOD_READY, floor.view().get().queue().getFirst().reason());
        test.state.answered(DemoHouse.calling(calling, CallReason.BILL, null));
        assertNull(floor.view().get().counts().get(TableState.CALLING));
    }

    @Test
    void whatIsFetchedOrBroughtWaitsTooWithItsNumberItsGuestAndItsTime() {
        Instant promised = DemoHouse.NOW.plusSeconds(1200);
        OrderView plov = TestOrders.at(41, DemoHouse.NOW)
                .takenAway("Пётр", promised)
                .line("Плов с бараниной", ItemStatus.COOKING, DemoHouse.NOW)
                .build();
        test.state.answered(plov);
        assertTrue(away().isEmpty(), "it is not late");
        test.pass(Duration.ofMinutes(20));
        Waiting late = away().getFirst();
        assertEquals(Waiting.Reason.SLOW_KITCHEN, late.reason());
        assertEquals(promised, late.since());
        assertEquals(plov.number(), late.number());
        assertEquals(new Waiting.Away(OrderType.TAKEAWAY, "Пётр", promised, false), late.away());

        test.state.answered(made(plov, ItemStatus.READY, 50));
        Waiting ready = away().getFirst();
        assertEquals(Waiting.Reason.FOOD_READY, ready.reason());
        floor.answer(ready);
        assertEquals(List.of("payment " + ready.key()), test.went, "who fetches it pays first");
        assertTrue(test.queue.sent().isEmpty());

        test.state.answered(made(plov, ItemStatus.SERVED, 51));
        assertTrue(away().isEmpty(), "the guest takes out his purse");
        test.pass(Duration.ofMinutes(31));
        Waiting unpaid = away().getFirst();
        assertEquals(Waiting.Reason.UNPAID, unpaid.reason());
        floor.answer(unpaid);
        assertEquals("payment " + unpaid.key(), test.went.getLast());
    }

    @Test
    void whatIsPaidOrBroughtIsHandedOverByOneTap() {
        TestOrders plov = TestOrders.at(41, DemoHouse.NOW)
                .takenAway("Пётр", null)
                .line("Плов с бараниной", ItemStatus.READY, DemoHouse.NOW)
                .paid();
        test.state.answered(plov.build());
        Waiting paid = away().getFirst();
        floor.answer(paid);
        assertEquals("/orders/41/status", test.queue.last().path());
        test.answer(made(plov.build(), ItemStatus.SERVED, 51));
        assertTrue(test.said.getLast().contains("Пётр"));

        test.state.answered(TestOrders.at(42, DemoHouse.NOW)
                .brought("Мария", "112", "Садовая, 7", DemoHouse.NOW.plusSeconds(1200))
                .line("Плов с бараниной", ItemStatus.READY, DemoHouse.NOW)
                .build());
        floor.answer(away().getFirst());
        assertEquals("/orders/42/status", test.queue.last().path());
        assertTrue(test.went.isEmpty());
    }

    @Test
    void anotherWaitersTakeawayWaitsForHimAndForTheManager() {
        test.state.answered(TestOrders.at(41, DemoHouse.NOW)
                .of(3)
                .takenAway("Пётр", null)
                .line("Плов с бараниной", ItemStatus.READY, DemoHouse.NOW)
                .build());
        assertTrue(away().isEmpty());
        test.house.person().set(new Person(2, "Виктор Лебедев", Role.MANAGER));
        test.pass(Duration.ofSeconds(1));
        assertEquals(1, away().size());
    }

    private static OrderView made(OrderView order, ItemStatus status, long version) {
        return TestOrders.versioned(
                TestOrders.at(41, DemoHouse.NOW)
                        .takenAway(order.guestName(), order.promisedAt())
                        .line("Плов с бараниной", status, DemoHouse.NOW, DemoHouse.NOW.plusSeconds(1200))
                        .build(),
                version);
    }

    private List<Waiting> away() {
        return floor.view().get().queue().stream()
                .filter(waiting -> waiting.away() != null)
                .toList();
    }

    @Test
    void theTimeThatPassesMakesAKitchenSlow() {
        test.pass(Duration.ofMinutes(30));
        assertTrue(floor.view().get().queue().stream()
                .anyMatch(waiting -> waiting.reason() == Waiting.Reason.SLOW_KITCHEN));
    }
}
