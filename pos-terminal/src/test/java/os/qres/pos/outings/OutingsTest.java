package os.qres.pos.outings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.json.Wire;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.NewItems;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.pos.DemoHouse;
import os.qres.pos.TestOrders;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.Outing;
import os.qres.pos.draft.Place;
import os.qres.pos.house.Drafts;
import os.qres.pos.house.TestHouse;
import os.qres.pos.order.OrderViewModel;
import os.qres.pos.payment.PaymentState;
import os.qres.pos.payment.PaymentViewModel;
import os.qres.terminal.text.Language;

/// Checks without a table, from the form to the hand-over.
class OutingsTest {
    private final OrderView known = TestOrders.at(41, DemoHouse.NOW)
            .takenAway("Пётр", DemoHouse.NOW.plusSeconds(1200))
            .line("Плов с бараниной", ItemStatus.COOKING, DemoHouse.NOW)
            .build();

    @TempDir
    Path folder;

    private TestHouse test;
    private OutingForm form;

    @BeforeEach
    void open() {
        test = new TestHouse(folder, DemoHouse.snapshot(known), Language.RU);
        form = new OutingForm(test.house, test, null);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void whatIsTakenDownOpensACheckAndIsSentWithItsFirstRound() {
        Outing outing = takenDown();
        assertEquals(List.of("table " + outing.key()), test.went);
        send(outing, "Рибай");
        NewOrder sent = assertInstanceOf(NewOrder.class, test.queue.last().body());
        assertEquals(outing.ref(), sent.clientRef());
        assertNull(sent.tableId());
        assertEquals(OrderType.DELIVERY, sent.orderType());
        assertEquals("Мария", sent.guestName());
        assertEquals("+7 (912) 345-67-89", sent.guestPhone());
        assertEquals("Садовая, 7", sent.guestAddress());
        assertEquals(DemoHouse.NOW.plusSeconds(45 * 60), sent.promisedAt());
        assertEquals(DemoHouse.NOW, sent.takenAt());
        assertEquals(OutingFace.State.SENDING, face(outing.key()).state());
    }

    @Test
    void onceTheRestaurantKnowsItTheCheckGoesOnUnderTheSameKey() {
        Outing outing = takenDown();
        send(outing, "Рибай");
        OrderView answered = answered(outing, OrderType.DELIVERY);
        test.answer(answered);
        assertEquals(Optional.of(answered), test.house.checkAt(outing.key()));
        assertTrue(test.house.drafts().byTable().isEmpty());
        assertEquals(1, faces().stream().filter(f -> f.key() == outing.key()).count());
        send(outing, "Капучино");
        assertInstanceOf(NewItems.class, test.queue.last().body());
        assertEquals(
                "/orders/" + answered.id() + "/items/batch", test.queue.last().path());
    }

    @Test
    void withoutTheServerItIsKeptPaidAndForgottenLikeATablesCheck() {
        Outing outing = takenDown();
        send(outing, "Рибай");
        test.queue.unreachable();
        OrderView owed = test.house.owed(outing.key()).orElseThrow();
        assertNull(owed.tableId());
        assertEquals(outing.ref(), owed.clientRef());
        assertEquals("Мария", owed.guestName());
        PaymentViewModel payment = new PaymentViewModel(test.house, test, outing.key());
        assertInstanceOf(PaymentState.Taking.class, payment.state().get());
        payment.chooseMethod(2);
        payment.accept();
        assertEquals("/orders/" + outing.ref() + "/payment", test.queue.last().path());
        test.queue.unreachable();
        assertTrue(
                assertInstanceOf(PaymentState.Done.class, payment.state().get()).kept());
        assertTrue(test.house.drafts().byTable().isEmpty());
        assertEquals(2, test.queue.waiting().size());
    }

    @Test
    void aDraftSurvivesARestartAndOneWithoutDishesIsForgottenOnTheWayBack() {
        Outing outing = takenDown();
        OrderViewModel order = new OrderViewModel(test.house, test, outing.key());
        order.tapDish(DemoHouse.dish("Рибай").id());
        CheckDraft kept = new Drafts(test.store, java.time.Clock.systemUTC()).of(outing.key());
        assertEquals(outing, kept.outing());
        order.back();
        assertEquals(OutingFace.State.DRAFT, face(outing.key()).state());
        order.undo();
        order.back();
        assertTrue(test.house.drafts().byTable().isEmpty());
        assertEquals(
                List.of(Outing.key(known)),
                faces().stream().map(OutingFace::key).toList());
    }

    @Test
    void theFormNamesWhatIsWrongAndKeepsNothing() {
        form.type().set(OrderType.DELIVERY);
        assertEquals(Optional.of(OutingForm.Problem.ADDRESS), form.save());
        form.address().set("Садовая, 7");
        form.phone().set("позвонить");
        assertEquals(Optional.of(OutingForm.Problem.PHONE), form.save());
        form.phone().set("");
        form.in(20);
        test.pass(Duration.ofMinutes(30));
        assertEquals(Optional.of(OutingForm.Problem.PAST), form.save());
        assertEquals(List.of(), test.went);
        form.in(20);
        assertEquals(Optional.empty(), form.save());
    }

    @Test
    void theTimeStepsByFiveMinutesOnTheRoundFive() {
        form.in(0);
        assertEquals("19:58", test.house.formats().time(form.promised().get()));
        form.step(1);
        assertEquals("20:00", test.house.formats().time(form.promised().get()));
        form.step(1);
        assertEquals("20:05", test.house.formats().time(form.promised().get()));
        form.step(-1);
        form.step(-1);
        form.step(-1);
        assertEquals("19:58", test.house.formats().time(form.promised().get()));
    }

    @Test
    void whatIsKnownIsChangedOnTheServerAndOnlyWhatChangedOfItsTime() {
        Outing before = test.house.outing(Outing.key(known)).orElseThrow();
        OutingForm change = new OutingForm(test.house, test, before);
        change.phone().set("112");
        assertEquals(Optional.empty(), change.save());
        assertEquals("/orders/41", test.queue.last().path());
        assertEquals(
                "{\"order_type\":\"takeaway\",\"guest_name\":\"Пётр\",\"guest_phone\":\"112\",\"guest_address\":\"\","
                        + "\"seen\":{\"order_type\":\"takeaway\",\"guest_name\":\"Пётр\","
                        + "\"promised_at\":\"2026-11-20T17:18:00Z\"}}",
                Wire.lenient().toJson(test.queue.last().body()));
        test.queue.ok(known);
        assertEquals(1, test.undos.size());
    }

    @Test
    void aTimeThatWasPromisedIsTakenBackAndByUndoItIsPromisedAgain() {
        Outing before = test.house.outing(Outing.key(known)).orElseThrow();
        OutingForm change = new OutingForm(test.house, test, before);
        change.soonest();
        assertEquals(Optional.empty(), change.save());
        String body = test.queue.waiting().getLast().body();
        assertTrue(
                body.startsWith("{\"order_type\":\"takeaway\",\"guest_name\":\"Пётр\",\"guest_phone\":\"\","
                        + "\"guest_address\":\"\",\"promised_at\":null,\"seen\":{"),
                body);
        assertTrue(body.endsWith("\"promised_at\":\"2026-11-20T17:18:00Z\"}}"), body);
        test.queue.ok(known);
        test.undos.getLast().run();
        assertTrue(test.queue.waiting().getLast().body().contains("\"promised_at\":\"2026"));
    }

    @Test
    void whatIsReadyIsHandedOverAndWhatIsPaidStaysUntilThen() {
        OrderView ready = TestOrders.versioned(
                TestOrders.at(41, DemoHouse.NOW)
                        .takenAway("Пётр", DemoHouse.NOW.plusSeconds(1200))
                        .line("Плов с бараниной", ItemStatus.READY, DemoHouse.NOW)
                        .paid()
                        .build(),
                50);
        test.state.answered(ready);
        OutingFace face = face(Outing.key(known));
        assertEquals(OutingFace.State.READY, face.state());
        assertTrue(face.paid());
        OrderViewModel order = new OrderViewModel(test.house, test, face.key());
        assertEquals("Навынос 511", order.state().get().title());
        assertTrue(order.state().get().canHandOver());
        assertFalse(order.state().get().canPay());
        order.handOver();
        assertEquals("/orders/41/status", test.queue.last().path());
    }

    @Test
    void whatWasPromisedForATimeThatHasPassedIsLateUnlessItIsReady() {
        assertFalse(face(Outing.key(known)).late());
        test.pass(Duration.ofMinutes(20));
        assertTrue(face(Outing.key(known)).late());
    }

    @Test
    void thoseThatWerePromisedFirstStandFirst() {
        Outing soon = takenDownFor(10);
        Outing later = takenDownFor(30);
        assertEquals(
                List.of(soon.key(), Outing.key(known), later.key()),
                faces().stream().map(OutingFace::key).toList());
        assertTrue(soon.key() < 0 && Outing.isKey(later.key()));
        assertNotNull(face(soon.key()).promisedAt());
    }

    private Outing takenDownFor(int minutes) {
        OutingForm next = new OutingForm(test.house, test, null);
        next.in(minutes);
        assertEquals(Optional.empty(), next.save());
        return last();
    }

    private Outing takenDown() {
        form.type().set(OrderType.DELIVERY);
        form.name().set(" Мария ");
        form.phone().set("+7 (912) 345-67-89");
        form.address().set("Садовая, 7");
        form.in(45);
        assertEquals(Optional.empty(), form.save());
        return last();
    }

    private Outing last() {
        int key = Integer.parseInt(test.went.getLast().replace("table ", ""));
        return test.house.outing(key).orElseThrow();
    }

    private void send(Outing outing, String dish) {
        OrderViewModel order = new OrderViewModel(test.house, test, outing.key());
        order.activate();
        test.house.keep(
                test.house.drafts().of(outing.key()).plus(DemoHouse.dish(dish).id(), false, Place.START));
        test.house.commands().send(test.house.drafts().of(outing.key()), "");
    }

    private OrderView answered(Outing outing, OrderType type) {
        UUID line = test.house
                .drafts()
                .of(outing.key())
                .rounds()
                .getFirst()
                .lines()
                .getFirst()
                .ref();
        OrderView order = TestOrders.at(42, DemoHouse.NOW)
                .brought("Мария", "+7 (912) 345-67-89", "Садовая, 7", DemoHouse.NOW.plusSeconds(2700))
                .as(outing.ref())
                .line(line, "Рибай", 1, ItemStatus.NEW, DemoHouse.NOW, DemoHouse.NOW, null)
                .build();
        assertEquals(type, order.orderType());
        return order;
    }

    private OutingFace face(int key) {
        return faces().stream().filter(face -> face.key() == key).findFirst().orElseThrow();
    }

    private List<OutingFace> faces() {
        return OutingFaces.of(
                test.state.orders().values(), test.house.drafts().byTable().values(), test.house.instant());
    }
}
