package os.qres.pos.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.PaymentChange;
import os.qres.model.orders.PaymentStatus;
import os.qres.pos.DemoHouse;
import os.qres.pos.check.CheckLine;
import os.qres.pos.check.LineState;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.Outing;
import os.qres.pos.draft.SentRound;
import os.qres.pos.house.Drafts;
import os.qres.pos.house.QueuedRounds.Place;
import os.qres.pos.house.TestHouse;

/// A round that waits in the terminal's queue is taken back, as long as nobody else can know of it.
class QueuedRoundsTest {
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
    void itIsTheDraftAgainBeforeWhatWasAddedSince() {
        order.setCovers(3);
        send("Борщ с говядиной");
        UUID sent = lines().getFirst().ref();
        test.queue.alone();
        assertEquals(test.texts.get("offline.kept"), test.said.getLast());
        assertEquals(Place.HERE, place());
        tap("Медовик");
        test.undos.getLast().run();
        assertTrue(test.queue.waiting().isEmpty());
        assertEquals(test.texts.get("round.taken"), test.said.getLast());
        assertEquals(
                List.of("Борщ с говядиной", "Медовик"),
                lines().stream().map(CheckLine::title).toList());
        assertTrue(lines().stream().allMatch(CheckLine::isMine));
        assertEquals(sent, lines().getFirst().ref());
        assertEquals(3, order.state().get().covers());
        assertEquals(2, new Drafts(test.store, Clock.systemUTC()).of(12).lines().size(), "on the disk");
        test.house.commands().reconcile();
        assertEquals(2, lines().size());
    }

    @Test
    void whatTheServerMayHaveIsNotOfferedToBeTakenBack() {
        send("Борщ с говядиной");
        test.queue.unreachable();
        assertEquals(Place.ELSEWHERE, place());
        assertTrue(test.undos.isEmpty());
    }

    @Test
    void whatTheKitchenHasSeenStaysAndThatIsSaid() {
        send("Борщ с говядиной");
        test.queue.alone();
        test.queue.shown().add(test.queue.waiting().getFirst().key());
        assertEquals(Place.KITCHEN, place());
        test.undos.getLast().run();
        assertEquals(test.texts.get("round.late"), test.said.getLast());
        assertEquals(LineState.TRAVELLING, lines().getFirst().state());
        assertEquals(1, test.queue.waiting().size());
    }

    @Test
    void whatAPaymentIsBuiltUponStays() {
        send("Борщ с говядиной");
        test.queue.alone();
        var part = new PaymentChange(
                PaymentStatus.PAID,
                1,
                DemoHouse.dish("Борщ с говядиной").price().minus(Money.parse("100")),
                null,
                null,
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                null,
                null);
        test.house.commands().pay(test.house.owed(12).orElseThrow(), part, "");
        assertEquals(Place.ELSEWHERE, place());
        assertFalse(test.house.queuedRounds().takeBack(12, round()).join());
    }

    @Test
    void anOrderToTakeAwayIsTakenBackWithItsGuest() {
        Outing outing = new Outing(UUID.randomUUID(), OrderType.TAKEAWAY, "Пётр", null, null, null);
        test.house.keep(CheckDraft.of(outing));
        order.turnTo(outing.key());
        send("Борщ с говядиной");
        test.queue.alone();
        test.undos.getLast().run();
        assertEquals("Пётр", order.state().get().outing().orElseThrow().name());
        assertTrue(lines().getFirst().isMine());
    }

    private Place place() {
        return test.house.queuedRounds().place(12, round());
    }

    private SentRound round() {
        return test.house.drafts().of(12).rounds().getFirst();
    }

    private void send(String dish) {
        tap(dish);
        order.send();
    }

    private void tap(String dish) {
        order.tapDish(DemoHouse.dish(dish).id());
    }

    private List<CheckLine> lines() {
        return order.state().get().check().lines().toList();
    }
}
