package os.qres.server.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.floor.TableView;
import os.qres.model.menu.DishView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;

class OrderingTest {
    @TempDir
    Path folder;

    private TestRestaurant here;

    @BeforeEach
    void open() {
        here = new TestRestaurant(folder);
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void orderTakesVariationModifierAndCommentAndAddsThemUp() {
        OrderView order = opened(steak("без лука"), pizza(2));

        assertEquals(new Money(105_000 + 2 * 85_000), order.totalPrice());
        assertEquals("без лука", order.items().getFirst().comment());
        assertEquals("Medium", order.items().getFirst().modifiers().getFirst().name());
        assertEquals("35", order.items().get(1).variationName());
        assertEquals(1, order.number());
        assertEquals(here.waiterId, order.waiterId());
        assertEquals(OrderStatus.PENDING, order.status());
        TableView table = table();
        assertTrue(table.isOccupied());
        assertEquals(order.id(), table.currentOrderId());
    }

    @Test
    void anOrderGoesFromTheWaiterToTheKitchenToTheBill() {
        OrderView order = opened(steak(null));
        int item = order.items().getFirst().id();

        itemStatus(order, item, "cooking", 200);
        assertEquals(OrderStatus.IN_PROGRESS, one(order).status());
        itemStatus(order, item, "ready", 200);
        assertEquals(OrderStatus.READY, one(order).status());
        here.waiter
                .patch("/orders/" + order.id() + "/status", "{\"status\":\"SERVED\"}")
                .expect(200);
        assertEquals(ItemStatus.SERVED, one(order).items().getFirst().status());

        OrderView paid = pay(order, "\"tendered\": 2000").expect(200).as(OrderView.class);
        assertEquals(PaymentStatus.PAID, paid.paymentStatus());
        assertEquals(new Money(200_000 - 105_000), paid.payments().getFirst().change());
        assertFalse(table().isOccupied());
        assertNull(table().currentOrderId());
    }

    @Test
    void sameRequestTwiceHasOneEffectAndOneAnswer() {
        var keyed = here.waiter.with("Idempotency-Key", "k-1");
        String body = newOrder(pizza(1));

        Got first = keyed.post("/orders/", body).expect(201);
        Got second = keyed.post("/orders/", body).expect(201);

        assertEquals(first.body(), second.body());
        assertEquals("true", second.header("Idempotency-Replayed"));
        assertEquals(1, first.as(OrderView.class).items().size());
        assertEquals(1, one(first.as(OrderView.class)).items().size());
        assertEquals(
                "idempotency-reused", keyed.post("/orders/", newOrder(pizza(2))).slug());
    }

    @Test
    void sameLineByItsReferenceIsMadeOnce() {
        String ref = UUID.randomUUID().toString();
        String line = "{\"client_ref\":\"%s\",\"dish_id\":%d,\"quantity\":1}".formatted(ref, here.cola.id());
        OrderView order = opened(line);

        OrderView again = add(order, line).expect(201).as(OrderView.class);

        assertEquals(1, again.items().size());
        assertEquals(order.version(), again.version());
    }

    @Test
    void twoWaitersWhoOpenOneTableEndWithOneOrderAndAllLines() throws Exception {
        int waiters = 20;
        List<Callable<Integer>> calls = IntStream.range(0, waiters)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    Got got = here.waiter.post("/orders/", newOrder(cola()));
                    return got.as(OrderView.class).id();
                })
                .toList();
        var ids = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> id : threads.invokeAll(calls)) {
                ids.add(id.get());
            }
        }

        assertEquals(1, ids.stream().distinct().count());
        OrderView order = here.waiter.get("/orders/" + ids.getFirst()).as(OrderView.class);
        assertEquals(waiters, order.items().size());
        assertEquals(
                waiters, order.items().stream().map(ItemView::id).distinct().count());
    }

    @Test
    void wrongLineRefusesTheWholeOrderAndNamesItsField() {
        refused(newOrder(cola(), "{\"dish_id\":999,\"quantity\":1}"), 422, "invalid", "items[1].dish_id");
        refused(
                newOrder(cola(), "{\"dish_id\":%d,\"quantity\":0}".formatted(here.cola.id())),
                422,
                "invalid",
                "items[1].quantity");
        refused(
                newOrder("{\"dish_id\":%d,\"dish_variation_id\":%d,\"quantity\":1}"
                        .formatted(here.steak.id(), here.small.id())),
                422,
                "invalid",
                "items[0].dish_variation_id");
        refused(
                newOrder("{\"dish_id\":%d,\"quantity\":1}".formatted(here.steak.id())),
                422,
                "invalid",
                "items[0].modifier_option_ids");
        refused("{\"items\":[]}", 422, "invalid", "table_id");
        refused("{\"table_id\":999,\"items\":[]}", 422, "invalid", "table_id");
        assertEquals("unreadable", here.waiter.post("/orders/", "{").slug());

        assertFalse(table().isOccupied());
        assertEquals(0, here.waiter.get("/orders/").listOf(OrderView.class).size());
    }

    @Test
    void dishThatIsOffIsRefusedByName() {
        here.waiter
                .patch("/dishes/" + here.cola.id() + "/availability", "{\"is_available\":false}")
                .expect(200);
        Got got = here.waiter.post("/orders/", newOrder(cola())).expect(409);
        assertEquals("dish-unavailable", got.slug());
        assertEquals(List.of("items[0].dish_id"), got.fields());
    }

    @Test
    void countdownSellsNoPortionTwice() throws Exception {
        here.waiter
                .patch("/dishes/" + here.cola.id() + "/availability", "{\"is_available\":true,\"countdown\":10}")
                .expect(200);
        OrderView order = opened(pizza(1));
        List<Callable<Integer>> calls = IntStream.range(0, 30)
                .<Callable<Integer>>mapToObj(_ -> () -> add(order, cola()).status())
                .toList();
        long sold = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : threads.invokeAll(calls)) {
                sold += status.get() == 201 ? 1 : 0;
            }
        }
        assertEquals(10, sold);
        DishView cola = here.admin.get("/dishes/" + here.cola.id()).as(DishView.class);
        assertEquals(0, cola.countdown());
        assertFalse(cola.isAvailable());
    }

    @Test
    void staleVersionIsRefusedAndSaysTheCurrentOne() {
        OrderView order = opened(pizza(1));
        var stale = here.waiter.with("If-Match", "\"" + order.version() + "\"");
        stale.patch("/orders/" + order.id(), "{\"covers\":3}").expect(200);
        Got got = stale.patch("/orders/" + order.id(), "{\"covers\":4}").expect(412);
        assertEquals("stale", got.slug());
        String line =
                "/orders/" + order.id() + "/items/" + order.items().getFirst().id();
        here.kitchen
                .with("If-Match", "\"" + order.version() + "\"")
                .patch(line, "{\"status\":\"cooking\"}")
                .expect(412);
        assertEquals(3, one(order).covers());
        assertEquals(ItemStatus.NEW, one(order).items().getFirst().status());
    }

    @Test
    void paidOrderCannotBeCancelledOrAddedTo() {
        OrderView order = opened(cola());
        pay(order, "").expect(200);
        assertEquals("order-paid", here.waiter.delete("/orders/" + order.id()).slug());
        assertEquals("order-closed", add(order, cola()).slug());
        assertEquals("order-closed", pay(order, "").slug());
    }

    @Test
    void cancelledOrderFreesItsTableAndGivesPortionsBack() {
        here.waiter
                .patch("/dishes/" + here.cola.id() + "/availability", "{\"is_available\":true,\"countdown\":5}")
                .expect(200);
        OrderView order = opened(cola());
        OrderView cancelled =
                here.waiter.delete("/orders/" + order.id()).expect(200).as(OrderView.class);
        assertEquals(OrderStatus.CANCELLED, cancelled.status());
        assertEquals(Money.ZERO, cancelled.totalPrice());
        assertFalse(table().isOccupied());
        assertEquals(
                5,
                here.admin.get("/dishes/" + here.cola.id()).as(DishView.class).countdown());
    }

    @Test
    void lineIsTakenBackOnlyBeforeItIsMade() {
        OrderView order = opened(cola(), pizza(1));
        int cola = order.items().getFirst().id();
        int pizza = order.items().get(1).id();
        itemStatus(order, pizza, "cooking", 200);

        here.waiter.delete("/orders/" + order.id() + "/items/" + cola).expect(200);
        assertEquals(
                "item-started",
                here.waiter.delete("/orders/" + order.id() + "/items/" + pizza).slug());
        assertEquals(new Money(85_000), one(order).totalPrice());
    }

    @Test
    void rolesDoOnlyTheirPart() {
        OrderView order = opened(cola());
        int item = order.items().getFirst().id();
        assertEquals(
                "forbidden", here.kitchen.post("/orders/", newOrder(cola())).slug());
        assertEquals(
                "forbidden",
                here.kitchen
                        .patch("/orders/" + order.id() + "/status", "{\"status\":\"served\"}")
                        .slug());
        assertEquals(
                "forbidden",
                here.waiter
                        .patch("/orders/" + order.id() + "/items/" + item + "/status", "{\"status\":\"ready\"}")
                        .slug());
        assertEquals("unauthenticated", here.server().client().get("/orders/").slug());
        assertEquals(
                "unauthenticated",
                here.server().client().bearer("nonsense").get("/orders/").slug());
    }

    @Test
    void wrongPaymentsAreRefusedByTheirField() {
        OrderView order = opened(cola());
        assertEquals(
                List.of("amount"), pay(order, "\"amount\": 151").expect(422).fields());
        assertEquals(List.of("amount"), pay(order, "\"amount\": 0").expect(422).fields());
        assertEquals(
                List.of("tendered"), pay(order, "\"tendered\": 100").expect(422).fields());
        assertEquals(
                List.of("tip_amount"),
                pay(order, "\"tip_amount\": -1").expect(422).fields());
        assertEquals(
                List.of("payment_method_id"),
                here.waiter
                        .patch(
                                "/orders/" + order.id() + "/payment",
                                "{\"payment_status\":\"paid\",\"payment_method_id\":77}")
                        .expect(422)
                        .fields());
        assertEquals(Money.ZERO, one(order).paidTotal());
    }

    @Test
    void ordersAreListedByFilterAndPage() {
        OrderView order = opened(cola());
        here.waiter
                .post("/orders/", "{\"order_type\":\"takeaway\",\"items\":[" + cola() + "]}")
                .expect(201);

        Got page = here.waiter.get("/orders/?limit=1").expect(200);
        assertEquals("2", page.header("X-Total-Count"));
        assertEquals(1, page.listOf(OrderView.class).size());
        assertEquals(
                order.id(),
                here.waiter
                        .get("/api/orders?table_id=" + here.table1.id())
                        .listOf(OrderView.class)
                        .getFirst()
                        .id());
        assertEquals(
                List.of("status"),
                here.waiter.get("/orders/?status=eaten").expect(422).fields());
        assertEquals(
                List.of("limit"),
                here.waiter.get("/orders/?limit=501").expect(422).fields());
    }

    @Test
    void everythingIsThereAfterARestart() {
        OrderView order = opened(steak(null), cola());
        String before = here.waiter.get("/orders/" + order.id()).body();
        here.server().restart();
        assertEquals(
                before, here.waiter.get("/orders/" + order.id()).expect(200).body());
    }

    private OrderView opened(String... lines) {
        return here.waiter.post("/orders/", newOrder(lines)).expect(201).as(OrderView.class);
    }

    private String newOrder(String... lines) {
        return "{\"table_id\":%d,\"covers\":2,\"items\":[%s]}".formatted(here.table1.id(), String.join(",", lines));
    }

    private String steak(String comment) {
        String quoted = comment == null ? "null" : "\"" + comment + "\"";
        return "{\"dish_id\":%d,\"quantity\":1,\"comment\":%s,\"modifier_option_ids\":[%d]}"
                .formatted(
                        here.steak.id(), quoted, here.doneness.options().get(1).id());
    }

    private String pizza(int quantity) {
        return "{\"dish_id\":%d,\"dish_variation_id\":%d,\"quantity\":%d}"
                .formatted(here.pizza.id(), here.large.id(), quantity);
    }

    private String cola() {
        return "{\"dish_id\":%d,\"quantity\":1}".formatted(here.cola.id());
    }

    private Got add(OrderView order, String... lines) {
        return here.waiter.post(
                "/orders/" + order.id() + "/items/batch", "{\"items\":[" + String.join(",", lines) + "]}");
    }

    private Got pay(OrderView order, String more) {
        return here.waiter.patch(
                "/orders/" + order.id() + "/payment",
                "{\"payment_status\":\"paid\",\"payment_method_id\":%d%s}"
                        .formatted(here.cash.id(), more.isEmpty() ? "" : "," + more));
    }

    private void itemStatus(OrderView order, int item, String status, int expected) {
        here.kitchen
                .patch("/orders/" + order.id() + "/items/" + item + "/status", "{\"status\":\"" + status + "\"}")
                .expect(expected);
    }

    private OrderView one(OrderView order) {
        return here.waiter.get("/orders/" + order.id()).expect(200).as(OrderView.class);
    }

    private TableView table() {
        return here.waiter.get("/tables/" + here.table1.id()).expect(200).as(TableView.class);
    }

    private void refused(String body, int status, String slug, String field) {
        Got got = here.waiter.post("/orders/", body).expect(status);
        assertEquals(slug, got.slug());
        assertEquals(List.of(field), got.fields());
    }
}
