package os.qres.server.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.orders.OrderView;
import os.qres.model.reports.DishSales;
import os.qres.model.reports.OrdersSummary;
import os.qres.server.Evenings;
import os.qres.server.TestClient.Got;
import os.qres.server.platform.access.Actor;

class SummaryTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @TempDir
    Path folder;

    private Evenings evenings;

    @BeforeEach
    void open() {
        evenings = new Evenings(folder);
    }

    @AfterEach
    void close() {
        evenings.close();
    }

    @Test
    void anEveningInFigures() {
        OrderView first = evenings.opened("takeaway", 3, evenings.pizza(2), evenings.cola(1));
        evenings.later(Duration.ofMinutes(25));
        evenings.serve(first);
        evenings.pay(first, "");
        OrderView second = evenings.opened("takeaway", 1, evenings.cola(4));
        String items = "/orders/" + second.id() + "/items/";
        evenings.waiter.delete(items + second.items().getFirst().id()).expect(200);
        evenings.waiter.post(items, evenings.cola(1)).expect(201);
        evenings.pay(second, "\"amount\":100");
        OrderView third = evenings.opened("delivery", 2, evenings.pizza(9));
        evenings.waiter.delete("/orders/" + third.id()).expect(200);

        OrdersSummary summary = summary("");

        assertEquals(3, summary.totalOrders());
        assertEquals(1, summary.byStatus().served());
        assertEquals(1, summary.byStatus().pending());
        assertEquals(1, summary.byStatus().cancelled());
        assertEquals(1, summary.byType().delivery());
        assertEquals(new Money(185_000 + 10_000), summary.revenue());
        assertEquals(new Money(185_000), summary.averageCheck());
        assertEquals(4, summary.covers());
        assertEquals(25.0, summary.averageTimeToServe());
        assertEquals(
                List.of("Pizza", "Cola"),
                summary.topDishes().stream().map(DishSales::name).toList());
        assertEquals("35", summary.topVariations().getFirst().variationName());
        assertEquals("Anna Kay", summary.byWaiter().getFirst().name());
        assertEquals(12, summary.byHour().getFirst().hour());
        assertEquals(recounted().between(null, null), summary);
    }

    @Test
    void aDayThatIsOverIsCountedAgainWhenOneOfItsOrdersChanges() {
        OrderView order = evenings.opened("takeaway", 2, evenings.cola(1));
        evenings.later(Duration.ofDays(2));
        assertEquals(Money.ZERO, summary("").revenue());
        assertTrue(kept() > 0, "nothing was kept");

        evenings.pay(order, "");

        assertEquals(new Money(15_000), summary("?date_to=2026-11-20").revenue());
        assertEquals(new Money(15_000), summary("").revenue());
        assertEquals(0, summary("?date_from=2026-11-21").totalOrders());
    }

    @Test
    void aClockThatWasSetBackLeavesNoOldFigureStanding() {
        evenings.opened("takeaway", 2, evenings.cola(1));
        evenings.later(Duration.ofDays(3));
        assertEquals(1, summary("").totalOrders());
        evenings.here.server().restart();
        evenings.later(Duration.ofDays(-2));
        evenings.opened("takeaway", 2, evenings.cola(1));
        evenings.later(Duration.ofDays(2));
        assertEquals(2, summary("").totalOrders());
    }

    @Test
    void whatIsKeptAlwaysEqualsARecount() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int step = 0; step < 120; step++) {
            evenings.something(random);
            if (step % 8 == 7) {
                LocalDate from = random.nextBoolean() ? null : Evenings.day(random);
                LocalDate to = random.nextBoolean() ? null : Evenings.day(random);
                if (from == null || to == null || !from.isAfter(to)) {
                    assertEquals(recounted().between(from, to), summary(query(from, to)), "seed " + seed);
                }
            }
        }
        evenings.later(Duration.ofDays(2));
        assertEquals(recounted().between(null, null), summary(""), "seed " + seed);
        assertTrue(kept() > 1, "nothing was kept");
    }

    @Test
    void whatIsNoDateOrNoSpanIsRefused() {
        assertEquals(
                List.of("date_to"),
                got("?date_from=2026-11-20&date_to=2026-11-19").expect(422).fields());
        for (String wrong : List.of("2026-02-30", "today", "%2B999999999-01-01", "-0044-03-15", "20261120")) {
            assertEquals(
                    List.of("date_from"), got("?date_from=" + wrong).expect(422).fields());
        }
        assertEquals(0, summary("?date_from=0001-01-01&date_to=9999-12-31").totalOrders());
        assertEquals(403, evenings.waiter.get("/orders/stats/summary").status());
    }

    private static String query(LocalDate from, LocalDate to) {
        return "?" + (from == null ? "" : "date_from=" + from + "&") + (to == null ? "" : "date_to=" + to);
    }

    private Recounted recounted() {
        return new Recounted(evenings.orders(), Map.of(1, "The Boss", evenings.here.waiterId, "Anna Kay"), MOSCOW);
    }

    private Got got(String query) {
        return evenings.admin.get("/orders/stats/summary" + query);
    }

    private OrdersSummary summary(String query) {
        return got(query).expect(200).as(OrdersSummary.class);
    }

    private long kept() {
        return evenings.here.server().wiring().database().read(Actor.SYSTEM, in -> in.session()
                .createNativeQuery("select count(*) from sales_day", Long.class)
                .getSingleResult());
    }
}
