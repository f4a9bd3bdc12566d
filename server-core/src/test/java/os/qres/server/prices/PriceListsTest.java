package os.qres.server.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.model.live.Snapshot;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.prices.PriceListView;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;

/// Price lists, from the admin's hand to the line of a check.
class PriceListsTest {
    /// A Friday, 20:30 in Moscow.
    private static final String FRIDAY_EVENING = "2026-11-20T17:30:00Z";

    @TempDir
    Path folder;

    private MovableClock clock;
    private TestRestaurant here;
    private TestClient waiter;

    @BeforeEach
    void open() {
        clock = new MovableClock(FRIDAY_EVENING);
        here = new TestRestaurant(folder, clock);
        waiter = here.waiter;
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void aLineHasThePriceOfItsMomentAndKeepsIt() {
        happyHour("20:00", "21:00");
        go("2026-11-20T16:59:59Z");
        OrderView order = opened("dine_in", here.cola.id());
        assertLine(order.items().get(0), "150.00", null);
        go("2026-11-20T17:00:00Z");
        order = added(order, "");
        assertLine(order.items().get(1), "120.00", "Happy hour");
        assertEquals("270.00", order.totalPrice().toString());
        go("2026-11-20T18:00:00Z");
        order = added(order, "");
        assertLine(order.items().get(1), "120.00", "Happy hour");
        assertLine(order.items().get(2), "150.00", null);
        assertEquals("420.00", order.totalPrice().toString());
    }

    @Test
    void aLineKeepsItsPriceWhateverBecomesOfTheListOrTheLine() {
        PriceListView list = happyHour("20:00", "21:00");
        OrderView order = opened("dine_in", here.cola.id());
        String item =
                "/orders/" + order.id() + "/items/" + order.items().getFirst().id();
        here.admin.delete("/price-lists/" + list.id()).expect(204);
        go("2026-11-20T19:00:00Z");
        waiter.patch(item, "{\"quantity\": 3}").expect(200);
        waiter.patch("/orders/" + order.id(), "{\"order_type\": \"takeaway\"}").expect(200);
        OrderView now = waiter.get("/orders/" + order.id()).as(OrderView.class);
        assertLine(now.items().getFirst(), "120.00", "Happy hour");
        assertEquals("360.00", now.totalPrice().toString());
        int id = now.items().getFirst().id();
        waiter.post(
                        "/orders/" + order.id() + "/split",
                        "{\"items\": [{\"item_id\": %d, \"quantity\": 1}]}".formatted(id))
                .expect(201);
        waiter.get("/orders/").listOf(OrderView.class).stream()
                .flatMap(check -> check.items().stream())
                .forEach(line -> assertLine(line, "120.00", "Happy hour"));
    }

    @Test
    void aListMayBeForOneTypeOfOrder() {
        list("\"order_types\": [\"delivery\"], \"rules\": [{\"basis_points\": 1000}]");
        assertLine(opened("delivery", here.cola.id()).items().getFirst(), "165.00", "Some list");
        assertLine(opened("takeaway", here.cola.id()).items().getFirst(), "150.00", null);
    }

    @Test
    void variationsHavePricesOfTheirOwnAndModifiersStayAsTheyAre() {
        list("""
                "rules": [{"dish_id": %d, "dish_variation_id": %d, "price": 500}, {"dish_id": %d, "price": 800}]""".formatted(here.pizza.id(), here.large.id(), here.steak.id()));
        int medium = here.doneness.options().get(1).id();
        OrderView order = waiter.post("/orders/", """
                {"order_type": "takeaway", "items": [
                {"dish_id": %d, "dish_variation_id": %d, "quantity": 1},
                {"dish_id": %d, "dish_variation_id": %d, "quantity": 1},
                {"dish_id": %d, "modifier_option_ids": [%d], "quantity": 1}]}""".formatted(
                        here.pizza.id(), here.small.id(), here.pizza.id(), here.large.id(), here.steak.id(), medium))
                .expect(201)
                .as(OrderView.class);
        assertLine(order.items().get(0), "450.00", null);
        assertLine(order.items().get(1), "500.00", "Some list");
        assertLine(order.items().get(2), "850.00", "Some list");
    }

    /// The happy hour is from 20:00 to 21:00 in Moscow, 17:00Z to 18:00Z.
    @ParameterizedTest(name = "taken at {1}, here at {0}: {2}")
    @CsvSource({
        "2026-11-20T18:20:00Z, 2026-11-20T17:59:00Z, 120.00",
        "2026-11-20T17:20:00Z, 2026-11-20T16:40:00Z, 150.00",
        "2026-11-20T23:00:00Z, 2026-11-20T17:30:00Z, 120.00",
        "2026-11-21T17:29:00Z, 2026-11-20T17:30:00Z, 120.00",
        "2026-11-21T18:30:00Z, 2026-11-20T17:30:00Z, 150.00",
        "2026-11-20T16:55:00Z, 2026-11-20T17:01:00Z, 120.00",
        "2026-11-20T17:30:00Z, 2026-11-20T18:30:00Z, 120.00",
        "2026-11-20T16:00:00Z, 2026-11-20T17:30:00Z, 150.00",
        "2026-11-20T18:30:00Z, 1970-01-01T00:00:00Z, 150.00",
        "2026-11-20T18:30:00Z, +1000000000-12-31T23:59:59Z, 150.00",
    })
    void whatTheWaiterSawCountsWithinReason(String arrives, String taken, String price) {
        happyHour("20:00", "21:00");
        go(arrives);
        String takenAt = ", \"taken_at\": \"%s\"".formatted(taken);
        OrderView order = opened("dine_in", here.cola.id(), takenAt);
        assertEquals(price, order.items().getFirst().price().toString());
        assertEquals(price, added(order, takenAt).items().get(1).price().toString());
    }

    @Test
    void terminalsGetTheListsAndHearThatTheyChange() {
        PriceListView list = happyHour("20:00", "21:00");
        Snapshot snapshot = waiter.get("/sync/snapshot").expect(200).as(Snapshot.class);
        assertEquals(List.of(list), snapshot.priceLists());
        PriceListView renamed = here.admin
                .patch("/price-lists/" + list.id(), "{\"name\": \"Aperitif\"}")
                .expect(200)
                .as(PriceListView.class);
        assertEquals("Aperitif", renamed.name());
        assertEquals(list.rules(), renamed.rules());
        Snapshot later = waiter.get("/sync/snapshot").expect(200).as(Snapshot.class);
        assertEquals(List.of(renamed), later.priceLists());
        assertTrue(later.seq() > snapshot.seq());
        assertLine(opened("dine_in", here.cola.id()).items().getFirst(), "120.00", "Aperitif");
        here.admin.patch("/price-lists/" + list.id(), "{\"is_active\": false}").expect(200);
        assertLine(opened("takeaway", here.cola.id()).items().getFirst(), "150.00", null);
    }

    @Test
    void theGuestsMenuShowsThePriceOfTheMomentAndSaysHowLongItHolds() {
        happyHour("20:00", "21:00");
        String during = here.server().client().get("/menu?lang=en").expect(200).body();
        assertTrue(during.contains("120"), during);
        assertTrue(during.contains("<s>"), during);
        assertTrue(during.contains("These prices hold until 21:00."), during);
        go("2026-11-20T18:00:00Z");
        String after = here.server().client().get("/menu?lang=en").expect(200).body();
        assertTrue(!after.contains("<s>") && !after.contains("120") && !after.contains("hold until"), after);
    }

    @Test
    void aListOutlivesWhatItsRulesWereAbout() {
        PriceListView list = list("""
                "rules": [{"dish_id": %d, "price": 100}, {"basis_points": -1000}]""".formatted(here.cola.id()));
        here.admin.delete("/dishes/" + here.cola.id()).expect(204);
        PriceListView changed = here.admin
                .patch("/price-lists/" + list.id(), "{\"priority\": 7}")
                .expect(200)
                .as(PriceListView.class);
        assertEquals(list.rules(), changed.rules());
        assertEquals(7, changed.priority());
    }

    @Test
    void onlyAnAdminMakesThemAndOneMadeTwiceByOneKeyIsOne() {
        waiter.post("/price-lists/", "{\"name\": \"Mine\"}").expect(403);
        here.kitchen.post("/price-lists/", "{\"name\": \"Mine\"}").expect(403);
        for (int i = 0; i < 2; i++) {
            here.admin
                    .with("Idempotency-Key", "5a1f2f0e-6a6b-4c3e-8f6e-3d3c8f5b9a01")
                    .post("/price-lists/", "{\"name\": \"Once\"}")
                    .expect(201);
        }
        assertEquals(1, waiter.get("/price-lists/").listOf(PriceListView.class).size());
    }

    /// It is another moment, for which the waiter signs in anew.
    private void go(String moment) {
        clock.jump(moment);
        waiter = here.server().client().signedIn("anna", "waiter pass");
    }

    private static void assertLine(ItemView line, String price, @Nullable String list) {
        assertEquals(price, line.price().toString());
        if (list == null) {
            assertNull(line.priceList());
            return;
        }
        assertNotNull(line.priceList());
        assertEquals(list, line.priceList().name());
    }

    private PriceListView happyHour(String start, String end) {
        return here.admin
                .post("/price-lists/", """
                {"name": "Happy hour", "weekdays": [5], "starts_at": "%s", "ends_at": "%s",
                "rules": [{"category_id": %d, "basis_points": -2000}]}""".formatted(start, end, here.cola.categoryId()))
                .expect(201)
                .as(PriceListView.class);
    }

    private PriceListView list(String fields) {
        return here.admin
                .post("/price-lists/", "{\"name\": \"Some list\", " + fields + "}")
                .expect(201)
                .as(PriceListView.class);
    }

    private OrderView opened(String type, int dish) {
        return opened(type, dish, "");
    }

    private OrderView opened(String type, int dish, String more) {
        String table = type.equals("dine_in") ? "\"table_id\": " + here.table1.id() + "," : "";
        return waiter.post("/orders/", """
                {"order_type": "%s", %s "items": [{"dish_id": %d, "quantity": 1}] %s}""".formatted(type, table, dish, more))
                .expect(201)
                .as(OrderView.class);
    }

    private OrderView added(OrderView order, String more) {
        return waiter.post("/orders/" + order.id() + "/items/batch", """
                {"items": [{"dish_id": %d, "quantity": 1}] %s}""".formatted(here.cola.id(), more))
                .expect(201)
                .as(OrderView.class);
    }
}
