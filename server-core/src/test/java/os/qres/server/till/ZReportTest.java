package os.qres.server.till;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.bill.TaxShare;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.till.DrawerView;
import os.qres.model.till.MethodTakings;
import os.qres.model.till.TillReport;
import os.qres.model.till.WaiterTips;
import os.qres.server.Evenings;
import os.qres.server.TestStore;

/// Random evenings end with a report whose sums are those of an independent count over the payments and orders that are
/// stored. `-Dqres.evenings.seed=2` begins other ones.
class ZReportTest {
    private static final long SEED = Long.getLong("qres.evenings.seed", 1);
    private static final int CHECKS = 20;

    @TempDir
    static Path folder;

    private static Evenings evenings;
    private static PaymentMethodView card;
    private static long before;

    @BeforeAll
    static void open() {
        evenings = new Evenings(folder);
        card = evenings.admin
                .post("/payment-methods/", json("{'name':'Card','kind':'card'}"))
                .expect(201)
                .as(PaymentMethodView.class);
        evenings.admin.patch("/settings/bill", json("""
                        {'taxes':{'included':false,'rate':2000,'service_rate':1000,
                          'exceptions':[{'order_type':'takeaway','rate':1000,'included':true}]},
                         'service':[{'from_covers':2,'basis_points':1250}],
                         'discounts':{'waiter':10000,'manager':10000}}""")).expect(200);
    }

    @AfterAll
    static void close() {
        evenings.close();
    }

    @RepeatedTest(2)
    void anIndependentCountComesToTheSameSums(RepetitionInfo info) {
        var random = new Random(SEED + info.getCurrentRepetition());
        DrawerView drawer = evenings.waiter
                .post("/till/drawers", json("{'kind':'waiter','opening_float':1000}"))
                .expect(201)
                .as(DrawerView.class);
        for (int i = 0; i < CHECKS; i++) {
            check(random);
        }
        evenings.waiter
                .post("/till/drawers/" + drawer.id() + "/count", json("{'counted':1000}"))
                .expect(200);
        TillReport z = evenings.admin
                .post("/till/z-reports", json("{'carry_over':true}"))
                .expect(201)
                .as(TillReport.class);
        agrees(z, "seed " + (SEED + info.getCurrentRepetition()));
        before = number("select coalesce(max(id), 0) from payment").longValueExact();
    }

    /// Somebody eats, is given something off, pays in some way, now and then is given it back.
    private static void check(Random random) {
        String type = random.nextBoolean() ? "takeaway" : "delivery";
        OrderView order = evenings.opened(
                type, random.nextInt(4), evenings.cola(1 + random.nextInt(5)), evenings.pizza(1 + random.nextInt(2)));
        String path = "/orders/" + order.id();
        if (random.nextInt(3) == 0) {
            String off = "{'basis_points':" + (1 + random.nextInt(9_990)) + ",'reason':'Late'}";
            evenings.waiter.post(path + "/discounts", json(off)).expect(200);
        }
        if (random.nextInt(4) == 0) {
            pay(random, path, ",'amount':" + (1 + random.nextInt(40)) + ".37");
        }
        if (random.nextInt(10) > 0) {
            pay(random, path, "");
        }
        if (random.nextInt(6) == 0) {
            String part = random.nextBoolean() ? ",'amount':0.07" : "";
            evenings.admin.patch(path + "/payment", json("{'payment_status':'refunded'" + part + "}"));
        }
    }

    private static void pay(Random random, String path, String amount) {
        int method = random.nextBoolean() ? card.id() : evenings.here.cash.id();
        String tip = random.nextInt(3) == 0 ? ",'tip_amount':" + random.nextInt(90) + ".05" : "";
        evenings.waiter.patch(
                path + "/payment", json("{'payment_status':'paid','payment_method_id':" + method + tip + amount + "}"));
    }

    private static void agrees(TillReport z, String seed) {
        String payments = " from payment where id > " + before;
        same("sum(amount)" + payments, z.taken(), seed);
        same("sum(case when refund_of is null then 0 else -amount end)" + payments, z.refunded(), seed);
        same("sum(tip)" + payments, z.tips(), seed);
        same("sum(rounding)" + payments, z.rounding(), seed);
        for (MethodTakings method : z.methods()) {
            String by = payments + " and payment_method_id = " + method.paymentMethodId();
            same("sum(case when refund_of is null then amount else 0 end)" + by, method.taken(), seed);
            same("sum(case when refund_of is null then 0 else -amount end)" + by, method.refunded(), seed);
            same("sum(tip)" + by, method.tips(), seed);
        }
        assertEquals(
                z.taken(),
                sum(z.methods().stream()
                        .map(method -> method.taken().minus(method.refunded()))
                        .toList()));
        assertEquals(
                z.tips(),
                sum(z.tipsByWaiter().stream().map(WaiterTips::cash).toList())
                        .plus(sum(
                                z.tipsByWaiter().stream().map(WaiterTips::other).toList())));
        DrawerView drawer = z.drawers().getFirst();
        String own = payments + " and kind = 'CASH' and user_id = " + evenings.here.waiterId;
        same("sum(amount + tip + rounding) + 100000" + own, drawer.expected(), seed);
        assertEquals(new Money(1000_00).minus(drawer.expected()), drawer.overShort());
        checks(z, seed);
    }

    /// Checks that were paid to the last: the last payment of each is of this evening, and nothing is owed.
    private static void checks(TillReport z, String seed) {
        String closed = " from orders o where o.total_price = (select sum(p.amount) from payment p"
                + " where p.order_id = o.id and p.refund_of is null and p.id > " + before + ")";
        assertEquals(number("select count(*)" + closed).intValueExact(), z.checks(), seed);
        same("sum(o.total_price)" + closed, z.sales(), seed);
        same("sum(o.subtotal)" + closed, z.subtotal(), seed);
        same("sum(o.discount_total)" + closed, z.discounts(), seed);
        same("sum(o.service_charge)" + closed, z.service(), seed);
        same(
                "sum(o.tax_total)" + closed,
                sum(z.taxes().stream().map(TaxShare::tax).toList()),
                seed);
        assertEquals(
                z.sales(), z.subtotal().minus(z.discounts()).plus(z.service()).plus(z.taxAdded()), seed);
    }

    private static void same(String expression, Money told, String seed) {
        assertEquals(number("select " + expression), BigDecimal.valueOf(told.minor()), () -> seed + ": " + expression);
    }

    private static BigDecimal number(String question) {
        List<String> found = TestStore.column(evenings.here.server().database(), question);
        return new BigDecimal(found.getFirst() == null ? "0" : found.getFirst());
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
