package os.qres.server.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.payments.PaymentView;
import os.qres.server.Evenings;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;

/// What a check comes to, and who pays which part of it.
class BillTest {
    private static final String PLAIN = """
            {"taxes":{"included":true,"rate":0,"service_rate":0,"exceptions":[]},"service":[],
             "discounts":{"waiter":1000,"manager":5000}}""";

    @TempDir
    static Path folder;

    private static Evenings evenings;
    private static PaymentMethodView card;
    private static TestClient till;

    @BeforeAll
    static void open() {
        evenings = new Evenings(folder);
        evenings.admin
                .post(
                        "/users/",
                        json(
                                "{'username':'maria','full_name':'Maria Stone','role':'manager','password':'manager pass','pin_code':'204060'}"))
                .expect(201);
        card = evenings.admin
                .post("/payment-methods/", json("{'name':'Card','kind':'card'}"))
                .expect(201)
                .as(PaymentMethodView.class);
        till = evenings.here.waiterAt(evenings.here.pair("pos", "Till"));
        rules(PLAIN);
    }

    @AfterEach
    void plainAgain() {
        rules(PLAIN);
    }

    @AfterAll
    static void close() {
        evenings.close();
    }

    @Test
    void taxesServiceAndDiscountsFollowTheHousesRules() {
        rules("""
                {"taxes":{"included":false,"rate":2000,"service_rate":0,
                  "exceptions":[{"order_type":"takeaway","rate":1000,"included":true}]},
                 "service":[{"from_covers":2,"basis_points":1250}]}""");
        OrderView alone = order(1, evenings.cola(2));
        assertEquals(new Money(300_00), alone.subtotal());
        assertEquals(new Money(60_00), alone.taxAdded());
        assertEquals(new Money(360_00), alone.totalPrice());

        OrderView two = evenings.waiter
                .patch("/orders/" + alone.id(), "{\"covers\":2}")
                .expect(200)
                .as(OrderView.class);
        assertEquals(new Money(37_50), two.serviceCharge());
        assertEquals(1250, two.serviceBasisPoints());
        assertEquals(new Money(397_50), two.totalPrice());

        OrderView away = evenings.opened("takeaway", 5, evenings.cola(2));
        assertEquals(new Money(27_27), away.taxTotal());
        assertEquals(Money.ZERO, away.taxAdded());
        assertEquals(new Money(300_00), away.totalPrice());
        cancel(alone);
    }

    @Test
    void anOrderKeepsToTheRulesThatItWasChargedBy() {
        OrderView before = order(2, evenings.cola(1));
        rules("{\"service\":[{\"from_covers\":0,\"basis_points\":1000}]}");
        OrderView paid = pay(before, "").expect(200).as(OrderView.class);
        assertEquals(new Money(150_00), paid.totalPrice());
        assertEquals(PaymentStatus.PAID, paid.paymentStatus());
    }

    @Test
    void discountsOfLinesAndChecksAreShownWithWhatTheyTakeOff() {
        OrderView order = order(2, evenings.cola(2), evenings.pizza(1));
        ItemView pizza = order.items().get(1);
        OrderView cut = discount(
                        evenings.admin, order, "'item_id':%d,'amount':50,'reason':'Cold'".formatted(pizza.id()))
                .expect(200)
                .as(OrderView.class);
        cut = discount(evenings.admin, cut, "'basis_points':1000,'reason':'Birthday'")
                .expect(200)
                .as(OrderView.class);
        assertEquals(
                List.of(new Money(50_00), new Money(110_00)),
                cut.discounts().stream().map(each -> each.taken()).toList());
        assertEquals(new Money(160_00), cut.discountTotal());
        assertEquals(new Money(990_00), cut.totalPrice());
        assertEquals(List.of(new Money(270_00), new Money(720_00)), dues(cut));
        assertEquals(
                List.of(new Money(30_00), new Money(130_00)),
                cut.items().stream().map(ItemView::discount).toList());

        OrderView back = evenings.waiter
                .delete("/orders/%d/discounts/%s"
                        .formatted(cut.id(), cut.discounts().getFirst().id()))
                .expect(200)
                .as(OrderView.class);
        assertEquals(new Money(1035_00), back.totalPrice());
        assertEquals(
                "not-found",
                evenings.waiter
                        .delete("/orders/%d/discounts/%s".formatted(cut.id(), UUID.randomUUID()))
                        .slug());
        cancel(order);
    }

    @Test
    void whatIsTakenOffStaysWithinItsCapWhenLinesAreTakenBack() {
        OrderView order = order(1, evenings.pizza(10), evenings.cola(10));
        OrderView cut = discount(evenings.waiter, order, "'amount':1000,'reason':'Regular'")
                .expect(200)
                .as(OrderView.class);
        assertEquals(new Money(1_000_00), cut.discountTotal());
        assertEquals(1000, cut.discounts().getFirst().capBasisPoints());

        evenings.waiter
                .delete("/orders/" + order.id() + "/items/"
                        + order.items().getFirst().id())
                .expect(200);
        OrderView left =
                evenings.waiter.get("/orders/" + order.id()).expect(200).as(OrderView.class);

        assertEquals(new Money(1_500_00), left.subtotal());
        assertEquals(new Money(150_00), left.discountTotal());
        assertEquals(new Money(150_00), left.discounts().getFirst().taken());
        assertEquals(new Money(1_350_00), left.totalPrice());
        cancel(order);
    }

    @Test
    void aManagersWordHoldsForTheRestToo() {
        OrderView order = order(1, evenings.pizza(2), evenings.cola(2));
        discount(evenings.admin, order, "'amount':400,'reason':'Cold'").expect(200);
        evenings.waiter
                .delete("/orders/" + order.id() + "/items/"
                        + order.items().getFirst().id())
                .expect(200);
        OrderView left =
                evenings.waiter.get("/orders/" + order.id()).expect(200).as(OrderView.class);
        assertEquals(new Money(300_00), left.discountTotal());
        cancel(order);
    }

    @Test
    void theSameDiscountTwiceIsOneAndWrongOnesAreNamed() {
        OrderView order = order(1, evenings.cola(2));
        String same = "'client_ref':'%s','basis_points':500,'reason':'Regular'".formatted(UUID.randomUUID());
        assertEquals(
                discount(evenings.waiter, order, same).expect(200).body(),
                discount(evenings.waiter, order, same).expect(200).body());
        for (String[] wrong : new String[][] {
            {"basis_points", "'reason':'x'"},
            {"amount", "'basis_points':1,'amount':1,'reason':'x'"},
            {"amount", "'amount':0,'reason':'x'"},
            {"basis_points", "'basis_points':10001,'reason':'x'"},
            {"reason", "'basis_points':100,'reason':' '"},
            {"item_id", "'basis_points':100,'item_id':999,'reason':'x'"},
        }) {
            assertEquals(
                    List.of(wrong[0]),
                    discount(evenings.waiter, order, wrong[1]).expect(422).fields());
        }
        cancel(order);
    }

    @Test
    void aWaiterGivesATenthAndAManagerAllowsMoreByPinOnce() {
        OrderView order = order(1, evenings.cola(2));
        discount(till, order, "'basis_points':1000,'reason':'Regular'").expect(200);
        String more = "'basis_points':2000,'reason':'Complaint'";
        assertEquals("approval-needed", discount(till, order, more).expect(403).slug());

        assertEquals(
                "wrong-pin", approve("111111", "discount", order).expect(401).slug());
        assertEquals("forbidden", approve("4719", "discount", order).expect(403).slug());
        assertEquals(
                "unpaired-terminal",
                evenings.waiter
                        .post("/auth/approvals", approval("204060", "discount", order))
                        .expect(401)
                        .slug());
        ApprovalGrant grant = approve("204060", "discount", order).expect(200).as(ApprovalGrant.class);
        assertEquals("Maria Stone", grant.approvedBy());
        String comp = "/orders/%d/items/%d/comp"
                .formatted(order.id(), order.items().getFirst().id());
        assertEquals(
                "approval-used",
                till.post(comp, "{\"reason\":\"x\",\"approval\":\"" + grant.approval() + "\"}")
                        .expect(409)
                        .slug());
        String allowed = more + ",'approval':'" + grant.approval() + "'";
        OrderView cut = discount(till, order, allowed).expect(200).as(OrderView.class);
        assertEquals(new Money(216_00), cut.totalPrice());
        assertEquals(grant.approvedById(), cut.discounts().getLast().approvedById());
        assertEquals(evenings.here.waiterId, cut.discounts().getLast().userId());
        assertEquals("approval-used", discount(till, order, allowed).expect(409).slug());

        ApprovalGrant beyond = approve("204060", "discount", order).as(ApprovalGrant.class);
        assertEquals(
                "approval-needed",
                discount(till, order, "'basis_points':5000,'reason':'x','approval':'" + beyond.approval() + "'")
                        .slug());
        cancel(order);
    }

    @Test
    void anApprovalIsTooOldAfterTwoMinutes() {
        OrderView order = order(1, evenings.cola(2));
        ApprovalGrant grant = approve("204060", "discount", order).expect(200).as(ApprovalGrant.class);
        evenings.later(Duration.ofMinutes(2));
        assertEquals(
                "approval-used",
                discount(
                                evenings.waiter,
                                order,
                                "'basis_points':2000,'reason':'x','approval':'" + grant.approval() + "'")
                        .slug());
        till = evenings.here.waiterAt(evenings.here.pair("pos", "Till"));
        cancel(order);
    }

    @Test
    void whatWasMadeMayBeOnTheHouseAndWhatWasNotIsTakenBack() {
        OrderView order = order(1, evenings.cola(1), evenings.pizza(1));
        String comp = "/orders/%d/items/%d/comp"
                .formatted(order.id(), order.items().get(1).id());
        assertEquals(
                "item-not-started",
                evenings.admin.post(comp, "{\"reason\":\"Cold\"}").slug());
        evenings.kitchen
                .patch("/orders/" + order.id() + "/status", "{\"status\":\"ready\"}")
                .expect(200);
        assertEquals(
                "approval-needed",
                evenings.waiter.post(comp, "{\"reason\":\"Cold\"}").slug());
        assertEquals("item-not-comped", evenings.waiter.delete(comp).slug());

        OrderView comped =
                evenings.admin.post(comp, "{\"reason\":\"Cold\"}").expect(200).as(OrderView.class);
        assertEquals(new Money(150_00), comped.totalPrice());
        assertEquals("Cold", comped.items().get(1).compReason());
        assertEquals(Money.ZERO, comped.items().get(1).due());
        assertEquals(
                "item-comped", evenings.admin.post(comp, "{\"reason\":\"x\"}").slug());

        OrderView again = evenings.waiter.delete(comp).expect(200).as(OrderView.class);
        assertEquals(new Money(1000_00), again.totalPrice());
        assertNull(again.items().get(1).compReason());
        pay(again, "").expect(200);
    }

    @Test
    void whatWentBackSaysWhyAndWhoAllowedIt() {
        OrderView order = order(1, evenings.cola(1));
        pay(order, "").expect(200);
        ApprovalGrant grant = approve("204060", "refund", order).expect(200).as(ApprovalGrant.class);

        PaymentView back = till.patch(
                        "/orders/" + order.id() + "/payment",
                        json("{'payment_status':'refunded','reason':'Warm','approval':'" + grant.approval() + "'}"))
                .expect(200)
                .as(OrderView.class)
                .payments()
                .getLast();

        assertEquals("Warm", back.reason());
        assertEquals(grant.approvedById(), back.approvedById());
        assertEquals(evenings.here.waiterId, back.userId());
    }

    @Test
    void aCheckThatIsOnTheHouseAltogetherIsClosedWithoutMoney() {
        OrderView order = order(1, evenings.cola(1));
        OrderView free = discount(evenings.admin, order, "'basis_points':10000,'reason':'Owner'")
                .expect(200)
                .as(OrderView.class);
        assertEquals(Money.ZERO, free.totalPrice());
        OrderView closed = pay(free, "").expect(200).as(OrderView.class);
        assertEquals(PaymentStatus.PAID, closed.paymentStatus());
        assertEquals(List.of(), closed.payments());
    }

    @Test
    void nothingIsTakenOffThatHasBeenPaid() {
        OrderView order = order(1, evenings.cola(2));
        pay(order, ",\"amount\":290").expect(200);
        assertEquals(
                "below-paid",
                discount(evenings.waiter, order, "'basis_points':500,'reason':'Late'")
                        .expect(409)
                        .slug());
        pay(order, "").expect(200);
    }

    @Test
    void severalWaysToPayOnOneCheckWithTipsAndChange() {
        OrderView order = order(2, evenings.cola(2), evenings.pizza(1));
        pay(order, ",\"amount\":150,\"tip_amount\":15,\"payment_method_id\":" + card.id())
                .expect(200);
        pay(order, ",\"amount\":500,\"tendered\":1000").expect(200);
        OrderView paid =
                pay(order, ",\"tip_amount\":50,\"tendered\":600").expect(200).as(OrderView.class);
        assertEquals(PaymentStatus.PAID, paid.paymentStatus());
        assertEquals(new Money(1150_00), paid.paidTotal());
        assertEquals(new Money(65_00), paid.tipTotal());
        assertEquals(
                List.of(Money.ZERO, new Money(500_00), new Money(50_00)),
                paid.payments().stream().map(PaymentView::change).toList());
    }

    @Test
    void aCheckIsPaidByItemsAndPartsOfThem() {
        OrderView order = order(3, evenings.cola(1), evenings.pizza(1));
        int cola = order.items().get(0).id();
        int pizza = order.items().get(1).id();
        String third = "{'item_id':%d,'part':%d,'of':3}";
        OrderView first = share(order, "'seat':1,'items':[%s,%s]".formatted(whole(cola), third.formatted(pizza, 1)))
                .expect(200)
                .as(OrderView.class);
        assertEquals(new Money(433_34), first.paidTotal());
        assertEquals(1, first.payments().getFirst().share().seat());
        assertEquals(
                "share-taken",
                share(order, "'items':[" + whole(cola) + "]").expect(409).slug());
        assertEquals(
                "share-taken",
                share(order, "'items':[{'item_id':%d,'part':2,'of':2}]".formatted(pizza))
                        .slug());
        assertEquals(
                List.of("amount"),
                pay(order, json(",'amount':1,'share':{'items':[%s]}".formatted(third.formatted(pizza, 2))))
                        .expect(422)
                        .fields());
        share(order, "'items':[" + third.formatted(pizza, 2) + "]").expect(200);
        OrderView paid =
                share(order, "'items':[" + third.formatted(pizza, 3) + "]").as(OrderView.class);
        assertEquals(PaymentStatus.PAID, paid.paymentStatus());
        assertEquals(
                List.of(new Money(433_34), new Money(283_33), new Money(283_33)),
                paid.payments().stream().map(PaymentView::amount).toList());
    }

    @Test
    void aCheckIsPaidInEqualPartsWhateverWasPaidBefore() {
        OrderView order = order(3, evenings.cola(1));
        pay(order, ",\"amount\":50").expect(200);
        share(order, "'part':2,'of':3").expect(200);
        assertEquals("share-taken", share(order, "'part':2,'of':3").expect(409).slug());
        assertEquals("share-taken", share(order, "'part':1,'of':4").expect(409).slug());
        share(order, "'part':1,'of':3").expect(200);
        OrderView paid = share(order, "'part':3,'of':3").expect(200).as(OrderView.class);
        assertEquals(PaymentStatus.PAID, paid.paymentStatus());
        assertEquals(
                List.of(new Money(50_00), new Money(33_33), new Money(33_34), new Money(33_33)),
                paid.payments().stream().map(PaymentView::amount).toList());
    }

    @Test
    void theLastPartSettlesWhateverHasChangedMeanwhile() {
        OrderView order = order(2, evenings.cola(1), evenings.cola(1));
        share(order, "'items':[" + whole(order.items().get(0).id()) + "]").expect(200);
        discount(evenings.waiter, order, "'basis_points':1000,'reason':'Late'").expect(200);
        OrderView paid = share(order, "'items':[" + whole(order.items().get(1).id()) + "]")
                .expect(200)
                .as(OrderView.class);
        assertEquals(PaymentStatus.PAID, paid.paymentStatus());
        assertEquals(new Money(120_00), paid.payments().getLast().amount());
    }

    @Test
    void wrongSharesAreNamed() {
        OrderView order = order(1, evenings.cola(1));
        for (String[] wrong : new String[][] {
            {"share.part", ""},
            {"share.of", "'part':1"},
            {"share.part", "'part':3,'of':2"},
            {"share.part", "'part':1,'items':[" + whole(order.items().getFirst().id()) + "]"},
            {"share.items[0].item_id", "'items':[" + whole(99999) + "]"},
            {
                "share.items[0].part",
                "'items':[{'item_id':%d,'part':2,'of':1}]"
                        .formatted(order.items().getFirst().id())
            },
        }) {
            assertEquals(List.of(wrong[0]), share(order, wrong[1]).expect(422).fields());
        }
        cancel(order);
    }

    @Test
    void ofTwoTerminalsThatTakeTheWholeAtOnceOneDoes() throws Exception {
        OrderView order = order(2, evenings.cola(1));
        Callable<Integer> call = () -> evenings.waiter
                .with("If-Match", "\"" + order.version() + "\"")
                .patch(payment(order), body(""))
                .status();
        try (var hands = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = hands.invokeAll(Collections.nCopies(2, call)).stream()
                    .map(future -> future.resultNow())
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 412), answers);
        }
        assertEquals(1, one(order).payments().size());
    }

    @Test
    void aPartGoesBackAndTheRestStaysPaid() {
        OrderView order = order(1, evenings.cola(2));
        pay(order, ",\"amount\":100,\"tip_amount\":10,\"payment_method_id\":" + card.id())
                .expect(200);
        pay(order, "").expect(200);
        OrderView back = evenings.admin
                .patch(payment(order), json("{'payment_status':'refunded','amount':250,'reason':'Cold'}"))
                .expect(200)
                .as(OrderView.class);
        assertEquals(PaymentStatus.PAID, back.paymentStatus());
        assertEquals(new Money(50_00), back.paidTotal());
        assertEquals(new Money(10_00), back.tipTotal());
        assertEquals(
                List.of(new Money(-200_00), new Money(-50_00)),
                back.payments().subList(2, 4).stream().map(PaymentView::amount).toList());
        OrderView rest = evenings.admin
                .patch(payment(order), json("{'payment_status':'refunded'}"))
                .expect(200)
                .as(OrderView.class);
        assertEquals(PaymentStatus.REFUNDED, rest.paymentStatus());
        assertEquals(Money.ZERO, rest.tipTotal());
        assertFalse(rest.payments().stream()
                .map(PaymentView::amount)
                .reduce(Money.ZERO, Money::plus)
                .isNegative());
    }

    @Test
    void aWaiterGivesMoneyBackWhenAManagerAllowsIt() {
        OrderView order = order(1, evenings.cola(1));
        pay(order, "").expect(200);
        String refund = json("{'payment_status':'refunded'}");
        assertEquals(
                "approval-needed",
                till.patch(payment(order), refund).expect(403).slug());
        ApprovalGrant grant = approve("204060", "refund", order).expect(200).as(ApprovalGrant.class);
        OrderView back = till.patch(payment(order), refund.replace("}", ",\"approval\":\"" + grant.approval() + "\"}"))
                .expect(200)
                .as(OrderView.class);
        assertEquals(PaymentStatus.REFUNDED, back.paymentStatus());
        assertTrue(back.payments().getLast().amount().isNegative());
    }

    private static OrderView order(int covers, String... lines) {
        return evenings.waiter
                .post(
                        "/orders/",
                        "{\"table_id\":%d,\"covers\":%d,\"items\":[%s]}"
                                .formatted(evenings.here.table1.id(), covers, String.join(",", lines)))
                .expect(201)
                .as(OrderView.class);
    }

    private static List<Money> dues(OrderView order) {
        return order.items().stream().map(ItemView::due).toList();
    }

    private static String whole(int item) {
        return "{'item_id':%d,'part':1,'of':1}".formatted(item);
    }

    private static Got share(OrderView order, String share) {
        return pay(order, json(",'share':{" + share + "}"));
    }

    private static Got pay(OrderView order, String more) {
        return evenings.waiter.patch(payment(order), body(more));
    }

    @Test
    void theNumberOfTheCardTerminalsSlipIsKeptWithThePayment() {
        OrderView order = evenings.opened("takeaway", 1, evenings.cola(1));
        String byCard = ",\"payment_method_id\":" + card.id();
        till.patch(payment(order), body(byCard + ",\"reference\":\"" + "7".repeat(41) + "\""))
                .expect(422);
        till.patch(payment(order), body(byCard + ",\"reference\":\" 004217 \"")).expect(200);
        assertEquals("004217", one(order).payments().getFirst().reference());
        String paper = till.get("/orders/" + order.id() + "/receipt?format=text")
                .expect(200)
                .body();
        assertTrue(paper.contains("004217"), paper);
        Got back = evenings.admin.patch(
                payment(order), json("{'payment_status':'refunded','reason':'Guest','reference':'1'}"));
        assertEquals(List.of("reference"), back.expect(422).fields());
    }

    private static String body(String more) {
        return more.contains("payment_method_id")
                ? "{\"payment_status\":\"paid\"" + more + "}"
                : "{\"payment_status\":\"paid\",\"payment_method_id\":" + evenings.here.cash.id() + more + "}";
    }

    private static Got discount(TestClient person, OrderView order, String fields) {
        return person.post("/orders/" + order.id() + "/discounts", json("{" + fields + "}"));
    }

    private static Got approve(String pin, String action, OrderView order) {
        return till.post("/auth/approvals", approval(pin, action, order));
    }

    private static String approval(String pin, String action, OrderView order) {
        return json("{'pin_code':'%s','action':'%s','order_id':%d}".formatted(pin, action, order.id()));
    }

    private static void cancel(OrderView order) {
        evenings.waiter.delete("/orders/" + order.id()).expect(200);
    }

    private static void rules(String patch) {
        evenings.admin.patch("/settings/bill", patch).expect(200);
    }

    private static String payment(OrderView order) {
        return "/orders/" + order.id() + "/payment";
    }

    private static OrderView one(OrderView order) {
        return evenings.waiter.get("/orders/" + order.id()).expect(200).as(OrderView.class);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
