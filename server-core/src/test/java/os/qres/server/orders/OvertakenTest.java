package os.qres.server.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.checks.CheckPair;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;

/// Two waiters at one table: whoever comes second is told what has happened, and nothing of it is done.
class OvertakenTest {
    @TempDir
    Path folder;

    private TestRestaurant here;
    private TestClient anna;
    private TestClient boris;

    @BeforeEach
    void open() {
        here = new TestRestaurant(folder);
        anna = here.waiter;
        boris = person("boris", "Boris Lee", "waiter");
    }

    @AfterEach
    void close() {
        here.close();
    }

    private TestClient person(String name, String fullName, String role) {
        here.admin
                .post(
                        "/users/",
                        "{\"username\":\"%s\",\"full_name\":\"%s\",\"role\":\"%s\",\"password\":\"waiter pass\"}"
                                .formatted(name, fullName, role))
                .expect(201);
        return here.server().client().signedIn(name, "waiter pass");
    }

    @Test
    void ofTwoWhoTakeOneOffThreeTheSecondIsTold() {
        OrderView order = opened(3);
        anna.patch(line(order), quantity(2, seen(3))).expect(200);

        Got got = boris.patch(line(order), quantity(2, seen(3))).expect(412);

        assertEquals("item-changed", got.slug());
        assertEquals(
                "Anna K. has changed this line meanwhile. It is now 2 × Cola.",
                got.problem().detail());
        assertEquals(
                "Эту строку уже изменили (Anna K.). Теперь это 2 × Cola.",
                boris.with("Accept-Language", "ru")
                        .patch(line(order), quantity(2, seen(3)))
                        .problem()
                        .detail());
        assertEquals(2, item(order).quantity());
        boris.patch(line(order), quantity(1, seen(2))).expect(200);
        assertEquals(1, item(order).quantity());
    }

    @Test
    void theDishIsNamedInTheLanguageOfWhoIsTold() {
        here.admin
                .patch("/dishes/" + here.pizza.id(), "{\"translations\":{\"ru\":{\"name\":\"Пицца\"}}}")
                .expect(200);
        here.admin
                .patch(
                        "/dishes/%d/variations/%d".formatted(here.pizza.id(), here.small.id()),
                        "{\"translations\":{\"ru\":{\"name\":\"малая\"}}}")
                .expect(200);
        OrderView order = anna.post(
                        "/orders/",
                        "{\"order_type\":\"takeaway\",\"items\":[{\"dish_id\":%d,\"dish_variation_id\":%d,\"quantity\":3}]}"
                                .formatted(here.pizza.id(), here.small.id()))
                .expect(201)
                .as(OrderView.class);
        anna.patch(line(order), quantity(2, seen(3))).expect(200);
        assertEquals(
                "Эту строку уже изменили (Anna K.). Теперь это 2 × Пицца малая.",
                boris.with("Accept-Language", "ru")
                        .patch(line(order), quantity(1, seen(3)))
                        .expect(412)
                        .problem()
                        .detail());
    }

    @Test
    void theWordsSayAllThatIsAnother() {
        OrderView order = opened(2);
        anna.patch(line(order), "{\"seat\":3,\"course\":2,\"comment\":\"no ice\"}")
                .expect(200);

        Got got =
                boris.send("DELETE", line(order), "{\"seen\":" + seen(2) + "}").expect(412);

        assertEquals(
                "Anna K. has changed this line meanwhile. It is now 2 × Cola, course 2, seat 3, “no ice”.",
                got.problem().detail());
        assertEquals(ItemStatus.NEW, item(order).status());
        anna.patch(line(order), "{\"seat\":null,\"comment\":null}").expect(200);
        assertEquals(
                "Anna K. has changed this line meanwhile. It is now 2 × Cola, no seat, without a comment.",
                boris.patch(line(order), quantity(1, "{\"quantity\":2,\"course\":2,\"seat\":3,\"comment\":\"no ice\"}"))
                        .problem()
                        .detail());
    }

    @Test
    void whatTheOtherHasTakenBackAlreadyIsDoneAndNotTakenBackTwice() {
        here.waiter
                .patch("/dishes/" + here.cola.id() + "/availability", "{\"is_available\":true,\"countdown\":5}")
                .expect(200);
        OrderView order = opened(2);
        anna.send("DELETE", line(order), "{\"reason\":\"Mistake\",\"seen\":" + seen(2) + "}")
                .expect(200);
        long version = one(order).version();

        ItemView done = boris.send("DELETE", line(order), "{\"reason\":\"Left\",\"seen\":" + seen(2) + "}")
                .expect(200)
                .as(ItemView.class);

        assertEquals(ItemStatus.CANCELLED, done.status());
        assertEquals("Mistake", done.cancelReason());
        assertEquals(version, one(order).version());
        assertTrue(here.admin.get("/dishes/" + here.cola.id()).body().contains("\"countdown\":5"));
        assertEquals(
                "Anna K. has taken this line back meanwhile: Cola.",
                boris.patch(line(order), quantity(1, seen(2)))
                        .expect(412)
                        .problem()
                        .detail());
        assertEquals("item-started", boris.delete(line(order)).slug());
    }

    @Test
    void linesThatAreAddedAndWhatTheKitchenDoesMakeNoChangeStale() {
        OrderView order = opened(2);
        anna.post("/orders/" + order.id() + "/items/", "{\"dish_id\":%d,\"quantity\":1}".formatted(here.cola.id()))
                .expect(201);
        anna.post(
                        "/orders/" + order.id() + "/hold",
                        "{\"item_ids\":[" + item(order).id() + "]}")
                .expect(200);
        boris.send("DELETE", line(order), "{\"seen\":" + seen(2) + "}").expect(200);
        boris.patch("/orders/" + order.id(), "{\"covers\":4,\"seen\":{\"covers\":2}}")
                .expect(200);
    }

    @Test
    void aLineThatStandsOnAnotherCheckIsNamedThere() {
        OrderView order = opened(2);
        OrderView other = opened(here.table2.id(), 1);
        String move = "{\"to_order_id\":%d,\"items\":[{\"item_id\":%d,\"seen\":%s}]}"
                .formatted(other.id(), order.items().getFirst().id(), seen(2));
        anna.post("/orders/" + order.id() + "/move", move).expect(200);

        for (Got got : List.of(
                boris.send("DELETE", line(order), "{\"seen\":" + seen(2) + "}"),
                boris.patch(line(order), quantity(1, seen(2))),
                boris.post(
                        "/orders/" + order.id() + "/split",
                        "{\"client_ref\":\"%s\",\"items\":[{\"item_id\":%d,\"seen\":%s}]}"
                                .formatted(
                                        UUID.randomUUID(),
                                        order.items().getFirst().id(),
                                        seen(2))))) {
            assertEquals(
                    "Anna K. has moved this line meanwhile: Cola is on check %d, table 2.".formatted(other.number()),
                    got.expect(412).problem().detail());
        }
        assertEquals(2, one(other).items().size());
        boris.post("/orders/" + order.id() + "/move", move).expect(200);
        assertEquals(2, one(other).items().size());
        assertEquals("not-found", boris.delete(line(order)).slug());
    }

    @Test
    void portionsOfALineThatIsAnotherAreNotMoved() {
        OrderView order = opened(3);
        OrderView other = opened(here.table2.id(), 1);
        anna.patch(line(order), quantity(2, seen(3))).expect(200);
        String move =
                "{\"to_order_id\":%d,\"items\":[{\"item_id\":%d,\"quantity\":%d,\"client_ref\":\"%s\",\"seen\":%s}]}";

        Got got = boris.post(
                        "/orders/" + order.id() + "/move",
                        move.formatted(other.id(), item(order).id(), 1, UUID.randomUUID(), seen(3)))
                .expect(412);

        assertEquals("item-changed", got.slug());
        CheckPair pair = boris.post(
                        "/orders/" + order.id() + "/move",
                        move.formatted(other.id(), item(order).id(), 1, UUID.randomUUID(), seen(2)))
                .expect(200)
                .as(CheckPair.class);
        assertEquals(1, pair.from().items().getFirst().quantity());
        assertEquals(
                "Boris L. has changed this line meanwhile. It is now 1 × Cola.",
                anna.send("DELETE", line(order), "{\"seen\":" + seen(2) + "}")
                        .expect(412)
                        .problem()
                        .detail());
    }

    @Test
    void fieldsOfTheCheckAreHeldAgainstWhatWasSeenEachByItself() {
        OrderView order = opened(1);
        String path = "/orders/" + order.id();
        anna.patch(path, "{\"covers\":3,\"seen\":{\"covers\":2}}").expect(200);
        boris.patch(path, "{\"notes\":\"Window\",\"seen\":{}}").expect(200);

        assertEquals(
                "Anna K. has changed the number of guests meanwhile. It is now 3.",
                changed(boris.patch(path, "{\"covers\":4,\"seen\":{\"covers\":2}}")));
        boris.patch(path, "{\"covers\":3,\"seen\":{\"covers\":2}}").expect(200);
        here.admin
                .patch(
                        path,
                        "{\"table_id\":%d,\"seen\":{\"table_id\":%d}}".formatted(here.table2.id(), here.table1.id()))
                .expect(200);
        TestClient manager = person("mary", "Mary Poe", "manager");
        assertEquals(
                "The B. has moved the guests meanwhile. They sit at table 2.",
                changed(manager.patch(
                        path,
                        "{\"table_id\":null,\"order_type\":\"takeaway\",\"seen\":{\"table_id\":%d}}"
                                .formatted(here.table1.id()))));
        int borisId = here.admin.get("/users/waiters").listOf(os.qres.model.staff.WaiterView.class).stream()
                .filter(each -> each.fullName().startsWith("Boris"))
                .findFirst()
                .orElseThrow()
                .id();
        here.admin
                .patch(path, "{\"waiter_id\":%d,\"seen\":{\"waiter_id\":%d}}".formatted(borisId, here.waiterId))
                .expect(200);
        assertEquals(
                "The B. has handed the check over meanwhile. Boris L. serves it now.",
                changed(manager.patch(
                        path, "{\"waiter_id\":null,\"seen\":{\"waiter_id\":%d}}".formatted(here.waiterId))));
        assertEquals(3, one(order).covers());
        boris.patch(path, "{\"covers\":5}").expect(200);
        assertEquals(5, one(order).covers());
    }

    private static String changed(Got got) {
        assertEquals("order-changed", got.expect(412).slug());
        return got.problem().detail();
    }

    @Test
    void ofTheKitchensNotesNothingVanishesWhereBothHaveChangedThem() {
        OrderView order = opened(1);
        assertEquals("nuts", note(anna, order, "\"nuts\"", null));
        assertEquals("nuts; gluten", note(boris, order, "\"gluten\"", null));
        assertEquals("nuts; gluten; milk", note(anna, order, "\"nuts; milk\"", "nuts"));
        assertEquals("nuts; gluten; milk", note(boris, order, "null", "nuts; gluten"));
        assertEquals("nuts; gluten; milk", note(boris, order, "\"nuts\"", "nuts"));
        assertEquals("nuts", note(boris, order, "\"nuts\"", "nuts; gluten; milk"));
        String long1 = "a".repeat(600);
        note(anna, order, "\"" + long1 + "\"", "nuts");
        Got got = boris.patch(
                        "/orders/" + order.id(), "{\"kitchen_notes\":\"%s\",\"seen\":{}}".formatted("b".repeat(600)))
                .expect(422);
        assertEquals(List.of("kitchen_notes"), got.fields());
        assertEquals(long1, one(order).kitchenNotes());
    }

    private static String note(TestClient who, OrderView order, String wanted, String seen) {
        String known = seen == null ? "{}" : "{\"kitchen_notes\":\"" + seen + "\"}";
        return who.patch("/orders/" + order.id(), "{\"kitchen_notes\":%s,\"seen\":%s}".formatted(wanted, known))
                .expect(200)
                .as(OrderView.class)
                .kitchenNotes();
    }

    @Test
    void whoOpensATableThatIsOpenAddsToWhatTheKitchenKnows() {
        OrderView order = opened(1);
        note(anna, order, "\"nuts\"", null);
        String body =
                "{\"client_ref\":\"%s\",\"table_id\":%d,\"kitchen_notes\":\"gluten\",\"items\":[{\"client_ref\":\"%s\",\"dish_id\":%d,\"quantity\":1}]}"
                        .formatted(UUID.randomUUID(), here.table1.id(), UUID.randomUUID(), here.cola.id());
        OrderView joined = boris.post("/orders/", body).expect(200).as(OrderView.class);
        assertEquals("nuts; gluten", joined.kitchenNotes());
        assertEquals(2, joined.items().size());
        note(anna, order, "\"nuts\"", "nuts; gluten");
        assertEquals(
                "nuts",
                boris.post("/orders/", body).expect(200).as(OrderView.class).kitchenNotes());
    }

    @Test
    void aDiscountOnWhatHasOneMeanwhileIsRefused() {
        OrderView order = opened(4);
        String path = "/orders/" + order.id() + "/discounts";
        String birthday = "{\"basis_points\":500,\"reason\":\"Birthday\",\"seen\":[]}";
        OrderView less = anna.post(path, birthday).expect(200).as(OrderView.class);

        assertEquals("Anna K. has given a discount meanwhile: Birthday.", changed(boris.post(path, birthday)));
        assertEquals(less.totalPrice(), one(order).totalPrice());
        String seen = "[\"" + less.discounts().getFirst().id() + "\"]";
        boris.post(path, birthday.replace("[]", seen)).expect(200);
    }

    @Test
    void aDishOfAnotherQuantityIsNotGiven() {
        OrderView order = opened(2);
        anna.patch(line(order), quantity(3, seen(2))).expect(200);
        here.kitchen.patch(line(order) + "/status", "{\"status\":\"ready\"}").expect(200);
        String comp = "{\"reason\":\"Cold\",\"seen\":%s}";

        Got got =
                here.admin.post(line(order) + "/comp", comp.formatted(seen(2))).expect(412);

        assertEquals("item-changed", got.slug());
        here.admin.post(line(order) + "/comp", comp.formatted(seen(3))).expect(200);
    }

    @Test
    void whatCannotHaveBeenSeenIsNamed() {
        OrderView order = opened(1);
        Got got = anna.patch(line(order), quantity(2, "{\"quantity\":0}")).expect(422);
        assertTrue(got.fields().contains("seen.quantity"), got::body);
        assertFalse(
                anna.send("DELETE", line(order), "{\"seen\":{\"number\":1}}").status() < 400);
        assertEquals(1, item(order).quantity());
    }

    private OrderView opened(int quantity) {
        return opened(here.table1.id(), quantity);
    }

    private OrderView opened(int table, int quantity) {
        return anna.post(
                        "/orders/",
                        "{\"table_id\":%d,\"covers\":2,\"items\":[{\"dish_id\":%d,\"quantity\":%d}]}"
                                .formatted(table, here.cola.id(), quantity))
                .expect(201)
                .as(OrderView.class);
    }

    private static String quantity(int quantity, String seen) {
        return "{\"quantity\":%d,\"seen\":%s}".formatted(quantity, seen);
    }

    private static String seen(int quantity) {
        return "{\"quantity\":%d,\"course\":1}".formatted(quantity);
    }

    private static String line(OrderView order) {
        return "/orders/" + order.id() + "/items/" + order.items().getFirst().id();
    }

    private ItemView item(OrderView order) {
        return one(order).items().getFirst();
    }

    private OrderView one(OrderView order) {
        return anna.get("/orders/" + order.id()).expect(200).as(OrderView.class);
    }
}
