package os.qres.server.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.checks.CheckPair;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.OrderView;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;

/// For whom an order to take away or to be brought is made, and for when.
class RecipientTest {
    private static final MovableClock CLOCK = new MovableClock("2026-11-20T18:00:30Z");

    @TempDir
    static Path folder;

    private static TestRestaurant here;
    private static TestClient waiter;
    private static TestClient kitchen;

    @BeforeAll
    static void open() {
        here = new TestRestaurant(folder, CLOCK);
        TestClient anyone = here.server().client();
        waiter = anyone.signedIn("anna", "waiter pass");
        kitchen = anyone.signedIn("cook", "kitchen pass");
    }

    @AfterAll
    static void close() {
        here.close();
    }

    @Test
    void aDeliveryCarriesWhomItIsForAndWhen() {
        OrderView order = opened("""
                "order_type":"delivery","guest_name":" Пётр ","guest_phone":"+7 (912) 345-67-89",
                "guest_address":"Невский пр., 1, кв. 5","promised_at":"2026-11-20T19:00:00Z\"""");
        assertEquals("Пётр", order.guestName());
        assertEquals("+7 (912) 345-67-89", order.guestPhone());
        assertEquals("Невский пр., 1, кв. 5", order.guestAddress());
        assertEquals(Instant.parse("2026-11-20T19:00:00Z"), order.promisedAt());
        assertEquals(order, waiter.get("/orders/" + order.id()).expect(200).as(OrderView.class));
        OrderView listed = waiter.get("/orders/?order_type=delivery&limit=1")
                .expect(200)
                .listOf(OrderView.class)
                .getFirst();
        assertEquals(order, listed);
    }

    @Test
    void whoSendsNothingOfItIsServedAsBefore() {
        OrderView order = opened("\"order_type\":\"delivery\"");
        assertNull(order.guestName());
        assertNull(order.guestAddress());
        assertNull(order.promisedAt());
        assertNull(opened("\"order_type\":\"takeaway\",\"guest_name\":\"  \"").guestName());
    }

    @Test
    void whatCannotBeIsRefusedByItsFieldAndNothingIsStored() {
        int before = orders();
        refused("guest_phone", post("\"order_type\":\"takeaway\",\"guest_phone\":\"call me\""));
        refused("guest_phone", post("\"order_type\":\"takeaway\",\"guest_phone\":\"%s\"".formatted("1".repeat(41))));
        refused("guest_name", post("\"order_type\":\"takeaway\",\"guest_name\":\"%s\"".formatted("x".repeat(101))));
        refused(
                "guest_address",
                post("\"order_type\":\"delivery\",\"guest_address\":\"%s\"".formatted("x".repeat(301))));
        refused("promised_at", post("\"order_type\":\"takeaway\",\"promised_at\":\"2026-11-20T17:59:59Z\""));
        refused("promised_at", post("\"order_type\":\"takeaway\",\"promised_at\":\"2029-11-20T17:59:59Z\""));
        refused("promised_at", post("\"order_type\":\"takeaway\",\"promised_at\":\"+1000000000-12-31T23:59:59Z\""));
        refused("promised_at", post("\"order_type\":\"takeaway\",\"promised_at\":\"-1000000000-01-01T00:00:00Z\""));
        assertEquals(before, orders());
    }

    @Test
    void whatWasTakenDownWhileTheServerWasAwayWasPromisedAsOfThen() {
        String promised = "\"order_type\":\"takeaway\",\"promised_at\":\"2026-11-20T17:40:00Z\"";
        refused("promised_at", post(promised));
        OrderView order = opened(promised + ",\"taken_at\":\"2026-11-20T17:20:00Z\"");
        assertEquals(Instant.parse("2026-11-20T17:40:00Z"), order.promisedAt());
        refused("promised_at", post(promised + ",\"taken_at\":\"2026-11-20T17:50:00Z\""));
        refused("promised_at", post(promised + ",\"taken_at\":\"2026-11-20T23:50:00Z\""));
    }

    @Test
    void theMinuteThatItIsHasNotPassed() {
        assertEquals(
                Instant.parse("2026-11-20T18:00:00Z"),
                opened("\"order_type\":\"takeaway\",\"promised_at\":\"2026-11-20T18:00:00Z\"")
                        .promisedAt());
    }

    @Test
    void itIsChangedLikeAnythingElseAndAnOldPromiseIsInNobodysWay() {
        OrderView order = opened("\"order_type\":\"takeaway\",\"guest_name\":\"Пётр\","
                + "\"promised_at\":\"2026-11-20T18:01:00Z\",\"taken_at\":\"2026-11-20T18:00:00Z\"");
        String path = "/orders/" + order.id();
        OrderView changed = patched(path, "{\"guest_phone\":\"123\",\"order_type\":\"delivery\"}");
        assertEquals("Пётр", changed.guestName());
        assertEquals("123", changed.guestPhone());
        assertEquals(order.promisedAt(), changed.promisedAt());
        refused("promised_at", waiter.patch(path, "{\"promised_at\":\"2026-11-20T17:00:00Z\"}"));
        refused("guest_phone", waiter.patch(path, "{\"guest_phone\":\"--\"}"));
        assertNull(patched(path, "{\"promised_at\":null,\"guest_name\":null}").promisedAt());
        OrderView late = opened("\"order_type\":\"takeaway\",\"promised_at\":\"2026-11-20T17:30:00Z\","
                + "\"taken_at\":\"2026-11-20T17:00:00Z\"");
        OrderView noted = patched("/orders/" + late.id(), "{\"notes\":\"hurry\"}");
        assertEquals(late.promisedAt(), noted.promisedAt());
    }

    @Test
    void theKitchenSeesTheNameAndTheTimeButNeitherPhoneNorAddress() {
        OrderView order = opened("""
                "order_type":"delivery","guest_name":"Мария","guest_phone":"555-01-02",
                "guest_address":"Садовая, 7","promised_at":"2026-11-20T18:30:00Z\"""");
        Got got = kitchen.get("/kitchen/tickets/?status=open").expect(200);
        TicketView ticket = got.listOf(TicketView.class).stream()
                .filter(each -> each.orderId() == order.id())
                .findFirst()
                .orElseThrow();
        assertEquals("Мария", ticket.guestName());
        assertEquals(order.promisedAt(), ticket.promisedAt());
        assertFalse(got.body().contains("555-01-02"));
        assertFalse(got.body().contains("Садовая"));
        patched("/orders/" + order.id(), "{\"promised_at\":\"2026-11-20T18:50:00Z\"}");
        TicketView later = kitchen.get("/kitchen/tickets/?status=open").expect(200).listOf(TicketView.class).stream()
                .filter(each -> each.orderId() == order.id())
                .findFirst()
                .orElseThrow();
        assertEquals(Instant.parse("2026-11-20T18:50:00Z"), later.promisedAt());
        patched("/orders/" + order.id(), "{\"order_type\":\"delivery\",\"guest_name\":\"\",\"promised_at\":null}");
        TicketView soonest = kitchen.get("/kitchen/tickets/?status=open").expect(200).listOf(TicketView.class).stream()
                .filter(each -> each.orderId() == order.id())
                .findFirst()
                .orElseThrow();
        assertNull(soonest.promisedAt());
        assertNull(soonest.guestName());
    }

    @Test
    void whatIsSplitOffIsForTheSamePerson() {
        OrderView order = opened(
                "\"order_type\":\"takeaway\",\"guest_name\":\"Олег\"," + "\"promised_at\":\"2026-11-20T18:40:00Z\"");
        CheckPair pair = waiter.post(
                        "/orders/" + order.id() + "/split",
                        "{\"items\":[{\"item_id\":%d}]}"
                                .formatted(order.items().getFirst().id()))
                .expect(201)
                .as(CheckPair.class);
        assertEquals("Олег", pair.to().guestName());
        assertEquals(order.promisedAt(), pair.to().promisedAt());
    }

    @Test
    void nobodyOutsideTheStaffIsToldOfIt() {
        OrderView order = opened("""
                "order_type":"takeaway","guest_name":"Зинаида","guest_phone":"8 800 200-06-00",
                "promised_at":"2026-11-20T18:45:00Z\"""");
        TestClient board = here.server().client().terminal(here.pair("board", "Hall " + order.number()));
        for (String path : List.of("/kitchen/board", "/sync/snapshot")) {
            String shown = board.get(path).expect(200).body();
            assertFalse(shown.contains("Зинаида"), path);
            assertFalse(shown.contains("200-06-00"), path);
        }
        here.server().client().get("/orders/" + order.id()).expect(401);
        board.get("/orders/" + order.id()).expect(401);
    }

    private static OrderView opened(String fields) {
        return post(fields).expect(201).as(OrderView.class);
    }

    private static Got post(String fields) {
        return waiter.post(
                "/orders/",
                "{%s,\"items\":[{\"dish_id\":%d,\"dish_variation_id\":%d,\"quantity\":1},{\"dish_id\":%d,\"quantity\":1}]}"
                        .formatted(fields, here.pizza.id(), here.large.id(), here.cola.id()));
    }

    private static OrderView patched(String path, String body) {
        return waiter.patch(path, body).expect(200).as(OrderView.class);
    }

    private static void refused(String field, Got got) {
        assertEquals(List.of(field), got.expect(422).fields());
    }

    private static int orders() {
        return waiter.get("/orders/?limit=500")
                .expect(200)
                .listOf(OrderView.class)
                .size();
    }
}
