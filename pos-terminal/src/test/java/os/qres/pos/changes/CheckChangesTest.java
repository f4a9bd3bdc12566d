package os.qres.pos.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.checks.CheckPair;
import os.qres.model.checks.CheckPart;
import os.qres.model.checks.JoinCheck;
import os.qres.model.checks.MoveLines;
import os.qres.model.checks.SplitCheck;
import os.qres.model.json.Wire;
import os.qres.model.orders.ItemCancellation;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewItems;
import os.qres.model.orders.OrderView;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.connection.Command;

class CheckChangesTest {
    private static final Instant AT = DemoHouse.NOW.minusSeconds(300);

    @TempDir
    Path folder;

    private TestHouse test;
    private CheckChanges changes;
    private OrderView here;
    private OrderView there;

    @BeforeEach
    void open() {
        test = new TestHouse(folder);
        here = TestOrders.at(12, AT)
                .line(UUID.randomUUID(), "Борщ с говядиной", 3, ItemStatus.NEW, AT, AT, null)
                .line("Рибай", ItemStatus.COOKING, AT)
                .build();
        there = TestOrders.at(7, AT)
                .line("Борщ с говядиной", ItemStatus.NEW, AT)
                .build();
        test.state.answered(here);
        test.state.answered(there);
        changes = new CheckChanges(test.house, test, 12);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void ontoAFreeTableTheGuestsMoveAndCanGoBack() {
        changes.moveTo(5, null);
        assertTrue(sent().startsWith("PATCH /orders/12 {\"table_id\":5,\"seen\":{\"table_id\":12,"), this::sent);
        assertEquals(List.of("table 5"), test.went);
        test.queue.ok(TestOrders.at(5, AT).build());
        test.undos.getLast().run();
        assertTrue(sent().contains("{\"table_id\":12,\"seen\":{\"table_id\":5,"), this::sent);
    }

    @Test
    void guestsWhoComeLaterAreCountedAndUndoneAsTheyWere() {
        int before = here.covers();
        changes.setCovers(here, before + 2);
        assertTrue(sent().startsWith("PATCH /orders/12 {\"covers\":" + (before + 2) + ",\"seen\":{"), this::sent);
        test.queue.ok(here);
        test.undos.getLast().run();
        assertTrue(sent().startsWith("PATCH /orders/12 {\"covers\":" + before), this::sent);
    }

    @Test
    void ontoATableWithACheckTheyAreJoinedAndCanBeSeparated() {
        assertEquals(List.of(there), changes.othersAt(7));
        changes.joinTo(there, null);
        Command<?> join = test.queue.last();
        assertEquals("/orders/12/join", join.path());
        assertEquals(new JoinCheck(7, null), join.body());
        test.queue.ok(new CheckPair(here, there));
        test.undos.getLast().run();
        assertEquals("/orders/12/separate", test.queue.last().path());
    }

    @Test
    void portionsAreSplitOffUnderANameThatIsGivenHere() {
        ItemView soup = here.items().getFirst();
        changes.split(Chosen.nothing().with(soup, 2));
        SplitCheck split = assertInstanceOf(SplitCheck.class, test.queue.last().body());
        CheckPart part = split.items().getFirst();
        assertEquals(2, part.quantity());
        assertTrue(part.clientRef() != null && split.clientRef() != null);
    }

    @Test
    void wholeLinesMoveToAnotherTablesCheckAndBack() {
        ItemView soup = here.items().getFirst();
        changes.moveLines(here, Chosen.nothing().with(soup, 3), there);
        MoveLines move = assertInstanceOf(MoveLines.class, test.queue.last().body());
        assertEquals(7, move.toOrderId());
        assertEquals(List.of(new CheckPart(soup.id(), null, null, ItemSeen.of(soup))), move.items());
    }

    @Test
    void linesMoveBetweenTheChecksOfOneTableAndThoseArePutTogetherAgain() {
        OrderView second = TestOrders.at(12, AT)
                .another(900)
                .line("Рибай", ItemStatus.COOKING, AT)
                .build();
        test.state.answered(second);
        assertEquals(List.of(second), changes.othersAt(12));
        changes.moveLines(here, Chosen.nothing().with(here.items().getFirst(), 3), second);
        assertEquals("/orders/12/move", test.queue.last().path());
        test.queue.ok(new CheckPair(here, second));
        assertTrue(test.said.getLast().contains("Счёт 1370"), test.said.getLast());
        test.house.lookAt(12, 900);
        changes.joinTo(here, null);
        assertEquals("/orders/900/join", test.queue.last().path());
        test.queue.ok(new CheckPair(second, here));
        assertEquals("Счёт 1370 → Счёт 482, счета объединены", test.said.getLast());
        assertEquals(12, changes.order().orElseThrow().id());
    }

    @Test
    void atAFreeTableMovedLinesGetACheckOfTheirOwn() {
        ItemView soup = here.items().getFirst();
        changes.moveLinesToFree(here, Chosen.nothing().with(soup, 3), 5, "allowed");
        SplitCheck split = assertInstanceOf(SplitCheck.class, test.queue.last().body());
        OrderView own = TestOrders.at(12, AT).another(900).build();
        test.queue.ok(new CheckPair(here, own));
        assertEquals("PATCH /orders/" + split.clientRef() + " {\"table_id\":5,\"approval\":\"allowed\"}", sent());
        test.queue.ok(own);
        test.undos.getLast().run();
        assertEquals("/orders/900/join", test.queue.last().path());
    }

    @Test
    void aVoidTakesBackExactlyWhatWasChosenAndCanBeOrderedAgain() {
        ItemView soup = here.items().getFirst();
        changes.takeBack(here, Chosen.nothing().with(soup, 1), "Ошибка", new ArrayDeque<>());
        assertEquals(
                "PATCH /orders/12/items/" + soup.id() + " {\"quantity\":2,\"seen\":{\"quantity\":3,\"course\":1}}",
                sent());
        test.queue.ok(soup);
        changes.takeBack(here, Chosen.nothing().with(soup, 3), "Ошибка", new ArrayDeque<>());
        assertEquals("DELETE", test.queue.last().method());
        assertEquals(
                new ItemCancellation("Ошибка", null, ItemSeen.of(soup)),
                test.queue.last().body());
        test.queue.ok(soup);
        test.undos.getLast().run();
        assertEquals("/orders/12/items/batch", test.queue.last().path());
    }

    @Test
    void undoOrdersAgainOnlyWhatWasTakenBackAndWhatWasRefusedIsNamed() {
        OrderView two = TestOrders.at(12, AT)
                .line("Борщ с говядиной", ItemStatus.NEW, AT)
                .line("Рибай", ItemStatus.NEW, AT)
                .build();
        test.state.answered(two);
        ItemView soup = two.items().getFirst();
        ItemView steak = two.items().getLast();
        changes.takeBack(two, Chosen.nothing().with(soup, 1).with(steak, 1), "Ошибка", new ArrayDeque<>());
        test.queue.ok(1, soup);
        assertTrue(test.said.isEmpty(), "the other has no answer yet");
        test.queue.refuse("Уже готовят");
        assertEquals(1, test.undos.size());
        assertEquals("Убрано: 1 позиция. Рибай: Уже готовят", test.said.getLast());
        test.undos.getLast().run();
        NewItems again = assertInstanceOf(NewItems.class, test.queue.last().body());
        assertEquals(
                List.of(soup.dishId()),
                again.items().stream().map(NewItem::dishId).toList());
    }

    @Test
    void whereNothingWasTakenBackThereIsNothingToUndo() {
        ItemView soup = here.items().getFirst();
        changes.takeBack(here, Chosen.nothing().with(soup, 3), "Ошибка", new ArrayDeque<>());
        test.queue.refuse("Уже готовят");
        assertTrue(test.undos.isEmpty());
    }

    @Test
    void aHeldDishThatTheKitchenHasTakenOffIsAskedAboutBeforeItIsFiredAllTheSame() {
        List<Runnable> asked = new ArrayList<>();
        changes.fire(2, (_, anyway) -> asked.add(anyway));
        assertEquals("POST /orders/12/fire {\"course\":2}", sent());
        test.queue.refuseAs("held-off");
        assertEquals(1, asked.size());
        assertTrue(test.said.isEmpty(), "it is a question and no toast");
        asked.getFirst().run();
        assertEquals("POST /orders/12/fire {\"course\":2,\"even_if_off\":true}", sent());
        test.queue.ok(here);
        assertEquals(List.of(test.house.texts().get("changes.fired")), test.said);
    }

    @Test
    void whatWasMadeIsOnTheHouseAndCanBeChargedAgain() {
        ItemView steak = here.items().getLast();
        assertFalse(CheckChanges.isMade(here.items().getFirst()), "nobody has begun it: it is taken back");
        assertTrue(CheckChanges.isMade(steak));
        changes.give(steak, "Долго ждали", "allowed");
        assertEquals(
                "POST /orders/12/items/" + steak.id()
                        + "/comp {\"reason\":\"Долго ждали\",\"approval\":\"allowed\",\"seen\":{\"quantity\":1,\"course\":1}}",
                sent());
        test.queue.ok(here);
        assertTrue(test.said.getLast().contains("Рибай"));
        test.undos.getLast().run();
        assertEquals("DELETE", test.queue.last().method());
        assertEquals(
                "/orders/12/items/" + steak.id() + "/comp", test.queue.last().path());
    }

    @Test
    void whatWaitsForTheConnectionIsSaidAndNotDoneTwice() {
        changes.moveTo(5, null);
        test.queue.unreachable();
        assertEquals(List.of(test.house.texts().get("offline.kept")), test.said);
        int before = test.queue.sent().size();
        changes.moveTo(3, null);
        assertEquals(before, test.queue.sent().size());
        assertEquals(test.house.texts().get("changes.waiting"), test.said.getLast());
        assertFalse(test.undos.iterator().hasNext());
    }

    @Test
    void someoneElsesChangeLeavesOfTheChoiceWhatIsStillThere() {
        Chosen chosen = Chosen.nothing()
                .with(here.items().getFirst(), 3)
                .with(here.items().getLast(), 1);
        OrderView less = TestOrders.at(12, AT)
                .line(UUID.randomUUID(), "Борщ с говядиной", 2, ItemStatus.NEW, AT, AT, null)
                .build();
        assertEquals(2, chosen.within(less).count());
    }

    private String sent() {
        Command<?> last = test.queue.last();
        return last.method() + " " + last.path() + " " + Wire.lenient().toJson(last.body());
    }
}
