package os.qres.pos.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.handover.HandedTicket;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.NewItems;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.Outing;
import os.qres.pos.handover.Rounds;
import os.qres.pos.house.Drafts;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.connection.Command;

/// An allergy that the kitchen must know of, whatever was ordered and wherever the server is.
class KitchenNoteTest {
    private static final String NUTS = "Аллергия: орехи";

    @TempDir
    Path folder;

    private TestHouse test;
    private OrderViewModel order;

    @BeforeEach
    void open() {
        test = new TestHouse(folder);
        order = new OrderViewModel(test.house, test, 12);
        order.activate();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void itIsKeptWithTheDraftAndOpensTheCheckAndIsNotTheNextGuests() {
        order.changes().setKitchenNote("  " + NUTS + " ");
        assertEquals(Optional.of(NUTS), shown());
        assertTrue(test.queue.sent().isEmpty());
        assertEquals(NUTS, new Drafts(test.store, Clock.systemUTC()).of(12).kitchenNote());

        tap();
        order.send();
        assertEquals(NUTS, opened().kitchenNotes());
        assertEquals(Optional.of(NUTS), shown());
        test.answer(made(opened().clientRef()).kitchenNote(NUTS).build());
        assertEquals(Optional.of(NUTS), shown());
        assertNull(test.house.drafts().of(12).kitchenNote());
    }

    @Test
    void withoutTheServerItWaitsInTheQueueAndCannotBeOtherwiseMeanwhile() {
        order.changes().setKitchenNote(NUTS);
        tap();
        order.send();
        test.queue.unreachable();
        assertTrue(
                String.valueOf(test.queue.waiting().getFirst().body()).contains("\"kitchen_notes\":\"" + NUTS + "\""));
        assertEquals(NUTS, test.house.owed(12).map(OrderView::kitchenNotes).orElse(null));
        assertEquals(
                List.of(NUTS),
                new Rounds(test.state)
                        .of(test.queue.waiting().getFirst()).stream()
                                .map(HandedTicket::kitchenNotes)
                                .toList());
        order.changes().setKitchenNote("");
        assertEquals(test.texts.get("changes.waiting"), test.said.getLast());
        assertEquals(Optional.of(NUTS), shown());
    }

    @Test
    void whatWasRefusedHasItStill() {
        order.changes().setKitchenNote(NUTS);
        tap();
        order.send();
        test.queue.refuse("нет");
        assertEquals(Optional.of(NUTS), shown());
        order.send();
        assertEquals(NUTS, opened().kitchenNotes());
    }

    @Test
    void ofTheDraftItIsUndoneByOneTapAndNotByUndoOfALine() {
        order.changes().setKitchenNote("Быстро");
        tap();
        order.changes().setKitchenNote(NUTS);
        order.undo();
        assertEquals(Optional.of(NUTS), shown());
        test.undos.getLast().run();
        assertEquals(Optional.of("Быстро"), shown());
        test.undos.getFirst().run();
        assertEquals(Optional.empty(), shown());
    }

    @Test
    void ofACheckThatWasSentItIsChangedAndTakenBackByNull() {
        test.state.answered(made(UUID.randomUUID()).build());
        order.changes().setKitchenNote(NUTS);
        assertEquals("PATCH /orders/12 {\"kitchen_notes\":\"" + NUTS + "\",\"seen\":{}}", sent());
        test.answer(noted(NUTS, 9));
        assertEquals(Optional.of(NUTS), shown());
        test.undos.getLast().run();
        assertEquals("PATCH /orders/12 {\"kitchen_notes\":null,\"seen\":{\"kitchen_notes\":\"" + NUTS + "\"}}", sent());
        test.answer(noted(null, 10));
        assertEquals(Optional.empty(), shown());
    }

    @Test
    void whatSomebodyElseWroteMeanwhileStandsBesideItAndIsSaid() {
        test.state.answered(made(UUID.randomUUID()).build());
        order.changes().setKitchenNote(NUTS);
        int undos = test.undos.size();
        test.answer(noted("Быстро; " + NUTS, 9));
        assertTrue(test.said.getLast().contains("Быстро; " + NUTS), test.said::toString);
        assertEquals(undos, test.undos.size(), "another's words are not undone with one's own");
        assertEquals(Optional.of("Быстро; " + NUTS), shown());
    }

    @Test
    void theSameAgainSaysNothing() {
        order.changes().setKitchenNote("  ");
        test.state.answered(noted(NUTS, 9));
        order.changes().setKitchenNote(NUTS);
        assertTrue(test.queue.sent().isEmpty());
        assertEquals(List.of(), test.said);
    }

    @Test
    void whereSomebodyElseHasOpenedTheCheckItIsAddedBeforeTheLines() {
        order.changes().setKitchenNote(NUTS);
        tap();
        test.state.answered(noted("Ребёнок", 9));
        assertEquals(Optional.of(NUTS), shown());
        order.send();
        List<Command<?>> sent = test.queue.sent();
        assertEquals(2, sent.size());
        assertEquals(
                "{\"kitchen_notes\":\"Ребёнок; " + NUTS + "\",\"seen\":{\"kitchen_notes\":\"Ребёнок\"}}",
                sent.getFirst().body());
        assertInstanceOf(NewItems.class, sent.getLast().body());
    }

    @Test
    void ofAnOrderToTakeAwayToo() {
        Outing outing = new Outing(UUID.randomUUID(), OrderType.TAKEAWAY, "Пётр", null, null, null);
        test.house.keep(CheckDraft.of(outing));
        order.turnTo(outing.key());
        order.changes().setKitchenNote(NUTS);
        tap();
        order.send();
        assertEquals(NUTS, opened().kitchenNotes());
        assertEquals(OrderType.TAKEAWAY, opened().orderType());
    }

    private void tap() {
        order.tapDish(DemoHouse.dish("Борщ с говядиной").id());
    }

    private Optional<String> shown() {
        return order.state().get().kitchenNote();
    }

    private NewOrder opened() {
        return assertInstanceOf(NewOrder.class, test.queue.last().body());
    }

    private TestOrders made(UUID ref) {
        return TestOrders.at(12, DemoHouse.NOW).as(ref).line("Медовик", ItemStatus.NEW, DemoHouse.NOW);
    }

    private OrderView noted(@Nullable String words, long version) {
        TestOrders made = made(new UUID(1, 12));
        return TestOrders.versioned((words == null ? made : made.kitchenNote(words)).build(), version);
    }

    private String sent() {
        Command<?> last = test.queue.last();
        return last.method() + " " + last.path() + " " + last.body();
    }
}
