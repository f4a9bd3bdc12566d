package os.qres.server.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.checks.CheckPair;
import os.qres.model.floor.TableView;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.JoinedCheck;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderView;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.platform.access.Actor;

class ChecksTest {
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
    void portionsThatMoveAreNotMadeAgainAndTheirTicketSaysWhereTheyGo() {
        OrderView from = opened(here.table1, cola(3), cola(1));
        OrderView to = opened(here.table2, cola(1));
        int line = from.items().getFirst().id();
        var ref = UUID.randomUUID();
        String body = "{\"to_order_id\":%d,\"items\":[{\"item_id\":%d,\"quantity\":2,\"client_ref\":\"%s\"}]}"
                .formatted(to.id(), line, ref);
        CheckPair moved = post(from, "/move", body).expect(200).as(CheckPair.class);

        assertEquals(List.of(1, 1), quantities(moved.from()));
        assertEquals(List.of(1, 2), quantities(moved.to()));
        assertEquals("300.00", moved.from().totalPrice().toString());
        assertEquals("450.00", moved.to().totalPrice().toString());
        assertEquals(5, made());
        assertEquals(List.of("1: 1 1", "2: 1 2"), bar());

        // Sent again, without a key: the part is there already.
        CheckPair again = post(from, "/move", body).expect(200).as(CheckPair.class);
        assertEquals(moved.from().version(), again.from().version());

        // And back.
        int part = moved.to().items().getLast().id();
        post(to, "/move", "{\"to_order_id\":%d,\"items\":[{\"item_id\":%d}]}".formatted(from.id(), part))
                .expect(200);
        assertEquals(5, made());
        assertEquals(List.of("1: 1 1 2", "2: 1"), bar());
    }

    @Test
    void aSeatMovesAsAWholeAndWhatIsCancelledLaterIsTakenBackOnce() {
        OrderView from = opened(here.table1, seated(1), seated(2), seated(2));
        OrderView to = opened(here.table2);
        CheckPair moved = post(from, "/move", "{\"to_order_id\":%d,\"seats\":[2]}".formatted(to.id()))
                .expect(200)
                .as(CheckPair.class);
        assertEquals(1, moved.from().items().size());
        assertEquals(2, moved.to().items().size());
        here.waiter
                .delete("/orders/" + to.id() + "/items/"
                        + moved.to().items().getFirst().id())
                .expect(200);
        assertEquals(2, made());
    }

    @Test
    void aJoinedCheckGoesToTheOthersTableWithItsTicketsAndComesBack() {
        OrderView first = opened(here.table1, cola(2));
        OrderView second = opened(here.table2, cola(1), pizza());
        int ticket = tickets().getFirst().id();
        CheckPair joined = post(first, "/join", "{\"to_order_id\":%d}".formatted(second.id()))
                .expect(200)
                .as(CheckPair.class);

        assertEquals(OrderStatus.CANCELLED, joined.from().status());
        assertEquals(
                List.of(new JoinedCheck(first.id(), first.number(), here.table1.id(), 1, 1)),
                joined.to().joined());
        assertEquals(2, joined.to().covers());
        assertEquals(3, joined.to().items().size());
        assertNull(table(here.table1).currentOrderId());
        assertEquals(4, made());
        assertEquals(
                2,
                tickets().stream()
                        .filter(t -> t.id() == ticket)
                        .findFirst()
                        .orElseThrow()
                        .tableNumber());

        CheckPair separated = post(first, "/separate", "{}").expect(200).as(CheckPair.class);
        assertEquals(List.of(), separated.from().joined());
        assertEquals(List.of(2), quantities(separated.to()));
        assertEquals(first.number(), separated.to().number());
        assertEquals(first.id(), table(here.table1).currentOrderId());
        assertEquals(List.of("1: 2", "2: 1"), bar());
        assertEquals(4, made());
        assertEquals("not-joined", post(first, "/separate", "{}").slug());
    }

    @Test
    void aCheckThatCannotSitWhereItSatSitsElsewhere() {
        OrderView first = opened(here.table1, cola(2));
        OrderView second = opened(here.table2, cola(1));
        post(first, "/join", "{\"to_order_id\":%d}".formatted(second.id())).expect(200);
        opened(here.table1, cola(1));
        assertEquals("table-busy", post(first, "/separate", "{}").slug());
        int third = here.admin
                .post("/tables/", "{\"number\":3,\"seats\":2}")
                .expect(201)
                .as(TableView.class)
                .id();
        CheckPair apart = post(first, "/separate", "{\"table_id\":%d}".formatted(third))
                .expect(200)
                .as(CheckPair.class);
        assertEquals(3, apart.to().tableNumber());
    }

    @Test
    void aSplitCheckSharesTheTableUntilBothArePaid() {
        OrderView whole = opened(here.table1, cola(2), pizza());
        var ref = UUID.randomUUID();
        String body = "{\"client_ref\":\"%s\",\"items\":[{\"item_id\":%d,\"quantity\":1}]}"
                .formatted(ref, whole.items().getFirst().id());
        CheckPair split = post(whole, "/split", body).expect(201).as(CheckPair.class);
        assertEquals(1, split.to().tableNumber());
        assertNotEquals(whole.number(), split.to().number());
        assertEquals(3, made());
        assertEquals(
                split.to().id(),
                post(whole, "/split", body).expect(200).as(CheckPair.class).to().id());

        pay(whole);
        assertEquals(split.to().id(), table(here.table1).currentOrderId());
        assertTrue(table(here.table1).isOccupied());
        pay(split.to());
        assertNull(table(here.table1).currentOrderId());
        assertEquals(List.of("1: 1", "1: 1"), bar());
    }

    @Test
    void whatIsPaidOrTakenOffStaysWhereItIs() {
        OrderView from = opened(here.table1, cola(2), cola(4));
        OrderView to = opened(here.table2, cola(1));
        int paid = from.items().getFirst().id();
        int other = from.items().getLast().id();
        here.waiter
                .patch("/orders/" + from.id() + "/payment", """
                        {"payment_status":"paid","payment_method_id":%d,"share":{"items":[{"item_id":%d,"part":1,"of":1}]}}""".formatted(here.cash.id(), paid))
                .expect(200);
        String move = "{\"to_order_id\":%d,\"items\":[{\"item_id\":%d}]}";
        Got refused = post(from, "/move", move.formatted(to.id(), paid));
        assertEquals("item-paid", refused.slug());
        assertEquals(List.of("items[0].item_id"), refused.fields());
        assertEquals(
                "order-part-paid",
                post(from, "/join", "{\"to_order_id\":%d}".formatted(to.id())).slug());
        post(from, "/move", move.formatted(to.id(), other)).expect(200);

        here.admin
                .post("/orders/" + to.id() + "/discounts", "{\"amount\":100,\"reason\":\"Late\"}")
                .expect(200);
        assertEquals(
                "order-discounted",
                post(to, "/move", move.formatted(from.id(), other)).slug());
    }

    @Test
    void whatIsTakenOffALineGoesWithItToTheLastKopeck() {
        OrderView from = opened(here.table1, cola(3));
        OrderView to = opened(here.table2, cola(1));
        int line = from.items().getFirst().id();
        here.admin
                .post("/orders/" + from.id() + "/discounts", """
                        {"item_id":%d,"amount":100,"reason":"Late"}""".formatted(line))
                .expect(200);
        CheckPair moved =
                post(from, "/move", """
                        {"to_order_id":%d,"items":[{"item_id":%d,"quantity":1}]}""".formatted(to.id(), line)).expect(200).as(CheckPair.class);
        assertEquals("66.67", moved.from().discountTotal().toString());
        assertEquals("33.33", moved.to().discountTotal().toString());
    }

    @Test
    void aHeldDishThatHasBeenTakenOffIsNamedAndFiredOnlyIfTheKitchenMakesItAllTheSame() {
        OrderView order = opened(here.table1, """
                {"dish_id":%d,"quantity":2,"course":2,"hold":true}""".formatted(here.cola.id()));
        String dish = "/dishes/" + here.cola.id() + "/availability";
        here.admin.patch(dish, "{\"is_available\":false}").expect(200);
        var refused = post(order, "/fire", "{\"course\":2}").expect(409);
        assertEquals("held-off", refused.slug());
        assertTrue(refused.body().contains("Cola"), refused.body());
        post(order, "/fire", "{\"course\":2,\"even_if_off\":true}").expect(200);
        here.admin.patch(dish, "{\"is_available\":true,\"countdown\":2}").expect(200);
        OrderView other = opened(here.table2, """
                {"dish_id":%d,"quantity":2,"course":2,"hold":true}""".formatted(here.cola.id()));
        post(other, "/fire", "{\"course\":2}").expect(200);
        here.admin.patch(dish, "{\"is_available\":true,\"countdown\":null}").expect(200);
    }

    @Test
    void heldLinesReachTheKitchenWhenTheyAreFiredAndCanBeTakenBackUntilItBegins() {
        OrderView order = opened(here.table1, cola(1), """
                {"dish_id":%d,"quantity":2,"course":2,"hold":true}""".formatted(here.cola.id()));
        assertEquals(1, made());
        assertNull(order.items().getLast().firedAt());
        here.kitchen
                .patch("/orders/" + order.id() + "/status", "{\"status\":\"ready\"}")
                .expect(200);
        assertEquals(OrderStatus.IN_PROGRESS, one(order).status());
        post(order, "/fire", "{\"course\":3}").expect(409);
        assertEquals("nothing-held", post(order, "/fire", "{\"course\":3}").slug());
        post(order, "/fire", "{\"course\":2}").expect(200);
        assertEquals(3, made());
        post(order, "/hold", "{\"course\":2}").expect(200);
        assertEquals(1, made());
        OrderView fired = post(order, "/fire", "{}").expect(200).as(OrderView.class);
        assertEquals(3, made());
        int second = fired.items().getLast().id();
        here.kitchen
                .patch("/orders/" + order.id() + "/items/" + second + "/status", "{\"status\":\"cooking\"}")
                .expect(200);
        assertEquals("item-started", post(order, "/hold", "{\"course\":2}").slug());
        assertEquals(List.of("1: 1 2"), bar());
    }

    @Test
    void whoComesLateIsTold() {
        OrderView from = opened(here.table1, cola(2));
        OrderView to = opened(here.table2, cola(1));
        here.waiter.patch("/orders/" + from.id(), "{\"covers\":3}").expect(200);
        Got late = here.waiter
                .with("If-Match", "\"" + from.version() + "\"")
                .post("/orders/" + from.id() + "/join", "{\"to_order_id\":%d}".formatted(to.id()));
        assertEquals(412, late.status());
        assertEquals(
                "same-order",
                post(from, "/join", "{\"to_order_id\":%d}".formatted(from.id())).slug());
        assertEquals(422, post(from, "/join", "{\"to_order_id\":999999}").status());
        assertEquals(
                List.of("items"),
                post(from, "/move", "{\"to_order_id\":%d}".formatted(to.id())).fields());
        assertEquals(
                403,
                here.kitchen
                        .post("/orders/" + from.id() + "/split", "{\"seats\":[1]}")
                        .status());
    }

    private OrderView opened(TableView table, String... lines) {
        return here.waiter
                .post("/orders/", "{\"table_id\":%d,\"items\":[%s]}".formatted(table.id(), String.join(",", lines)))
                .expect(201)
                .as(OrderView.class);
    }

    private Got post(OrderView order, String what, String body) {
        return here.waiter.post("/orders/" + order.id() + what, body);
    }

    private void pay(OrderView order) {
        here.waiter
                .patch(
                        "/orders/" + order.id() + "/payment",
                        "{\"payment_status\":\"paid\",\"payment_method_id\":%d}".formatted(here.cash.id()))
                .expect(200);
    }

    private OrderView one(OrderView order) {
        return here.waiter.get("/orders/" + order.id()).expect(200).as(OrderView.class);
    }

    private TableView table(TableView table) {
        return here.waiter.get("/tables/" + table.id()).expect(200).as(TableView.class);
    }

    private String cola(int quantity) {
        return "{\"dish_id\":%d,\"quantity\":%d}".formatted(here.cola.id(), quantity);
    }

    private String seated(int seat) {
        return "{\"dish_id\":%d,\"quantity\":1,\"seat\":%d}".formatted(here.cola.id(), seat);
    }

    private String pizza() {
        return "{\"dish_id\":%d,\"dish_variation_id\":%d,\"quantity\":1}".formatted(here.pizza.id(), here.small.id());
    }

    private List<TicketView> tickets() {
        return here.kitchen.get("/kitchen/tickets/").expect(200).listOf(TicketView.class);
    }

    /// The bar's open tickets: "table: portions of each line".
    private List<String> bar() {
        return tickets().stream()
                .filter(ticket -> ticket.stationId() == here.bar.id() && ticket.status() == TicketStatus.OPEN)
                .map(ticket -> ticket.tableNumber() + ": "
                        + String.join(
                                " ",
                                ticket.lines().stream()
                                        .map(TicketLine::quantity)
                                        .sorted()
                                        .map(String::valueOf)
                                        .toList()))
                .sorted()
                .toList();
    }

    private static List<Integer> quantities(OrderView order) {
        return order.items().stream().map(ItemView::quantity).toList();
    }

    /// All portions that were fired, less those that were taken back.
    private int made() {
        return here.server().wiring().database().read(Actor.SYSTEM, in -> in.session()
                .createNativeQuery(
                        "select sum(case kind when 'FIRED' then quantity else -quantity end) from fired", Integer.class)
                .getSingleResult());
    }
}
