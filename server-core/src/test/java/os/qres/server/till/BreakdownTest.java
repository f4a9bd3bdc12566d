package os.qres.server.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.floor.TableView;
import os.qres.model.json.Wire;
import os.qres.model.orders.OrderView;
import os.qres.model.till.CategoryFigures;
import os.qres.model.till.HourFigures;
import os.qres.model.till.ReasonFigures;
import os.qres.model.till.SalesBreakdown;
import os.qres.model.till.TillReport;
import os.qres.model.till.WaiterFigures;
import os.qres.server.Evenings;
import os.qres.server.TestClient;
import os.qres.server.TestStore;

/// Whichever way one looks at an evening, it comes to the same sum to the kopeck, and to that of an independent count
/// over what is stored. `-Dqres.evenings.seed=2` begins another one.
class BreakdownTest {
    private static final long SEED = Long.getLong("qres.evenings.seed", 1);
    private static final int CHECKS = 40;
    private static final List<String> WHY = List.of("Late", "Regular guest", "Cold");

    @TempDir
    static Path folder;

    private static Evenings evenings;
    private static int tables;

    @BeforeAll
    static void open() {
        evenings = new Evenings(folder);
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

    @Test
    void everySideOfAnEveningComesToTheSame() {
        var random = new Random(SEED);
        for (int i = 0; i < CHECKS; i++) {
            if (i % 8 == 7) {
                evenings.later(Duration.ofMinutes(150));
            }
            check(random);
        }
        TillReport x = evenings.admin.get("/till/x-report").expect(200).as(TillReport.class);
        TillReport z = evenings.admin
                .post("/till/z-reports", json("{'carry_over':true}"))
                .expect(201)
                .as(TillReport.class);
        assertEquals(x.breakdown(), z.breakdown());
        adds(z);
        agrees(z.breakdown());
        assertEquals(
                SalesBreakdown.NONE,
                evenings.admin
                        .get("/till/x-report")
                        .expect(200)
                        .as(TillReport.class)
                        .breakdown());
    }

    @Test
    void aReportFromBeforeThereWereHoursIsReadStill() {
        String old = json("{'by_category':[],'by_waiter':[],'discounts':[],'comps':[],'voids':[]}");
        assertEquals(
                SalesBreakdown.NONE, Wire.lenient().type(SalesBreakdown.class).fromJson(old));
    }

    /// Somebody eats; things are taken back, given, made cheaper; most pay.
    private static void check(Random random) {
        TestClient who = random.nextBoolean() ? evenings.waiter : evenings.admin;
        boolean eatsIn = random.nextBoolean();
        String order = "{'order_type':'%s','table_id':%s,'covers':%d,'items':[%s,%s,%s]}"
                .formatted(
                        eatsIn ? "dine_in" : random.nextBoolean() ? "takeaway" : "delivery",
                        eatsIn ? Integer.toString(table()) : "null",
                        random.nextInt(4),
                        evenings.cola(1 + random.nextInt(5)),
                        evenings.pizza(1 + random.nextInt(2)),
                        evenings.cola(1));
        OrderView opened = who.post("/orders/", json(order)).expect(201).as(OrderView.class);
        String path = "/orders/" + opened.id();
        String first = path + "/items/" + opened.items().getFirst().id();
        switch (random.nextInt(5)) {
            case 0 -> who.delete(first + "?reason=Changed+their+mind").expect(200);
            case 1 -> {
                evenings.kitchen
                        .patch(path + "/status", json("{'status':'ready'}"))
                        .expect(200);
                evenings.admin.post(first + "/comp", why(random, "")).expect(200);
            }
            case 2 -> {
                if (random.nextBoolean()) {
                    who.delete(path).expect(200);
                    return;
                }
            }
            default -> {}
        }
        if (random.nextInt(3) == 0) {
            String off = "'basis_points':" + (1 + random.nextInt(9_990)) + ",";
            who.post(path + "/discounts", why(random, off)).expect(200);
        }
        if (random.nextInt(10) > 0) {
            String tip = random.nextInt(3) == 0 ? "\"tip_amount\":" + random.nextInt(90) + ".05" : "";
            evenings.pay(opened, tip);
        }
    }

    /// One more.
    private static int table() {
        tables++;
        return evenings.admin
                .post(
                        "/tables/",
                        json("{'number':%d,'location_id':%d,'seats':4}"
                                .formatted(100 + tables, evenings.here.table1.locationId())))
                .expect(201)
                .as(TableView.class)
                .id();
    }

    private static String why(Random random, String more) {
        return json("{" + more + "'reason':'" + WHY.get(random.nextInt(WHY.size())) + "'}");
    }

    private static void adds(TillReport z) {
        SalesBreakdown sides = z.breakdown();
        assertTrue(z.service().compareTo(Money.ZERO) > 0 && z.taxAdded().compareTo(Money.ZERO) > 0);
        assertTrue(z.discounts().compareTo(Money.ZERO) > 0 && z.comped().compareTo(Money.ZERO) > 0);
        assertEquals(2, sides.byWaiter().size());
        assertEquals(z.net(), sum(sides.byCategory(), CategoryFigures::net));
        assertEquals(z.net(), sum(sides.byWaiter(), WaiterFigures::net));
        assertEquals(z.sales(), sum(sides.byCategory(), CategoryFigures::sales));
        assertEquals(z.sales(), sum(sides.byWaiter(), WaiterFigures::sales));
        assertEquals(z.net(), sum(sides.byHour(), HourFigures::net));
        assertEquals(z.sales(), sum(sides.byHour(), HourFigures::sales));
        assertEquals(
                z.checks(),
                sides.byHour().stream().mapToInt(HourFigures::checks).sum());
        // From noon in steps of two hours and a half: past midnight, and no hour is left out.
        List<Integer> hours = sides.byHour().stream().map(HourFigures::hour).toList();
        assertEquals(List.of(12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 0), hours);
        assertEquals(0, sides.byHour().get(1).checks());
        assertEquals(z.discounts(), sum(sides.discounts(), ReasonFigures::amount));
        assertEquals(z.comped(), sum(sides.comps(), ReasonFigures::amount));
        assertEquals(z.comped(), sum(sides.byWaiter(), WaiterFigures::comped));
        assertEquals(z.tips(), sum(sides.byWaiter(), WaiterFigures::tips));
        assertEquals(
                z.checks(),
                sides.byWaiter().stream().mapToInt(WaiterFigures::checks).sum());
        assertEquals(
                z.covers(),
                sides.byWaiter().stream().mapToInt(WaiterFigures::covers).sum());
        assertEquals(sum(sides.voids(), ReasonFigures::amount), sum(sides.byWaiter(), WaiterFigures::voided));
        for (WaiterFigures waiter : sides.byWaiter()) {
            long twice = 2 * waiter.averageCheck().minor() * waiter.checks()
                    - 2 * waiter.sales().minor();
            assertTrue(Math.abs(twice) <= waiter.checks(), waiter::toString);
        }
    }

    /// What stands in the tables says the same.
    private static void agrees(SalesBreakdown sides) {
        String sold = " from order_item i join orders o on o.id = i.order_id join dish d on d.id = i.dish_id"
                + " where o.payment_status = 'PAID' and i.status <> 'CANCELLED' and i.comp_reason is null";
        for (CategoryFigures category : sides.byCategory()) {
            String own = sold + " and d.category_id = " + Objects.requireNonNull(category.categoryId());
            assertEquals(number("sum(i.due)" + own), category.sales().minor());
            assertEquals(number("sum(i.quantity)" + own), category.quantity());
            assertEquals(
                    number("sum(i.price * i.quantity - i.discount)" + own),
                    category.net().minor());
        }
        assertEquals(
                number("count(distinct d.category_id)" + sold),
                sides.byCategory().size());
        for (WaiterFigures waiter : sides.byWaiter()) {
            String own = " from orders where payment_status = 'PAID' and waiter_id = "
                    + Objects.requireNonNull(waiter.userId());
            assertEquals(number("sum(total_price)" + own), waiter.sales().minor());
            assertEquals(number("sum(tip_total)" + own), waiter.tips().minor());
            assertEquals(
                    number("count(*) from order_item i join orders o on o.id = i.order_id"
                            + " where i.status = 'CANCELLED' and o.waiter_id = " + waiter.userId()),
                    waiter.voids());
        }
        Map<String, Long> voids = sides.voids().stream()
                .collect(Collectors.toMap(
                        each -> Objects.requireNonNullElse(each.reason(), "none"),
                        each -> each.amount().minor()));
        assertEquals(
                Map.of(
                        "Changed their mind",
                        number("sum(price * quantity) from order_item where cancel_reason = 'Changed their mind'"),
                        "none",
                        number("sum(price * quantity) from order_item"
                                + " where status = 'CANCELLED' and cancel_reason is null")),
                voids);
    }

    private static long number(String question) {
        String found = TestStore.column(evenings.here.server().database(), "select " + question)
                .getFirst();
        return new BigDecimal(found).longValueExact();
    }

    private static <T> Money sum(List<T> each, Function<T, Money> of) {
        return each.stream().map(of).reduce(Money.ZERO, Money::plus);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
