package os.qres.server.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import os.qres.model.live.Snapshot;
import os.qres.server.TestClient;
import os.qres.server.TestPicture;
import os.qres.server.TestRestaurant;
import os.qres.server.platform.http.Route;

/// A restaurant in which every `{name}` of every path stands for something that is there.
final class Ground implements AutoCloseable {
    /// Who may ask; `pos` and `display` are devices that nobody is signed in on.
    static final List<String> CALLERS = List.of("nobody", "pos", "display", "kitchen", "waiter", "manager", "admin");

    final TestRestaurant restaurant;
    final Documented documented;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, TestClient> callers = new HashMap<>();

    Ground(Path folder) {
        restaurant = new TestRestaurant(folder);
        documented = new Documented(
                restaurant.server().client().get("/openapi.json").expect(200).body());
        made("/users/", "{'username':'maria','full_name':'Maria','role':'manager','password':'manager pass'}");
        callers.put("nobody", restaurant.server().client());
        callers.put("pos", restaurant.server().client().terminal(restaurant.pair("pos", "Bar")));
        callers.put("display", restaurant.server().client().terminal(restaurant.pair("kitchen", "Pass")));
        callers.put("kitchen", restaurant.kitchen);
        callers.put("waiter", restaurant.waiter);
        callers.put("manager", restaurant.server().client().signedIn("maria", "manager pass"));
        callers.put("admin", restaurant.admin);
        nameThings();
    }

    private void nameThings() {
        int order = made(
                        "/orders/",
                        "{'table_id':%d,'items':[{'dish_id':%d,'quantity':1}]}"
                                .formatted(restaurant.table1.id(), restaurant.cola.id()))
                .path("id")
                .asInt();
        names.put("order_id", Integer.toString(order));
        names.put(
                "item_id",
                json(restaurant.admin.get("/orders/" + order)).at("/items/0/id").asText());
        names.put(
                "discount_id",
                json(restaurant
                                .admin
                                .post("/orders/" + order + "/discounts", "{\"basis_points\":100,\"reason\":\"Late\"}")
                                .expect(200))
                        .at("/discounts/0/id")
                        .asText());
        names.put(
                "drawer_id",
                made(
                                "/till/drawers",
                                "{'kind':'waiter','user_id':%d,'opening_float':100}".formatted(restaurant.waiterId))
                        .path("id")
                        .asText());
        names.put(
                "z_number",
                made("/till/z-reports", "{'carry_over':true}").path("number").asText());
        names.put(
                "ticket_id",
                json(restaurant.admin.get("/kitchen/tickets")).at("/0/id").asText());
        names.put(
                "location_id", made("/locations/", "{'name':'Hall'}").path("id").asText());
        names.put(
                "ingredient_id",
                made("/ingredients/", "{'name':'Milk','is_allergen':true}")
                        .path("id")
                        .asText());
        names.put(
                "terminal_id",
                json(restaurant.admin.get("/terminals")).at("/0/id").asText());
        names.put("table_id", Integer.toString(restaurant.table2.id()));
        names.put("category_id", Integer.toString(restaurant.cola.categoryId()));
        names.put("dish_id", Integer.toString(restaurant.pizza.id()));
        names.put("variation_id", Integer.toString(restaurant.small.id()));
        names.put("group_id", Integer.toString(restaurant.doneness.id()));
        names.put("payment_method_id", Integer.toString(restaurant.cash.id()));
        names.put(
                "price_list_id",
                made("/price-lists/", "{'name':'Late'}").path("id").asText());
        names.put("station_id", Integer.toString(restaurant.hot.id()));
        String printer = made(
                        "/printers/", "{'name':'Hot','connection':'network','address':'127.0.0.1','is_active':false}")
                .path("id")
                .asText();
        names.put("printer_id", printer);
        names.put(
                "print_job_id",
                json(restaurant.admin.post("/printers/" + printer + "/test", "{}"))
                        .path("id")
                        .asText());
        names.put("ip", restaurant.blockedIp());
        restaurant
                .admin
                .upload("/settings/logo", "image/png", TestPicture.png())
                .expect(200);
        names.put("role", "kitchen");
        names.put(
                "section_id",
                made("/sections/", "{'name':'Window','location_id':" + names.get("location_id") + ",'table_ids':[]}")
                        .at("/id")
                        .asText());
        names.put(
                "booking_id",
                made(
                                "/bookings/",
                                "{'table_id':%d,'guest_name':'Ivanova','covers':2,'begins_at':'%s'}"
                                        .formatted(restaurant.table2.id(), restaurant.table2.createdAt()))
                        .path("id")
                        .asText());
        restaurant.waiter.post("/users/me/shift", "{\"active\":true}").expect(200);
        names.put("shift_id", json(restaurant.admin.get("/shifts")).at("/0/id").asText());
        names.put("user_id", Integer.toString(restaurant.waiterId));
        names.put("page_file", "swagger.js");
        names.put("qr_code", restaurant.table1.qrCode().toString());
        names.put("file", callers.get("nobody").get("/menu").body().replaceFirst("(?s).*/assets/([\\w.-]+).*", "$1"));
        names.put(
                "picture",
                json(restaurant
                                .admin
                                .upload("/uploads", "image/jpeg", TestPicture.jpeg())
                                .expect(201))
                        .path("url")
                        .asText()
                        .replace("/uploads/", ""));
        JsonNode pairing =
                json(callers.get("nobody").post("/terminals/pairing", "{\"name\":\"New\",\"kind\":\"pos\"}"));
        names.put("pairing_id", pairing.path("pairing_id").asText());
        callers.replaceAll((_, client) ->
                client.with("X-Pairing-Secret", pairing.path("secret").asText()));
    }

    List<Route<?>> routes() {
        return restaurant.server().wiring().table().routes();
    }

    TestClient as(String caller) {
        return callers.get(caller);
    }

    /// A caller whose session nobody else uses.
    TestClient freshly(String caller) {
        return switch (caller) {
            case "admin" -> restaurant.server().client().signedIn("boss", "correct horse");
            case "manager" -> restaurant.server().client().signedIn("maria", "manager pass");
            case "waiter" -> restaurant.server().client().signedIn("anna", "waiter pass");
            case "kitchen" -> restaurant.server().client().signedIn("cook", "kitchen pass");
            default -> as(caller);
        };
    }

    /// The route's path to things that are there.
    String path(Route<?> route) {
        return Operations.PATH_NAME
                .matcher(route.path())
                .replaceAll(name -> Matcher.quoteReplacement(thing(name.group(1))));
    }

    private String thing(String name) {
        String thing = names.get(name);
        if (thing == null) {
            throw new AssertionError("say in Ground what {" + name + "} stands for");
        }
        return thing;
    }

    /// The route's path to nothing.
    static String nowhere(Route<?> route) {
        return Operations.PATH_NAME.matcher(route.path()).replaceAll("999999");
    }

    /// How many events there have been: the same number means that nothing was stored.
    long events() {
        return restaurant
                .admin
                .get("/sync/snapshot")
                .expect(200)
                .as(Snapshot.class)
                .seq();
    }

    private JsonNode made(String path, String body) {
        return json(restaurant.admin.post(path, body.replace('\'', '"')).expect(201));
    }

    private static JsonNode json(TestClient.Got got) {
        try {
            return new ObjectMapper().readTree(got.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        restaurant.close();
    }
}
