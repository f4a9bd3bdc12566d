package os.qres.server.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.till.ClosingCheck;
import os.qres.model.till.DrawerView;
import os.qres.model.till.MoveKind;
import os.qres.model.till.MoveView;
import os.qres.model.till.OpenCheck;
import os.qres.model.till.TillReport;
import os.qres.server.Evenings;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestStore;

/// Drawers of cash, and how a day is read and closed.
class TillTest {
    @TempDir
    static Path folder;

    private static Evenings evenings;
    private static PaymentMethodView card;
    private static TestClient atTill;

    @BeforeAll
    static void open() {
        evenings = new Evenings(folder);
        card = evenings.admin
                .post("/payment-methods/", json("{'name':'Card','kind':'card'}"))
                .expect(201)
                .as(PaymentMethodView.class);
        atTill = evenings.here.waiterAt(evenings.here.pair("pos", "Till"));
    }

    @AfterAll
    static void close() {
        evenings.close();
    }

    /// Every test begins with a day of its own.
    @BeforeEach
    void newDay() {
        drawers(evenings.admin)
                .forEach(drawer -> count(evenings.admin, drawer, "0").expect(200));
        evenings.orders().stream()
                .filter(order -> order.paidTotal().equals(Money.ZERO))
                .forEach(order -> evenings.admin.delete("/orders/" + order.id()));
        evenings.admin.post("/till/z-reports", "{\"carry_over\":true}").expect(201);
    }

    @Test
    void aDrawerHoldsWhatWasPutInAndTakenAndIsCountedBlindly() {
        DrawerView drawer = opened(atTill, "'kind':'terminal','opening_float':5000");
        assertEquals("Till", drawer.name());
        pay(atTill, order(2), ",'tip_amount':20,'tendered':500");
        pay(atTill, order(1), ",'payment_method_id':" + card.id());
        move(atTill, drawer, "'kind':'pay_in','amount':100,'reason':'Change'").expect(200);
        move(atTill, drawer, "'kind':'pay_out','amount':350.50,'reason':'Courier'")
                .expect(200);
        DrawerView moved = move(atTill, drawer, "'kind':'drop','amount':1000,'reason':'Safe'")
                .expect(200)
                .as(DrawerView.class);
        assertNull(moved.expected());
        assertNull(moved.cashTaken());
        assertEquals(
                List.of(MoveKind.FLOAT, MoveKind.PAY_IN, MoveKind.PAY_OUT, MoveKind.DROP),
                moved.moves().stream().map(MoveView::kind).toList());
        assertEquals(new Money(4069_50), one(evenings.admin, drawer).expected());

        DrawerView counted = count(atTill, drawer, "4069").expect(200).as(DrawerView.class);
        assertEquals(new Money(320_00), counted.cashTaken());
        assertEquals(new Money(4069_50), counted.expected());
        assertEquals(new Money(-50), counted.overShort());
        assertEquals("drawer-closed", count(atTill, drawer, "1").expect(409).slug());
        assertEquals(
                "drawer-closed",
                move(atTill, drawer, "'kind':'drop','amount':1,'reason':'Safe'").slug());
    }

    @Test
    void whatAWaiterCarriesIsNobodyElses() {
        DrawerView purse = opened(evenings.admin, "'kind':'waiter','opening_float':0");
        assertEquals(
                "forbidden", evenings.waiter.get("/till/drawers/" + purse.id()).slug());
        assertEquals("forbidden", count(evenings.waiter, purse, "0").expect(403).slug());
        assertEquals(
                "forbidden",
                open(evenings.waiter, "'kind':'waiter','user_id':%d,'opening_float':0".formatted(purse.userId()))
                        .slug());
        DrawerView own = opened(evenings.waiter, "'kind':'waiter','opening_float':10");
        pay(atTill, order(1), "");
        assertEquals(new Money(160_00), one(evenings.admin, own).expected());
        assertEquals(
                "drawer-open",
                open(evenings.waiter, "'kind':'waiter','opening_float':10").slug());
    }

    @Test
    void wrongAmountsAndKindsAreNamed() {
        assertEquals(
                List.of("kind"),
                open(evenings.waiter, "'kind':'terminal','opening_float':1")
                        .expect(422)
                        .fields());
        assertEquals(
                List.of("opening_float"),
                open(atTill, "'kind':'terminal','opening_float':-1").expect(422).fields());
        assertEquals(
                List.of("user_id"),
                open(evenings.admin, "'kind':'waiter','user_id':99999,'opening_float':1")
                        .expect(422)
                        .fields());
        DrawerView drawer = opened(atTill, "'kind':'terminal','opening_float':1");
        assertEquals(
                List.of("amount"),
                move(atTill, drawer, "'kind':'drop','amount':0,'reason':'Safe'")
                        .expect(422)
                        .fields());
        assertEquals(
                List.of("kind"),
                move(atTill, drawer, "'kind':'float','amount':1,'reason':'More'")
                        .expect(422)
                        .fields());
        assertEquals(List.of("counted"), count(atTill, drawer, "-1").expect(422).fields());
    }

    @Test
    void aMoveThatIsSentTwiceHappensOnce() {
        DrawerView drawer = opened(atTill, "'kind':'terminal','opening_float':100");
        String move = "'kind':'pay_out','amount':10,'reason':'Bread','client_ref':'%s'".formatted(UUID.randomUUID());
        move(atTill, drawer, move).expect(200);
        move(atTill, drawer, move).expect(200);
        assertEquals(new Money(90_00), one(evenings.admin, drawer).expected());
    }

    @Test
    void theDayIsClosedOnceWhatIsOpenIsSettledOrCarriedOver() {
        OrderView left = order(1);
        DrawerView drawer = opened(atTill, "'kind':'terminal','opening_float':100");
        ClosingCheck check = evenings.admin.get("/till/closing").expect(200).as(ClosingCheck.class);
        assertEquals(
                List.of(left.number()),
                check.openChecks().stream().map(OpenCheck::number).toList());
        assertEquals(1, check.openDrawers().size());
        assertEquals("drawers-open", close("{}").expect(409).slug());
        count(atTill, drawer, "100").expect(200);
        Got refused = close("{}").expect(409);
        assertEquals("checks-open", refused.slug());
        assertTrue(refused.body().contains(Integer.toString(left.number())), refused.body());
        TillReport carried = close("{\"carry_over\":true}").expect(201).as(TillReport.class);
        assertEquals(left.id(), carried.openChecks().getFirst().orderId());
        pay(atTill, left, "");
        TillReport next = close("{}").expect(201).as(TillReport.class);
        assertEquals(Objects.requireNonNull(carried.number()) + 1, next.number());
        assertEquals(new Money(150_00), next.sales());
        assertEquals(Money.ZERO, carried.sales());
        assertEquals(
                next, evenings.admin.get("/till/z-reports/" + next.number()).as(TillReport.class));
    }

    @Test
    void aReportSaysWhereTheEventLogEnded() {
        pay(atTill, order(1), "");
        TillReport z = close("{}").expect(201).as(TillReport.class);
        String hash = TestStore.column(
                        evenings.here.server().database(),
                        "select hash from event where seq = "
                                + Objects.requireNonNull(z.head()).seq())
                .getFirst();
        assertEquals(hash, z.head().hash());
        assertNotNull(z.closedBy());
    }

    @Test
    void looksAtTheDayChangeNothingAndTipsAreTheWaitersWhoseGuestsLeftThem() {
        pay(atTill, order(1), ",'tip_amount':15");
        pay(atTill, order(2), ",'tip_amount':30,'payment_method_id':" + card.id());
        TillReport x = x();
        assertNull(x.number());
        assertEquals(2, x.checks());
        assertEquals(new Money(45_00), x.tips());
        assertEquals(1, x.tipsByWaiter().size());
        assertEquals(new Money(15_00), x.tipsByWaiter().getFirst().cash());
        assertEquals(new Money(30_00), x.tipsByWaiter().getFirst().other());
        assertEquals(x.sales(), x().sales());
        assertEquals(x.sales(), close("{}").as(TillReport.class).sales());
        assertEquals(0, x().checks());
    }

    private static TillReport x() {
        return evenings.admin.get("/till/x-report").expect(200).as(TillReport.class);
    }

    private static Got close(String body) {
        return evenings.admin.post("/till/z-reports", body);
    }

    private static OrderView order(int colas) {
        return evenings.opened("takeaway", 1, evenings.cola(colas));
    }

    private static void pay(TestClient who, OrderView order, String more) {
        String method = more.contains("payment_method_id") ? "" : ",'payment_method_id':" + evenings.here.cash.id();
        who.patch("/orders/" + order.id() + "/payment", json("{'payment_status':'paid'" + method + more + "}"))
                .expect(200);
    }

    private static List<DrawerView> drawers(TestClient who) {
        return who.get("/till/drawers").expect(200).listOf(DrawerView.class);
    }

    private static DrawerView one(TestClient who, DrawerView drawer) {
        return who.get("/till/drawers/" + drawer.id()).expect(200).as(DrawerView.class);
    }

    private static DrawerView opened(TestClient who, String fields) {
        return open(who, fields).expect(201).as(DrawerView.class);
    }

    private static Got open(TestClient who, String fields) {
        return who.post("/till/drawers", json("{" + fields + "}"));
    }

    private static Got move(TestClient who, DrawerView drawer, String fields) {
        return who.post("/till/drawers/" + drawer.id() + "/moves", json("{" + fields + "}"));
    }

    private static Got count(TestClient who, DrawerView drawer, String amount) {
        return who.post("/till/drawers/" + drawer.id() + "/count", "{\"counted\":" + amount + "}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
