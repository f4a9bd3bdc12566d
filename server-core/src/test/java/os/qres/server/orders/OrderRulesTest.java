package os.qres.server.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.server.Evenings;
import os.qres.server.TestClient.Got;

/// Rules of orders that a client of the seeds relies on, one by one.
class OrderRulesTest {
    @TempDir
    static Path folder;

    private static Evenings evenings;

    @BeforeAll
    static void open() {
        evenings = new Evenings(folder);
    }

    @AfterAll
    static void close() {
        evenings.close();
    }

    @Test
    void aLineThatIsTheWholeRequestIsRefusedByItsOwnFields() {
        OrderView order = evenings.opened("takeaway", 1, evenings.cola(1));
        String items = "/orders/" + order.id() + "/items/";
        String item = items + order.items().getFirst().id();
        offerCola("true,\"countdown\":2");
        refused(409, "quantity", evenings.waiter.post(items, evenings.cola(3)));
        refused(409, "quantity", evenings.waiter.patch(item, "{\"quantity\":4}"));
        refused(422, "quantity", evenings.waiter.patch(item, "{\"quantity\":0}"));
        refused(422, "quantity", evenings.waiter.post(items, evenings.cola(0)));
        refused(422, "dish_id", evenings.waiter.post(items, "{\"dish_id\":999,\"quantity\":1}"));
        refused(
                422,
                "dish_variation_id",
                evenings.waiter.post(
                        items,
                        "{\"dish_id\":%d,\"dish_variation_id\":%d,\"quantity\":1}"
                                .formatted(evenings.here.cola.id(), evenings.here.large.id())));
        offerCola("false");
        refused(409, "dish_id", evenings.waiter.post(items, evenings.cola(1)));
        offerCola("true,\"countdown\":null");
        assertEquals(order, one(order));
    }

    @Test
    void theReasonOfACancellationMayStandInTheBodyOrInTheQuery() {
        OrderView inBody = evenings.opened("takeaway", 1, evenings.cola(1));
        OrderView inQuery = evenings.opened("takeaway", 1, evenings.cola(1));
        OrderView none = evenings.opened("takeaway", 1, evenings.cola(1));
        evenings.waiter
                .send("DELETE", "/orders/" + inBody.id(), "{\"reason\":\"Гости ушли\"}")
                .expect(200);
        evenings.waiter.delete("/orders/" + inQuery.id() + "?reason=too%20slow").expect(200);
        evenings.waiter.delete("/orders/" + none.id()).expect(200);
        assertEquals("Гости ушли", one(inBody).cancelReason());
        assertEquals("too slow", one(inQuery).cancelReason());
        assertNull(one(none).cancelReason());
        refused(422, "reason", evenings.waiter.delete("/orders/" + none.id() + "?reason=" + "x".repeat(501)));
    }

    @Test
    void whoTakesALineBackMaySayWhy() {
        OrderView order = evenings.opened("takeaway", 1, evenings.cola(1), evenings.cola(1), evenings.cola(1));
        evenings.waiter
                .send("DELETE", item(order, 0), "{\"reason\":\"Гость передумал\"}")
                .expect(200);
        evenings.waiter.delete(item(order, 1) + "?reason=typo").expect(200);
        evenings.waiter.delete(item(order, 2)).expect(200);
        assertEquals(
                Arrays.asList("Гость передумал", "typo", null),
                one(order).items().stream().map(ItemView::cancelReason).toList());
    }

    @Test
    void anOrderToEatInHasATableFromItsFirstToItsLastMoment() {
        OrderView away = evenings.opened("takeaway", 1, evenings.cola(1));
        String path = "/orders/" + away.id();
        refused(422, "table_id", evenings.waiter.patch(path, "{\"order_type\":\"dine_in\"}"));
        String table = "{\"order_type\":\"DINE_IN\",\"table_id\":" + evenings.here.table2.id() + "}";
        assertEquals(
                OrderType.DINE_IN,
                evenings.waiter
                        .patch(path, table)
                        .expect(200)
                        .as(OrderView.class)
                        .orderType());
        refused(422, "table_id", evenings.waiter.patch(path, "{\"table_id\":null}"));
        evenings.waiter
                .patch(path, "{\"table_id\":null,\"order_type\":\"delivery\"}")
                .expect(200);
    }

    @Test
    void aChangeThatHasWaitedIsRefusedWhereTheLineIsAnotherAndNotWhereOnlyTheOrderIs() {
        OrderView order = evenings.opened("takeaway", 1, evenings.pizza(1), evenings.cola(1));
        String line = item(order, 0);
        String seen = ",\"seen\":{\"quantity\":1,\"course\":1}}";
        evenings.later(Duration.ofMinutes(1));
        step(order, 1, ItemStatus.COOKING, OrderStatus.IN_PROGRESS);
        evenings.waiter.patch(line, "{\"comment\":\"no onion\"" + seen).expect(200);
        assertEquals("no onion", one(order).items().getFirst().comment());

        evenings.later(Duration.ofMinutes(1));
        evenings.waiter.patch(line, "{\"comment\":\"no salt\"" + seen).expect(412);
        refused(422, "seen.quantity", evenings.waiter.patch(line, "{\"seen\":{\"course\":1}}"));
        assertEquals("no onion", one(order).items().getFirst().comment());
        assertNull(one(order).items().getFirst().seat());
    }

    @Test
    void theStatusFollowsTheLinesThatWereNotTakenBack() {
        OrderView order = evenings.opened("takeaway", 1, evenings.cola(1), evenings.cola(2), evenings.pizza(1));
        evenings.waiter.delete(item(order, 0)).expect(200);
        assertEquals(new Money(2 * 15_000 + 85_000), one(order).totalPrice());
        step(order, 1, ItemStatus.COOKING, OrderStatus.IN_PROGRESS);
        step(order, 1, ItemStatus.READY, OrderStatus.IN_PROGRESS);
        step(order, 2, ItemStatus.READY, OrderStatus.READY);
        step(order, 1, ItemStatus.SERVED, OrderStatus.READY);
        assertNull(one(order).servedAt());
        assertNull(one(order).timeToServe());

        evenings.later(Duration.ofMinutes(17).plusSeconds(59));
        step(order, 2, ItemStatus.SERVED, OrderStatus.SERVED);

        assertEquals(17, one(order).timeToServe());
        assertEquals(order.createdAt().plusSeconds(17 * 60 + 59), one(order).servedAt());
        assertEquals(ItemStatus.CANCELLED, one(order).items().getFirst().status());
    }

    @Test
    void listsAreFilteredByTheBusinessDayAndNotByTheDate() {
        // Around midnight of the tenth day, whatever the other tests have done to the clock.
        OrderView now = evenings.opened("takeaway", 1, evenings.cola(1));
        Instant halfPastMidnight = now.businessDay()
                .plusDays(10)
                .atTime(0, 30)
                .atZone(ZoneId.of("Europe/Moscow"))
                .toInstant();
        evenings.later(Duration.between(now.createdAt(), halfPastMidnight));
        OrderView late = evenings.opened("takeaway", 1, evenings.cola(1));
        evenings.later(Duration.ofHours(12));
        OrderView next = evenings.opened("takeaway", 1, evenings.cola(1));

        LocalDate evening = now.businessDay().plusDays(9);
        assertEquals(evening, late.businessDay());
        assertEquals(List.of(late.id()), ids("?date_from=%s&date_to=%s".formatted(evening, evening)));
        assertEquals(List.of(next.id()), ids("?date_from=" + evening.plusDays(1)));
        assertEquals(List.of(), ids("?date_from=%1$s&date_to=%1$s".formatted(evening.minusDays(1))));
        assertEquals(
                List.of(next.id(), late.id()),
                ids("?status=PENDING&order_type=TakeAway&payment_status=Unpaid&date_from=" + evening));
    }

    private static void offerCola(String how) {
        evenings.waiter
                .patch("/dishes/" + evenings.here.cola.id() + "/availability", "{\"is_available\":" + how + "}")
                .expect(200);
    }

    private static void refused(int status, String field, Got got) {
        assertEquals(List.of(field), got.expect(status).fields());
    }

    private static void step(OrderView order, int line, ItemStatus to, OrderStatus follows) {
        (to == ItemStatus.SERVED ? evenings.waiter : evenings.kitchen)
                .patch(item(order, line) + "/status", "{\"status\":\"" + to + "\"}")
                .expect(200);
        assertEquals(follows, one(order).status());
    }

    private static String item(OrderView order, int line) {
        return "/orders/" + order.id() + "/items/" + order.items().get(line).id();
    }

    private static OrderView one(OrderView order) {
        return evenings.waiter.get("/orders/" + order.id()).expect(200).as(OrderView.class);
    }

    private static List<Integer> ids(String query) {
        return evenings.waiter.get("/orders/" + query).expect(200).listOf(OrderView.class).stream()
                .map(OrderView::id)
                .toList();
    }
}
