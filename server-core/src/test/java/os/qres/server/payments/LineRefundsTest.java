package os.qres.server.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.payments.PaymentView;
import os.qres.model.payments.ReturnedItem;
import os.qres.model.reports.DishSales;
import os.qres.model.reports.OrdersSummary;
import os.qres.server.Evenings;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;

/// Lines of a paid check go back, or portions of them: at what they were charged, and never twice.
class LineRefundsTest {
    @TempDir
    static Path folder;

    private static Evenings evenings;
    private static PaymentMethodView card;

    @BeforeAll
    static void open() {
        evenings = new Evenings(folder);
        card = evenings.admin
                .post("/payment-methods/", json("{'name':'Card','kind':'card'}"))
                .expect(201)
                .as(PaymentMethodView.class);
        evenings.admin.patch("/settings/bill", json("""
                        {'taxes':{'included':false,'rate':700},'discounts':{'waiter':10000,'manager':10000}}""")).expect(200);
    }

    @AfterAll
    static void close() {
        evenings.close();
    }

    @Test
    void aLineGoesBackPortionByPortionAtWhatItWasCharged() {
        OrderView paid = paid();
        ItemView cola = paid.items().getFirst();
        assertTrue(cola.due().compareTo(cola.total()) != 0, "discounts and taxes have changed what it costs");

        OrderView one = given(paid, item(cola, 1));
        PaymentView first = one.payments().getLast();
        assertEquals(PaymentStatus.PAID, one.paymentStatus());
        assertEquals(1, Objects.requireNonNull(first.items()).getFirst().quantity());
        assertTrue(Math.abs(-3 * first.amount().minor() - cola.due().minor()) < 3, "a third of it, to the kopeck");

        OrderView rest = given(paid, "{'item_id':" + cola.id() + "}");
        PaymentView second = rest.payments().getLast();
        assertEquals(2, Objects.requireNonNull(second.items()).getFirst().quantity());
        assertEquals(Money.ZERO, cola.due().plus(first.amount()).plus(second.amount()));
        assertEquals(paid.paidTotal().minus(cola.due()), rest.paidTotal());

        assertEquals(
                List.of("items[0].item_id"),
                refund(paid, item(cola, 1)).expect(422).fields());
        assertEquals(rest, read(paid));
        assertEquals(paid.tipTotal(), rest.tipTotal());

        OrderView all = given(paid, item(paid.items().getLast(), 1));
        assertEquals(PaymentStatus.REFUNDED, all.paymentStatus());
        assertEquals(Money.ZERO, all.paidTotal());
        assertEquals(Money.ZERO, all.tipTotal(), "with the last line the tip goes back");
    }

    @Test
    void aLineThatTwoPaymentsBroughtGoesBackByBothAndIsCountedOnce() {
        OrderView order = evenings.opened("takeaway", 1, evenings.pizza(1));
        evenings.pay(order, "\"amount\":500");
        evenings.waiter
                .patch(payment(order), json("{'payment_status':'paid','payment_method_id':" + card.id() + "}"))
                .expect(200);
        ItemView pizza = order.items().getFirst();

        OrderView back = given(order, item(pizza, 1));

        List<ReturnedItem> items = back.payments().stream()
                .flatMap(payment -> Objects.requireNonNullElse(payment.items(), List.<ReturnedItem>of()).stream())
                .toList();
        assertEquals(2, items.size());
        assertEquals(1, items.stream().mapToInt(ReturnedItem::quantity).sum());
        assertEquals(pizza.due(), items.stream().map(ReturnedItem::amount).reduce(Money.ZERO, Money::plus));
    }

    @Test
    void whoPaidForALineGetsItsMoneyBackTheWayThatHePaid() {
        OrderView order = evenings.opened("takeaway", 1, evenings.cola(1), evenings.pizza(1));
        int cola = order.items().getFirst().id();
        evenings.waiter
                .patch(payment(order), json("""
                        {'payment_status':'paid','payment_method_id':%d,
                         'share':{'items':[{'item_id':%d,'part':1,'of':1}]}}""".formatted(card.id(), cola)))
                .expect(200);
        evenings.pay(order, "");

        OrderView back = given(order, "{'item_id':" + cola + "}");

        assertEquals("Card", back.payments().getLast().methodName());
        assertEquals(3, back.payments().size());
    }

    @Test
    void aManagerSaysFromWhichPaymentTheMoneyOfALineGoesBack() {
        OrderView order = evenings.opened("takeaway", 1, evenings.cola(1), evenings.pizza(1));
        evenings.pay(order, "\"amount\":200");
        OrderView paid = evenings.waiter
                .patch(payment(order), json("{'payment_status':'paid','payment_method_id':" + card.id() + "}"))
                .expect(200)
                .as(OrderView.class);
        int cash = paid.payments().getFirst().id();
        int cola = order.items().getFirst().id();
        int pizza = order.items().getLast().id();

        assertEquals(
                List.of("items"),
                evenings.admin
                        .patch(
                                payment(order),
                                json("{'payment_status':'refunded','payment_id':" + cash + ",'items':[{'item_id':"
                                        + pizza + "}]}"))
                        .expect(422)
                        .fields());
        OrderView back = evenings.admin
                .patch(
                        payment(order),
                        json("{'payment_status':'refunded','payment_id':" + cash + ",'items':[{'item_id':" + cola
                                + "}]}"))
                .expect(200)
                .as(OrderView.class);
        assertEquals(cash, back.payments().getLast().refundOf());
        assertEquals(
                List.of(order.items().getFirst().due()),
                Objects.requireNonNull(back.payments().getLast().items()).stream()
                        .map(ReturnedItem::amount)
                        .toList());
    }

    @Test
    void whatHasNoMeaningIsRefusedAndNamedAndNothingIsStored() {
        OrderView paid = paid();
        int cola = paid.items().getFirst().id();
        Map.of(
                        "'items':[{'item_id':" + cola + ",'quantity':4}]",
                        "items[0].quantity",
                        "'items':[{'item_id':" + cola + ",'quantity':0}]",
                        "items[0].quantity",
                        "'items':[{'item_id':77777}]",
                        "items[0].item_id",
                        "'items':[{'item_id':" + cola + "},{'item_id':" + cola + "}]",
                        "items[1].item_id",
                        "'items':[]",
                        "items",
                        "'amount':1,'items':[{'item_id':" + cola + "}]",
                        "amount")
                .forEach((body, field) -> assertEquals(
                        List.of(field),
                        evenings.admin
                                .patch(payment(paid), json("{'payment_status':'refunded'," + body + "}"))
                                .expect(422)
                                .fields(),
                        body));
        assertEquals(
                List.of("items"),
                evenings.waiter
                        .patch(payment(paid), json("{'payment_status':'paid','items':[{'item_id':" + cola + "}]}"))
                        .expect(422)
                        .fields());
        OrderView open = evenings.opened("takeaway", 1, evenings.cola(2));
        evenings.pay(open, "\"amount\":100");
        assertEquals(
                List.of("items"),
                refund(open, "{'item_id':" + open.items().getFirst().id() + "}")
                        .expect(422)
                        .fields());
        assertEquals(paid, read(paid));
    }

    @Test
    void ofALineThatAnAmountHasTakenTheMoneyOfNoMoreGoesBackThanIsThere() {
        OrderView paid = paid();
        String most = paid.paidTotal().minus(new Money(1)).toString();
        evenings.admin
                .patch(payment(paid), json("{'payment_status':'refunded','amount':" + most + "}"))
                .expect(200);
        assertEquals(
                List.of("items"),
                refund(paid, item(paid.items().getFirst(), 1)).expect(422).fields());

        OrderView all = given(
                paid, item(paid.items().getFirst(), 3) + "," + item(paid.items().getLast(), 1));
        assertEquals(Money.ZERO, all.paidTotal(), "the last ones take what is left");
    }

    @Test
    void theTiersAreThoseOfEveryRefund() {
        OrderView paid = paid();
        String body = item(paid.items().getFirst(), 1);
        String refund = json("{'payment_status':'refunded','items':[" + body + "]}");
        assertEquals(
                "approval-needed",
                evenings.waiter.patch(payment(paid), refund).expect(403).slug());
        evenings.admin
                .post("/users/", json("{'username':'m1','full_name':'M','role':'manager','password':'manager pass'}"))
                .expect(201);
        manager().patch(payment(paid), refund).expect(200);
        evenings.later(Duration.ofDays(1));
        assertEquals("approval-needed", manager().patch(payment(paid), refund).slug());
        evenings.admin.patch(payment(paid), refund).expect(200);
    }

    @Test
    void theSameRefundTwiceIsOne() {
        OrderView paid = paid();
        String refund =
                json("{'payment_status':'refunded','client_ref':'01a1f7e0-1111-4111-8111-0242ac120002','items':["
                        + item(paid.items().getFirst(), 1) + "]}");
        assertEquals(
                evenings.admin.patch(payment(paid), refund).expect(200).body(),
                evenings.admin.patch(payment(paid), refund).expect(200).body());
    }

    @Test
    void whatWentBackWasNotSold() {
        evenings.later(Duration.ofDays(20));
        OrderView paid = paid();
        given(paid, item(paid.items().getFirst(), 2));
        assertEquals(1, colas(paid).quantity());
        assertEquals(new Money(15_000), colas(paid).revenue());
        evenings.later(Duration.ofDays(2));
        assertEquals(1, colas(paid).quantity(), "also on a day that is over");
        given(paid, item(paid.items().getFirst(), 1));
        assertEquals(0, colas(paid).quantity());
        assertNull(paid.payments().getFirst().items());
    }

    private static DishSales colas(OrderView order) {
        return evenings
                .admin
                .get("/orders/stats/summary?date_from=%1$s&date_to=%1$s".formatted(order.businessDay()))
                .expect(200)
                .as(OrdersSummary.class)
                .topDishes()
                .stream()
                .filter(dish -> dish.name().equals("Cola"))
                .findFirst()
                .orElseThrow();
    }

    /// Three colas and a pizza with an odd discount and tax upon it, paid in cash with a tip.
    private static OrderView paid() {
        OrderView order = evenings.opened("takeaway", 1, evenings.cola(3), evenings.pizza(1));
        evenings.waiter
                .post("/orders/" + order.id() + "/discounts", json("{'amount':100.01,'reason':'Late'}"))
                .expect(200);
        evenings.pay(order, "\"tip_amount\":7");
        return read(order);
    }

    private static String item(ItemView item, int quantity) {
        return "{'item_id':" + item.id() + ",'quantity':" + quantity + "}";
    }

    private static OrderView given(OrderView order, String items) {
        return refund(order, items).expect(200).as(OrderView.class);
    }

    private static Got refund(OrderView order, String items) {
        return evenings.admin.patch(
                payment(order), json("{'payment_status':'refunded','reason':'Cold','items':[" + items + "]}"));
    }

    private static TestClient manager() {
        return evenings.here.server().client().signedIn("m1", "manager pass");
    }

    private static OrderView read(OrderView order) {
        return evenings.admin.get("/orders/" + order.id()).expect(200).as(OrderView.class);
    }

    private static String payment(OrderView order) {
        return "/orders/" + order.id() + "/payment";
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
