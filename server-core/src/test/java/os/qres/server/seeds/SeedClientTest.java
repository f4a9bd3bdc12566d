package os.qres.server.seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Role;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.TableView;
import os.qres.model.identity.Tokens;
import os.qres.model.menu.CategoryView;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.menu.VariationView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.staff.UserView;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;

/// Clients that were written for QRes OS 4 or for restaurant-backend, word for word: their paths end with a slash,
/// their enumerations may be in capitals, and what they call otherwise keeps their name.
class SeedClientTest {
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
    void anAdministratorKeepsThePeople() {
        UserView made = made(
                        "/users/",
                        "{'username':'maria','password':'waiter pass','full_name':'Maria Petrova','role':'WAITER','phone':'+7 900'}")
                .as(UserView.class);
        assertEquals(Role.WAITER, made.role());
        assertEquals(
                List.of("Maria Petrova"),
                here.admin.get("/users/?role=WAITER&search=maria").expect(200).listOf(UserView.class).stream()
                        .map(UserView::fullName)
                        .toList());
        String one = "/users/" + made.id();
        assertTrue(patched(one, "{'shift_active':true}").as(UserView.class).shiftActive());
        assertEquals(
                1,
                here.admin
                        .get("/shifts/?user_id=" + made.id())
                        .listOf(Object.class)
                        .size());
        patched(one + "/password", "{'password':'another pass'}");
        here.server().client().signedIn("maria", "another pass");
        UserView left = here.admin.delete(one).expect(200).as(UserView.class);
        assertEquals(List.of(false, false), List.of(left.isActive(), left.shiftActive()));
        assertEquals(
                "forbidden", here.admin.patch(one, "{\"shift_active\":true}").slug());
        UserView back = patched(one, "{'is_active':true,'shift_active':true}").as(UserView.class);
        assertEquals(List.of(true, true), List.of(back.isActive(), back.shiftActive()));
    }

    @Test
    void aLocationMayBeCalledJustLocation() {
        LocationView hall =
                made("/locations/", "{'name':'Веранда','color':'#66CCFF'}").as(LocationView.class);
        TableView table = made("/tables/", "{'number':12,'seats':4,'location':%d}".formatted(hall.id()))
                .as(TableView.class);
        assertEquals(hall.id(), table.location());
        assertEquals(hall.id(), table.locationId());
        assertEquals(
                List.of(12),
                here.admin.get("/locations/" + hall.id() + "/tables").expect(200).listOf(TableView.class).stream()
                        .map(TableView::number)
                        .toList());
        String one = "/tables/" + table.id();
        assertEquals(
                hall.id(),
                patched(one, "{'location':%d,'seats':6}".formatted(hall.id()))
                        .as(TableView.class)
                        .location());
        patched("/locations/" + hall.id(), "{'description':'С мая'}");
        here.admin.delete("/locations/" + hall.id()).expect(200);
        here.admin.delete(one).expect(204);
        here.admin.delete("/locations/" + hall.id()).expect(204);
    }

    @Test
    void aCategoryMayBeCalledJustCategory() {
        CategoryView salads =
                made("/categories/", "{'name':'Салаты','sort_order':1}").as(CategoryView.class);
        DishView dish = made(
                        "/dishes/",
                        "{'name':'Цезарь','description':'','price':590,'category':%d,'weight':250.0,'calories':420}"
                                .formatted(salads.id()))
                .as(DishView.class);
        assertEquals(List.of(salads.id(), salads.id()), List.of(dish.category(), dish.categoryId()));
        assertEquals(250, dish.weight());
        assertEquals(
                "",
                patched("/dishes/" + dish.id(), "{'description':null}")
                        .as(DishView.class)
                        .description());
        patched("/categories/" + salads.id(), "{'name':'Салаты и закуски'}");
        MenuCategory category =
                here.admin.get("/categories/" + salads.id()).expect(200).as(MenuCategory.class);
        assertEquals("Салаты и закуски", category.name());
        assertEquals(dish.id(), category.dishes().getFirst().id());
        here.admin.delete("/dishes/" + dish.id()).expect(204);
        here.admin.delete("/categories/" + salads.id()).expect(204);
    }

    @Test
    void aDishIsSoldInSizes() {
        String variations = "/dishes/" + here.cola.id() + "/variations/";
        VariationView half = made(variations, "{'name':'0.5л','price':200}").as(VariationView.class);
        String one = variations + half.id();
        assertEquals(
                "210.00",
                patched(one, "{'price':210}").as(VariationView.class).price().toString());
        here.kitchen.patch(one + "/availability", "{\"is_available\":false}").expect(200);
        assertEquals(
                1,
                here.waiter
                        .get(variations)
                        .expect(200)
                        .listOf(VariationView.class)
                        .size());
        here.admin.delete(one).expect(204);
    }

    @Test
    void ingredientsAndWaysToPayAreKept() {
        IngredientView flour =
                made("/ingredients/", "{'name':'Мука','is_allergen':true}").as(IngredientView.class);
        String one = "/ingredients/" + flour.id();
        patched(one, "{'description':'Пшеничная'}");
        assertEquals(
                List.of("Мука"),
                here.waiter.get("/ingredients/?is_allergen=true").expect(200).listOf(IngredientView.class).stream()
                        .map(IngredientView::name)
                        .toList());
        here.admin.delete(one).expect(204);

        PaymentMethodView card =
                made("/payment-methods/", "{'name':'Карта','kind':'CARD'}").as(PaymentMethodView.class);
        patched("/payment-methods/" + card.id(), "{'name':'Карта, СБП'}");
        here.admin.delete("/payment-methods/" + card.id()).expect(200);
        List<PaymentMethodView> active =
                here.waiter.get("/payment-methods/active").expect(200).listOf(PaymentMethodView.class);
        assertEquals(
                List.of(here.cash.id()),
                active.stream().map(PaymentMethodView::id).toList());
        assertNotEquals(
                1,
                here.waiter
                        .get("/payment-methods/")
                        .listOf(PaymentMethodView.class)
                        .size());
    }

    @Test
    void anOrderOfQResOs4GoesFromTheWaiterToTheKitchenToTheBill() {
        OrderView order = here.waiter
                .post(
                        "/orders/",
                        "{'table_id':%d,'order_type':'DINE_IN','items':[{'dish_id':%d,'dish_variation_id':%d,'quantity':2,'comment':'Без лука'}],'notes':'Срочный заказ'}"
                                .formatted(here.table1.id(), here.pizza.id(), here.large.id())
                                .replace('\'', '"'))
                .expect(201)
                .as(OrderView.class);
        assertEquals(OrderType.DINE_IN, order.orderType());
        String one = "/orders/" + order.id();
        assertEquals(OrderStatus.IN_PROGRESS, status(here.kitchen, one + "/status", "IN_PROGRESS"));
        assertEquals(OrderStatus.READY, status(here.kitchen, one + "/status", "READY"));
        assertEquals(OrderStatus.SERVED, status(here.waiter, one + "/status", "SERVED"));
        OrderView paid = here.waiter
                .patch(one + "/payment", "{\"payment_status\":\"PAID\"}")
                .expect(200)
                .as(OrderView.class);
        assertEquals(PaymentStatus.PAID, paid.paymentStatus());
        assertEquals(PaymentKind.CASH, paid.payments().getFirst().kind());
        assertEquals(
                List.of(order.id()),
                here
                        .waiter
                        .get("/orders/?status=SERVED&payment_status=PAID")
                        .expect(200)
                        .listOf(OrderView.class)
                        .stream()
                        .map(OrderView::id)
                        .toList());
    }

    @Test
    void anOrderOfRestaurantBackendIsChangedByPatchAlone() {
        OrderView order = here.waiter
                .post("/orders/", "{\"table_id\":" + here.table1.id() + "}")
                .expect(201)
                .as(OrderView.class);
        String one = "/orders/" + order.id();
        ItemView cola = here.waiter
                .post(one + "/items/", "{\"dish_id\":%d,\"quantity\":1}".formatted(here.cola.id()))
                .expect(201)
                .as(ItemView.class);
        ItemView more = item(here.waiter, one + "/items/" + cola.id(), "{'quantity':2,'comment':'со льдом'}");
        assertEquals("300.00", more.total().toString());
        assertEquals(
                ItemStatus.READY,
                item(here.kitchen, one + "/items/" + cola.id(), "{'status':'ready'}")
                        .status());
        assertEquals(
                OrderStatus.SERVED,
                order(here.waiter, one, "{'status':'served'}").status());
        OrderView paid = order(here.waiter, one, "{'payment_status':'paid','notes':'спасибо'}");
        assertEquals(PaymentStatus.PAID, paid.paymentStatus());
        assertEquals("спасибо", paid.notes());
        assertEquals(
                "0.00",
                here.waiter
                        .get(one)
                        .as(OrderView.class)
                        .totalPrice()
                        .minus(paid.paidTotal())
                        .toString());
    }

    @Test
    void byPatchTooEverybodyDoesOnlyTheirPart() {
        OrderView order = here.waiter
                .post(
                        "/orders/",
                        "{\"table_id\":%d,\"items\":[{\"dish_id\":%d,\"quantity\":1}]}"
                                .formatted(here.table1.id(), here.cola.id()))
                .expect(201)
                .as(OrderView.class);
        String one = "/orders/" + order.id();
        String line = one + "/items/" + order.items().getFirst().id();
        assertEquals("forbidden", here.kitchen.patch(one, "{\"notes\":\"x\"}").slug());
        assertEquals(
                "forbidden",
                here.kitchen.patch(one, "{\"payment_status\":\"paid\"}").slug());
        assertEquals(
                "forbidden",
                here.kitchen.patch(one, "{\"status\":\"cancelled\"}").slug());
        assertEquals(
                "forbidden",
                here.kitchen
                        .patch(line, "{\"quantity\":2,\"status\":\"ready\"}")
                        .slug());
        assertEquals(
                "forbidden",
                here.waiter.patch(one, "{\"notes\":\"x\",\"status\":\"ready\"}").slug());
        assertEquals(order, here.waiter.get(one).as(OrderView.class));
    }

    @Test
    void aChangeInSeveralRespectsIsHeldAgainstTheVersionOnce() {
        OrderView order = here.waiter
                .post(
                        "/orders/",
                        "{\"table_id\":%d,\"items\":[{\"dish_id\":%d,\"quantity\":1}]}"
                                .formatted(here.table1.id(), here.cola.id()))
                .expect(201)
                .as(OrderView.class);
        String change = "{\"notes\":\"x\",\"status\":\"in_progress\",\"payment_status\":\"paid\"}";
        OrderView changed = here.admin
                .with("If-Match", "\"" + order.version() + "\"")
                .patch("/orders/" + order.id(), change)
                .expect(200)
                .as(OrderView.class);
        assertEquals(OrderStatus.IN_PROGRESS, changed.status());
        assertEquals(PaymentStatus.PAID, changed.paymentStatus());
        here.admin
                .with("If-Match", "\"" + order.version() + "\"")
                .patch("/orders/" + order.id(), "{\"status\":\"ready\"}")
                .expect(412);
    }

    @Test
    void anOrderIsTakenBackLineByLineAndAsAWhole() {
        OrderView order = here.waiter
                .post(
                        "/orders/",
                        "{\"table_id\":%d,\"items\":[{\"dish_id\":%d,\"quantity\":1}]}"
                                .formatted(here.table1.id(), here.cola.id()))
                .expect(201)
                .as(OrderView.class);
        String one = "/orders/" + order.id();
        here.waiter.delete(one + "/items/" + order.items().getFirst().id()).expect(200);
        assertEquals(
                OrderStatus.CANCELLED,
                here.waiter.delete(one).expect(200).as(OrderView.class).status());
    }

    @Test
    void whoeverSignsInKnowsWhoTheyAreAndSignsOut() {
        Tokens tokens = here.server()
                .client()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post("/auth/login", "username=anna&password=waiter+pass")
                .expect(200)
                .as(Tokens.class);
        assertEquals("bearer", tokens.tokenType());
        TestClient anna = here.server().client().bearer(tokens.accessToken());
        assertEquals(
                "Anna Kay", anna.get("/auth/me").expect(200).as(UserView.class).fullName());
        anna.post("/auth/logout", null).expect(204);
        anna.get("/auth/me").expect(401);
    }

    private Got made(String path, String json) {
        Got got = here.admin.post(path, json.replace('\'', '"')).expect(201);
        here.admin.get(got.header("Location")).expect(200);
        return got;
    }

    private Got patched(String path, String json) {
        return here.admin.patch(path, json.replace('\'', '"')).expect(200);
    }

    private static OrderStatus status(TestClient caller, String path, String status) {
        return caller.patch(path, "{\"status\":\"" + status + "\"}")
                .expect(200)
                .as(OrderView.class)
                .status();
    }

    private static OrderView order(TestClient caller, String path, String json) {
        return caller.patch(path, json.replace('\'', '"')).expect(200).as(OrderView.class);
    }

    private static ItemView item(TestClient caller, String path, String json) {
        return caller.patch(path, json.replace('\'', '"')).expect(200).as(ItemView.class);
    }
}
