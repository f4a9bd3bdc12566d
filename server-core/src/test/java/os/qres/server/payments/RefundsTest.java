package os.qres.server.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.floor.TableView;
import os.qres.model.live.LiveEvent;
import os.qres.model.live.Snapshot;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.payments.PaymentView;
import os.qres.model.reports.OrdersSummary;
import os.qres.model.staff.UserView;
import os.qres.server.Evenings;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.live.LiveClient;
import os.qres.server.platform.access.Actor;
import os.qres.test.process.Deadline;

class RefundsTest {
    private static final String REFUND = "{\"payment_status\":\"refunded\"}";

    @TempDir
    static Path folder;

    private static Evenings evenings;
    private static int managerId;
    private static PaymentMethodView card;

    @BeforeAll
    static void open() {
        evenings = new Evenings(folder);
        managerId = made(
                        "/users/",
                        "{'username':'maria','full_name':'Maria','role':'manager','password':'manager pass'}",
                        UserView.class)
                .id();
        card = made("/payment-methods/", "{'name':'Card','kind':'card'}", PaymentMethodView.class);
    }

    @AfterAll
    static void close() {
        evenings.close();
    }

    @Test
    void aManagerGivesBackWhatWasPaidByTheWaysThatItCame() {
        evenings.later(Duration.ofDays(10));
        OrderView paid = paidTwice();
        evenings.later(Duration.ofHours(1));

        OrderView back = refund(manager(), paid).expect(200).as(OrderView.class);

        assertEquals(PaymentStatus.REFUNDED, back.paymentStatus());
        assertEquals(Money.ZERO, back.paidTotal());
        assertEquals(Money.ZERO, back.tipTotal());
        assertEquals(paid.totalPrice(), back.totalPrice());
        assertEquals(4, back.payments().size());
        assertEquals(paid.payments(), back.payments().subList(0, 2));
        for (int i = 0; i < 2; i++) {
            PaymentView taken = back.payments().get(i);
            PaymentView given = back.payments().get(i + 2);
            assertEquals(Money.ZERO, taken.amount().plus(given.amount()));
            assertEquals(Money.ZERO, taken.tip().plus(given.tip()));
            assertEquals(taken.methodName(), given.methodName());
            assertEquals(taken.id(), given.refundOf());
            assertEquals(managerId, given.userId());
            assertEquals(back.updatedAt(), given.paidAt());
        }
        assertEquals(back, one(paid));
        assertEquals(4L, payments(paid.businessDay()));
    }

    @Test
    void onceTheDayIsOverOnlyAnAdministratorGivesBack() {
        evenings.later(Duration.ofDays(10));
        OrderView paid = paidTwice();
        evenings.later(Duration.ofDays(1));
        assertEquals("approval-needed", refund(manager(), paid).expect(403).slug());

        refund(evenings.admin, paid).expect(200);

        assertEquals(
                List.of(2L, 2L),
                List.of(
                        payments(paid.businessDay()),
                        payments(paid.businessDay().plusDays(1))));
    }

    @Test
    void itMayGoBackByAnotherWay() {
        OrderView paid = paidTwice();
        OrderView back = manager()
                .patch(
                        payment(paid),
                        "{\"payment_status\":\"refunded\",\"amount\":150.00,\"payment_method_id\":" + card.id() + "}")
                .expect(200)
                .as(OrderView.class);
        assertEquals(
                List.of("Cash", "Card", "Card", "Card"),
                back.payments().stream().map(PaymentView::methodName).toList());
    }

    @Test
    void whoeverIsNoManagerIsRefusedAndNothingIsStored() {
        OrderView paid = paidTwice();
        assertEquals(
                "approval-needed", refund(evenings.waiter, paid).expect(403).slug());
        assertEquals("forbidden", refund(evenings.kitchen, paid).expect(403).slug());
        assertEquals(paid, one(paid));
        refund(evenings.admin, paid).expect(200);
    }

    @Test
    void whatWasNotPaidCannotGoBackAndWhatWentBackCannotGoBackAgain() {
        OrderView order = evenings.opened("takeaway", 1, evenings.cola(1));
        assertEquals("nothing-paid", refund(manager(), order).slug());
        evenings.pay(order, "");
        refund(manager(), order).expect(200);

        assertEquals("order-refunded", refund(manager(), order).expect(409).slug());
        assertEquals(
                "order-closed",
                evenings.waiter
                        .patch(
                                payment(order),
                                "{\"payment_status\":\"paid\",\"payment_method_id\":" + evenings.here.cash.id() + "}")
                        .slug());
        assertEquals(
                "wrong-step",
                manager()
                        .patch(payment(order), REFUND.replace("refunded", "unpaid"))
                        .slug());
        assertEquals(2, one(order).payments().size());
    }

    @Test
    void noMoreGoesBackThanWasPaidAndWrongFieldsAreNamed() {
        OrderView paid = paidTwice();
        for (String wrong : List.of(
                "'amount':150.01", "'amount':0", "'tip_amount':1", "'tendered':150", "'payment_method_id':77")) {
            Got got =
                    manager().patch(payment(paid), ("{'payment_status':'refunded'," + wrong + "}").replace('\'', '"'));
            assertEquals(List.of(wrong.split("'")[1]), got.expect(422).fields());
        }
        assertEquals(paid, one(paid));
    }

    @Test
    void theSameRefundTwiceIsOne() {
        OrderView paid = paidTwice();
        TestClient keyed = manager().with("Idempotency-Key", "back-1");
        assertEquals(
                keyed.patch(payment(paid), REFUND).expect(200).body(),
                keyed.patch(payment(paid), REFUND).expect(200).body());

        OrderView other = paidTwice();
        String named = "{\"payment_status\":\"refunded\",\"client_ref\":\"%s\"}".formatted(UUID.randomUUID());
        assertEquals(
                manager().patch(payment(other), named).expect(200).body(),
                manager().patch(payment(other), named).expect(200).body());
        assertEquals(4, one(other).payments().size());
    }

    @Test
    void aRefundOfAnOrderThatHasChangedIsStale() {
        OrderView paid = paidTwice();
        TestClient manager = manager();
        assertEquals(
                "stale",
                refund(manager.with("If-Match", "\"" + (paid.version() - 1) + "\""), paid)
                        .slug());
        refund(manager.with("If-Match", "\"" + paid.version() + "\""), paid).expect(200);
    }

    @Test
    void ofManyRefundsAtOnceOneIsMade() throws Exception {
        OrderView paid = paidTwice();
        TestClient manager = manager();
        Callable<Integer> call = () -> refund(manager, paid).status();
        try (var hands = Executors.newFixedThreadPool(8)) {
            List<Integer> answers = hands.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(future -> future.resultNow())
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 409, 409, 409, 409, 409, 409, 409), answers);
        }
        assertEquals(4, one(paid).payments().size());
        assertEquals(Money.ZERO, one(paid).paidTotal());
    }

    @Test
    void revenueIsWhatWasNotGivenBackAlsoOnADayThatIsOver() {
        evenings.later(Duration.ofDays(10));
        LocalDate day = paidTwice().businessDay();
        OrderView second = evenings.opened("takeaway", 1, evenings.pizza(1));
        evenings.pay(second, "");
        evenings.later(Duration.ofDays(2));
        assertEquals(new Money(100_000), summary(day).revenue());

        refund(evenings.admin, second).expect(200);

        OrdersSummary summary = summary(day);
        assertEquals(new Money(15_000), summary.revenue());
        assertEquals(new Money(15_000), summary.averageCheck());
        assertEquals(1, summary.byPaymentStatus().refunded());
        assertEquals(1, summary.byPaymentStatus().paid());
        assertEquals(
                List.of("Cola"),
                summary.topDishes().stream().map(dish -> dish.name()).toList());
        assertEquals(new Money(15_000), summary.byWaiter().getFirst().revenue());
        assertEquals(
                List.of(second.id()),
                evenings
                        .waiter
                        .get("/orders/?payment_status=refunded&date_from=" + day)
                        .listOf(OrderView.class)
                        .stream()
                        .map(OrderView::id)
                        .toList());
    }

    @Test
    void anOpenCheckOwesAgainWhatGoesBackAndIsPaidOtherwise() {
        OrderView order = evenings.waiter
                .post(
                        "/orders/",
                        "{\"table_id\":%d,\"items\":[%s]}".formatted(evenings.here.table1.id(), evenings.cola(2)))
                .expect(201)
                .as(OrderView.class);
        evenings.pay(order, "\"amount\":100,\"tip_amount\":7");
        evenings.pay(order, "\"amount\":50");
        evenings.serve(order);
        PaymentView wrong = one(order).payments().getFirst();
        assertEquals(
                List.of("payment_id"),
                back(manager(), order, wrong.id() + 77).expect(422).fields());
        assertEquals("approval-needed", back(evenings.waiter, order, wrong.id()).slug());

        OrderView owing = back(manager(), order, wrong.id()).expect(200).as(OrderView.class);

        assertEquals(PaymentStatus.UNPAID, owing.paymentStatus());
        assertEquals(new Money(5_000), owing.paidTotal());
        assertEquals(Money.ZERO, owing.tipTotal());
        assertEquals("nothing-paid", back(manager(), order, wrong.id()).slug());
        refund(manager(), order).expect(200);
        assertEquals(PaymentStatus.UNPAID, one(order).paymentStatus());
        assertEquals(Money.ZERO, one(order).paidTotal());
        assertTrue(table().isOccupied());
        assertTrue(isOpen(order));

        OrderView paid = evenings.waiter
                .patch(payment(order), "{\"payment_status\":\"paid\",\"payment_method_id\":" + card.id() + "}")
                .expect(200)
                .as(OrderView.class);
        assertEquals(PaymentStatus.PAID, paid.paymentStatus());
        assertEquals(paid.totalPrice(), paid.payments().getLast().amount());
        assertFalse(table().isOccupied());
        assertFalse(isOpen(order));
    }

    @Test
    void onePaymentOfAPaidCheckGoesBackWithItsTip() {
        OrderView paid = paidTwice();
        PaymentView cash = paid.payments().getFirst();

        OrderView back = back(manager(), paid, cash.id()).expect(200).as(OrderView.class);

        assertEquals(PaymentStatus.PAID, back.paymentStatus());
        assertEquals(cash.id(), back.payments().getLast().refundOf());
        assertEquals(new Money(-2_000), back.payments().getLast().tip());
        assertEquals(new Money(5_000), back.paidTotal());
        assertEquals(
                List.of("payment_id"),
                evenings.waiter
                        .patch(payment(paid), "{\"payment_status\":\"paid\",\"payment_id\":" + cash.id() + "}")
                        .expect(422)
                        .fields());
    }

    private static Got back(TestClient person, OrderView order, int payment) {
        return person.patch(payment(order), "{\"payment_status\":\"refunded\",\"payment_id\":" + payment + "}");
    }

    @Test
    void nobodyHasToDoAnythingMoreForWhatWasServedAndGivenBack() {
        OrderView paid = paidTwice();
        refund(manager(), paid).expect(200);
        assertTrue(isOpen(paid));
        evenings.serve(paid);
        assertFalse(isOpen(paid));
    }

    @Test
    void theLogKnowsWhoGaveItBackAndTheFloorHearsOfIt() {
        OrderView paid = paidTwice();
        try (var client =
                LiveClient.connect(evenings.here.server().address(), "?token=" + evenings.waiter.bearerToken(), null)) {
            Deadline.await("the greeting", Duration.ofSeconds(10), () -> !client.ofType("hello")
                    .isEmpty());
            refund(manager(), paid).expect(200);
            Deadline.await(
                    "both payments",
                    Duration.ofSeconds(10),
                    () -> client.ofType("payment_refunded").size() == 2);
            LiveEvent first = client.ofType("payment_refunded").getFirst();
            assertEquals(paid.id(), first.orderId());
            assertEquals(new Money(10_000), first.amount());
            assertEquals("Cash", first.paymentMethod());
        }
        assertEquals(
                2L,
                count("select count(*) from event where type = 'payment_refunded' and subject = 'order/" + paid.id()
                        + "' and user_id = " + managerId));
    }

    /// 100.00 in cash with 20.00 on top, and 50.00 by card.
    private static OrderView paidTwice() {
        OrderView order = evenings.opened("takeaway", 1, evenings.cola(1));
        evenings.pay(order, "\"amount\":100,\"tip_amount\":20,\"tendered\":500");
        return evenings.waiter
                .patch(payment(order), "{\"payment_status\":\"paid\",\"payment_method_id\":" + card.id() + "}")
                .expect(200)
                .as(OrderView.class);
    }

    private static TestClient manager() {
        return evenings.here.server().client().signedIn("maria", "manager pass");
    }

    private static Got refund(TestClient person, OrderView order) {
        return person.patch(payment(order), REFUND);
    }

    private static String payment(OrderView order) {
        return "/orders/" + order.id() + "/payment";
    }

    private static OrderView one(OrderView order) {
        return evenings.waiter.get("/orders/" + order.id()).expect(200).as(OrderView.class);
    }

    private static TableView table() {
        return evenings.waiter.get("/tables/" + evenings.here.table1.id()).as(TableView.class);
    }

    private static boolean isOpen(OrderView order) {
        return evenings.admin.get("/sync/snapshot").expect(200).as(Snapshot.class).orders().stream()
                .anyMatch(open -> open.id() == order.id());
    }

    private static OrdersSummary summary(LocalDate day) {
        return evenings.admin
                .get("/orders/stats/summary?date_from=%1$s&date_to=%1$s".formatted(day))
                .expect(200)
                .as(OrdersSummary.class);
    }

    private static long payments(LocalDate day) {
        return count("select count(*) from payment where business_day = date '" + day + "'");
    }

    private static long count(String query) {
        return Objects.requireNonNull(evenings.here.server().wiring().database().read(Actor.SYSTEM, in -> in.session()
                .createNativeQuery(query, Long.class)
                .getSingleResult()));
    }

    private static <T> T made(String path, String json, Class<T> type) {
        return evenings.admin.post(path, json.replace('\'', '"')).expect(201).as(type);
    }
}
