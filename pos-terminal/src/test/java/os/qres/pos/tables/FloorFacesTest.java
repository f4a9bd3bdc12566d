package os.qres.pos.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import os.qres.model.floor.AttentionLimits;
import os.qres.model.floor.CallReason;
import os.qres.model.floor.TableView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderView;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.Place;

class FloorFacesTest {
    private static final Instant NOW = DemoHouse.NOW;
    private static final Limits USUAL = Limits.of(AttentionLimits.USUAL);

    private final FloorFaces floor = new FloorFaces(USUAL, DemoHouse.ANNA, false);

    @Test
    void anEmptyTableIsFreeAndHasNoTimer() {
        TableFace face = face(List.of(), List.of());
        assertEquals(TableState.FREE, face.state());
        assertNull(face.since());
    }

    @Test
    void guestsWithoutAnOrderAreSeatedSinceTheySatDown() {
        TableView table = DemoHouse.seated(DemoHouse.table(12), ago(3));
        TableFace face = floor.of(List.of(table), List.of(), List.of(), NOW).getFirst();
        assertEquals(TableState.SEATED, face.state());
        assertEquals(ago(3), face.since());
        assertFalse(face.overdue());
    }

    @Test
    void guestsWhomNobodyAskedForAQuarterOfAnHourAreOverdue() {
        TableView table = DemoHouse.seated(DemoHouse.table(12), ago(15));
        assertTrue(
                floor.of(List.of(table), List.of(), List.of(), NOW).getFirst().overdue());
    }

    @Test
    void theHouseSaysAfterHowLongATableIsOverdue() {
        TableView table = DemoHouse.seated(DemoHouse.table(12), ago(6));
        FloorFaces strict = new FloorFaces(Limits.of(new AttentionLimits(5, 1, 8, 20, 4)), DemoHouse.ANNA, false);
        assertTrue(
                strict.of(List.of(table), List.of(), List.of(), NOW).getFirst().overdue());
        assertFalse(
                floor.of(List.of(table), List.of(), List.of(), NOW).getFirst().overdue());
        OrderView ready = TestOrders.at(12, ago(20))
                .line("Борщ с говядиной", ItemStatus.READY, ago(20), ago(4))
                .build();
        List<TableView> tables = List.of(DemoHouse.table(12));
        assertTrue(strict.of(tables, List.of(ready), List.of(), NOW).getFirst().overdue());
        assertFalse(face(List.of(ready), List.of()).overdue(), "food at the pass has no limit where none is set");
    }

    @Test
    void anOrderedTableCountsFromTheOldestLineThatHasNotComeOut() {
        OrderView order = TestOrders.at(12, ago(40))
                .line("Капучино", ItemStatus.SERVED, ago(40), ago(35))
                .line("Борщ с говядиной", ItemStatus.COOKING, ago(18))
                .line("Тирамису", ItemStatus.NEW, ago(2))
                .build();
        TableFace face = face(List.of(order), List.of());
        assertEquals(TableState.ORDERED, face.state());
        assertEquals(ago(18), face.since());
        assertFalse(face.overdue());
    }

    @Test
    void aKitchenSlowerThanItsLimitIsOverdueButAServedTableIsNot() {
        OrderView slow = TestOrders.at(12, ago(32))
                .line("Рибай", ItemStatus.COOKING, ago(32))
                .build();
        OrderView served = TestOrders.at(12, ago(90))
                .line("Рибай", ItemStatus.SERVED, ago(90), ago(60))
                .build();
        assertTrue(face(List.of(slow), List.of()).overdue());
        assertFalse(face(List.of(served), List.of()).overdue());
    }

    @Test
    void aDishIsLateByItsOwnCookingTimeWhereThatIsKnown() {
        OrderView quick = TestOrders.at(12, ago(12))
                .due(ago(1))
                .line("Борщ с говядиной", ItemStatus.COOKING, ago(12))
                .build();
        OrderView slow = TestOrders.at(12, ago(32))
                .due(ago(-8))
                .line("Рибай", ItemStatus.COOKING, ago(32))
                .build();
        assertTrue(face(List.of(quick), List.of()).overdue());
        assertFalse(face(List.of(slow), List.of()).overdue());
    }

    @Test
    void oneReadyDishMakesTheTableReadySinceThatDishIsAtThePass() {
        OrderView order = TestOrders.at(12, ago(20))
                .line("Борщ с говядиной", ItemStatus.READY, ago(20), ago(1))
                .line("Рибай", ItemStatus.COOKING, ago(20))
                .build();
        TableFace face = face(List.of(order), List.of());
        assertEquals(TableState.READY, face.state());
        assertEquals(ago(1), face.since());
        assertEquals(1, face.readyItems());
    }

    @Test
    void guestsWithTheBillAreShownSinceTheyHaveItUnlessFoodWaitsForThem() {
        OrderView billed = TestOrders.at(12, ago(40))
                .line("Рибай", ItemStatus.SERVED, ago(40), ago(20))
                .billed(ago(3))
                .build();
        TableFace face = face(List.of(billed), List.of());
        assertEquals(TableState.BILLED, face.state());
        assertEquals(ago(3), face.since());
        assertFalse(face.overdue());
        OrderView ready = TestOrders.at(12, ago(40))
                .line("Тирамису", ItemStatus.READY, ago(9), ago(1))
                .billed(ago(3))
                .build();
        assertEquals(TableState.READY, face(List.of(ready), List.of()).state());
    }

    @Test
    void guestsWhoWaitToPayForTenMinutesAreInTheQueue() {
        OrderView billed = TestOrders.at(12, ago(40))
                .line("Рибай", ItemStatus.SERVED, ago(40), ago(20))
                .billed(ago(10))
                .build();
        List<TableFace> faces = floor.of(List.of(DemoHouse.table(12, billed)), List.of(billed), List.of(), NOW);
        assertEquals(
                List.of(Waiting.Reason.UNPAID),
                Waiting.queue(faces).stream().map(Waiting::reason).toList());
    }

    @Test
    void linesOnTheirWayAlreadyCountAsOrdered() {
        CheckDraft draft = CheckDraft.empty(12).plus(1, false, Place.START).sent(UUID.randomUUID(), ago(1));
        assertEquals(TableState.ORDERED, face(List.of(), List.of(draft)).state());
    }

    @Test
    void unsentLinesLeaveTheTableAsItIsAndMarkIt() {
        TableFace face = face(List.of(), List.of(CheckDraft.empty(12).plus(1, false, Place.START)));
        assertEquals(TableState.FREE, face.state());
        assertTrue(face.drafted());
    }

    @Test
    void aPaidOrderNoLongerHoldsTheTable() {
        OrderView paid = TestOrders.at(12, ago(90))
                .line("Рибай", ItemStatus.SERVED, ago(90), ago(60))
                .paid()
                .build();
        assertFalse(FloorFaces.isOpen(paid));
        TableFace face = floor.of(List.of(DemoHouse.table(12)), List.of(paid), List.of(), NOW)
                .getFirst();
        assertEquals(TableState.FREE, face.state());
    }

    @Test
    void guestsWhoCallGoBeforeEverythingElseAtTheirTableAndInTheQueue() {
        OrderView order = TestOrders.at(12, ago(9))
                .line("Тирамису", ItemStatus.READY, ago(9), ago(2))
                .build();
        List<TableView> tables = List.of(
                DemoHouse.seated(DemoHouse.table(7), ago(16)),
                DemoHouse.calling(DemoHouse.table(12, order), CallReason.WAITER, ago(1)),
                DemoHouse.calling(DemoHouse.table(3), CallReason.BILL, ago(1)));
        List<TableFace> faces = floor.of(tables, List.of(order), List.of(), NOW);
        assertEquals(TableState.CALLING, faces.getLast().state());
        assertEquals(ago(1), faces.getLast().since());
        assertEquals(
                List.of(Waiting.Reason.CALL, Waiting.Reason.BILL, Waiting.Reason.NO_ORDER),
                Waiting.queue(faces).stream().map(Waiting::reason).toList());
    }

    @Test
    void aColleaguesGuestsAreInMyQueueOnceTheyHaveCalledInVainForTwoMinutes() {
        OrderView order = TestOrders.at(12, ago(9)).of(2).build();
        assertEquals(List.of(), queueWhenCalledAt(ago(1), order));
        assertEquals(1, queueWhenCalledAt(ago(2), order).size());
    }

    private List<Waiting> queueWhenCalledAt(Instant at, OrderView order) {
        TableView table = DemoHouse.calling(DemoHouse.table(12, order), CallReason.WAITER, at);
        return Waiting.queue(floor.of(List.of(table), List.of(order), List.of(), NOW));
    }

    @Test
    void theQueueIsSortedByUrgencyThenByWhoWaitedLongest() {
        OrderView slow = TestOrders.at(8, ago(32))
                .line("Рибай", ItemStatus.COOKING, ago(32))
                .build();
        OrderView soup = TestOrders.at(4, ago(9))
                .line("Борщ с говядиной", ItemStatus.READY, ago(9), ago(1))
                .build();
        OrderView cake = TestOrders.at(5, ago(9))
                .line("Тирамису", ItemStatus.READY, ago(9), ago(2))
                .build();
        List<TableView> tables = List.of(
                DemoHouse.table(4, soup),
                DemoHouse.table(5, cake),
                DemoHouse.table(8, slow),
                DemoHouse.seated(DemoHouse.table(7), ago(16)));
        List<Waiting> queue = Waiting.queue(floor.of(tables, List.of(slow, soup, cake), List.of(), NOW));
        assertEquals(List.of(7, 5, 4, 8), queue.stream().map(Waiting::number).toList());
    }

    @Test
    void anOrderThatTheKitchenHasNotSeenWaitsForItsWaiterBeforeFoodAtThePassUntilItIsSeen() {
        OrderView order = TestOrders.at(12, ago(2))
                .line("Капучино", ItemStatus.READY, ago(2), ago(1))
                .line("Рибай", ItemStatus.COOKING, ago(1))
                .build();
        FloorFaces unaware =
                new FloorFaces(USUAL, DemoHouse.ANNA, false, Map.of(order.id(), ago(1)), Areas.NONE, List.of());

        Waiting waiting = Waiting.queue(unaware.of(List.of(DemoHouse.table(12, order)), List.of(order), List.of(), NOW))
                .getFirst();

        assertEquals(Waiting.Reason.UNSEEN, waiting.reason());
        assertEquals(ago(1), waiting.since());
        assertEquals(
                Waiting.Reason.FOOD_READY,
                Waiting.queue(floor.of(List.of(DemoHouse.table(12, order)), List.of(order), List.of(), NOW))
                        .getFirst()
                        .reason());
    }

    @Test
    void aTableWithSeveralChecksIsAsUrgentAsTheMostUrgentOfThem() {
        OrderView served = TestOrders.at(12, ago(40))
                .line("Рибай", ItemStatus.SERVED, ago(40), ago(20))
                .build();
        OrderView ready = TestOrders.at(12, ago(40))
                .another(900)
                .covers(1)
                .line("Тирамису", ItemStatus.READY, ago(9), ago(2))
                .build();
        TableFace face = face(List.of(served, ready), List.of());
        assertEquals(TableState.READY, face.state());
        assertEquals(900, face.orderId());
        assertEquals(ago(2), face.since());
        assertEquals(3, face.covers());
        assertEquals(served.totalPrice().plus(ready.totalPrice()), face.sum());
        OrderView late = TestOrders.at(12, ago(40))
                .another(901)
                .line("Рибай", ItemStatus.COOKING, ago(32))
                .build();
        assertTrue(face(List.of(served, late), List.of()).overdue());
        OrderView billed = TestOrders.at(12, ago(40))
                .another(902)
                .of(2)
                .line("Рибай", ItemStatus.SERVED, ago(40), ago(20))
                .billed(ago(11))
                .build();
        TableFace unpaid = face(List.of(served, billed), List.of());
        assertEquals(TableState.BILLED, unpaid.state());
        assertTrue(unpaid.mine(), "the other check's waiter is not hers");
        FloorFaces unaware = new FloorFaces(USUAL, DemoHouse.ANNA, false, Map.of(902, ago(1)), Areas.NONE, List.of());
        assertEquals(
                ago(1),
                unaware.of(List.of(DemoHouse.table(12, served)), List.of(served, billed), List.of(), NOW)
                        .getFirst()
                        .unseenSince());
    }

    @Test
    void aColleaguesReadyTableIsOnThePlanButNotInMyQueue() {
        OrderView order = TestOrders.at(12, ago(9))
                .of(2)
                .line("Тирамису", ItemStatus.READY, ago(9), ago(2))
                .build();
        List<TableFace> faces = floor.of(List.of(DemoHouse.table(12, order)), List.of(order), List.of(), NOW);
        assertEquals(TableState.READY, faces.getFirst().state());
        assertTrue(Waiting.queue(faces).isEmpty());
        FloorFaces manager = new FloorFaces(USUAL, 9, true);
        assertEquals(
                1,
                Waiting.queue(manager.of(List.of(DemoHouse.table(12, order)), List.of(order), List.of(), NOW))
                        .size());
    }

    private TableFace face(List<OrderView> orders, List<CheckDraft> drafts) {
        TableView table = DemoHouse.table(12, orders.toArray(OrderView[]::new));
        return floor.of(List.of(table), orders, drafts, NOW).getFirst();
    }

    private static Instant ago(int minutes) {
        return NOW.minusSeconds(minutes * 60L);
    }
}
