package os.qres.pos.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.NewOrder;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;
import os.qres.pos.house.Drafts;
import os.qres.pos.house.TestHouse;
import os.qres.pos.payment.PaymentViewModel;

/// How many guests there are is said once, and of those guests only.
class CoversTest {
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
    void theirNumberIsTheChecksOnceItHasArrivedAndNotTheNextGuests() {
        order.setCovers(4);
        tap();
        order.send();
        assertEquals(4, opened().covers());
        assertEquals(4, order.state().get().covers());
        UUID ref = opened().clientRef();
        test.answer(made(ref).covers(4).build());
        assertEquals(4, order.state().get().covers());
        assertFalse(new Drafts(test.store, Clock.systemUTC()).byTable().containsKey(12));

        test.state.answered(TestOrders.versioned(made(ref).covers(4).paid().build(), 9));
        assertEquals(0, order.state().get().covers());
        tap();
        order.send();
        assertNull(opened().covers());
    }

    @Test
    void whatIsNotSentYetDoesNotBringItBackByUndo() {
        order.setCovers(4);
        tap();
        order.send();
        tap();
        tap();
        test.answer(made(opened().clientRef()).covers(4).build());
        order.undo();
        assertNull(test.house.drafts().of(12).covers());
        assertEquals(1, test.house.drafts().of(12).lines().size());
    }

    @Test
    void aRoundThatTheServerRefusedHasItStill() {
        order.setCovers(4);
        tap();
        order.send();
        test.queue.refuse("нет");
        assertEquals(4, order.state().get().covers());
        order.send();
        assertEquals(4, opened().covers());
    }

    @Test
    void whereSomebodyElseHasOpenedTheCheckItsNumberCounts() {
        order.setCovers(4);
        tap();
        test.state.answered(made(UUID.randomUUID()).covers(3).build());
        assertEquals(3, order.state().get().covers());
        assertNull(test.house.drafts().of(12).covers());
        assertEquals(1, test.house.drafts().of(12).lines().size());
    }

    @Test
    void theNextGuestsAreCountedWhileTheBillOfTheLastIsOnItsWay() {
        test.state.answered(made(UUID.randomUUID()).covers(3).build());
        PaymentViewModel payment = new PaymentViewModel(test.house, test, 12);
        payment.activate();
        payment.accept();
        test.queue.unreachable();
        order.setCovers(5);
        test.state.answered(DemoHouse.table(7));
        assertEquals(5, test.house.drafts().of(12).covers());
    }

    private void tap() {
        order.tapDish(DemoHouse.dish("Борщ с говядиной").id());
    }

    private NewOrder opened() {
        return assertInstanceOf(NewOrder.class, test.queue.last().body());
    }

    private TestOrders made(UUID ref) {
        NewOrder sent = test.queue.sent().isEmpty()
                ? null
                : assertInstanceOf(NewOrder.class, test.queue.last().body());
        UUID line = sent == null ? UUID.randomUUID() : sent.items().getFirst().clientRef();
        return TestOrders.at(12, DemoHouse.NOW)
                .as(ref)
                .line(line, "Борщ с говядиной", 1, ItemStatus.NEW, DemoHouse.NOW, DemoHouse.NOW, null);
    }
}
