package os.qres.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;
import os.qres.server.fuzz.Api.Operation;
import os.qres.server.routes.Things;

/// The restaurant that is attacked, and one of every kind who calls it. Its clock stands, so that nothing happens by
/// itself.
final class House implements AutoCloseable {
    /// `nobody` has no token; `pos` and `display` are devices that nobody is signed in on.
    static final List<String> CALLERS = List.of("nobody", "pos", "display", "kitchen", "waiter", "manager", "admin");

    private static final int OF_EACH = 2;
    /// What the server notices, whoever calls: printers that were made up cannot be reached.
    private static final String BY_ITSELF = "printer_status_changed";
    private static final Map<String, List<String>> FIELDS = Map.of(
            "table_id", List.of("table_id"),
            "location_id", List.of("location_id", "location"),
            "category_id", List.of("category_id", "category"),
            "dish_id", List.of("dish_id"),
            "station_id", List.of("station_id"),
            "payment_method_id", List.of("payment_method_id"),
            "user_id", List.of("user_id", "waiter_id"),
            "ingredient_id", List.of("ingredient_ids"),
            "group_id", List.of("modifier_group_ids"));

    final TestRestaurant restaurant;
    final Api api;
    private final Things things;
    private final AtomicLong events = new AtomicLong();
    private final Map<String, String> credentials = new HashMap<>();
    private final Map<String, List<String>> paths = new HashMap<>();
    private final Map<String, List<Integer>> ids = new HashMap<>();

    House(Path folder) {
        restaurant = new TestRestaurant(folder, new MovableClock("2026-11-20T08:00:00Z"));
        restaurant
                .server()
                .wiring()
                .database()
                .afterwards(more -> events.addAndGet(more.stream()
                        .filter(event -> !event.type().equals(BY_ITSELF))
                        .count()));
        api = new Api(
                restaurant.server().client().get("/openapi.json").expect(200).body());
        things = new Things(restaurant);
        things.ofParts(2);
        String maria =
                "{\"username\":\"maria\",\"full_name\":\"Maria\",\"role\":\"manager\",\"password\":\"maria pass\"}";
        restaurant.admin.post("/users", maria).expect(201);
        credentials.put("pos", "X-Terminal-Token: " + restaurant.pair("pos", "Till"));
        credentials.put("display", "X-Terminal-Token: " + restaurant.pair("kitchen", "Pass"));
        ids.put(
                "modifier_option_ids",
                List.of(restaurant.doneness.options().getFirst().id()));
        prepare();
    }

    /// Everybody is signed in, and there is what every path and every field names.
    void prepare() {
        turnAway();
        putAway();
        signIn();
        refill();
    }

    void signIn() {
        signIn("kitchen", "cook", "kitchen pass");
        signIn("waiter", "anna", "waiter pass");
        signIn("manager", "maria", "maria pass");
        signIn("admin", "boss", "correct horse");
    }

    private void signIn(String role, String name, String password) {
        TestClient person = restaurant.server().client().signedIn(name, password);
        credentials.put(role, "Authorization: Bearer " + person.bearerToken());
    }

    private void refill() {
        paths.clear();
        FIELDS.forEach((kind, names) -> {
            List<Integer> some = new ArrayList<>();
            for (int i = 0; i < OF_EACH; i++) {
                some.add(Integer.parseInt(things.fresh(kind)));
            }
            names.forEach(name -> ids.put(name, some));
        });
        ids.put("item_ids", List.of(1, 2, 3));
        ids.put("dish_variation_id", List.of(restaurant.small.id(), restaurant.large.id()));
        for (Operation operation : api.operations()) {
            List<String> some = new ArrayList<>();
            for (int i = 0; i < (operation.path().contains("{") ? OF_EACH : 1); i++) {
                some.add(things.filled(operation.path()));
            }
            paths.put(operation.name(), some);
        }
    }

    /// Few devices may wait at once.
    private void turnAway() {
        for (JsonNode waiting : Things.json(restaurant.admin.get("/terminals/pairing"))) {
            String code = "{\"code\":\"" + waiting.path("code").asText() + "\"}";
            restaurant.admin.post("/terminals/pairing/refuse", code).expect(200);
        }
    }

    /// Nobody looks after printers that were made up in the round before.
    private void putAway() {
        for (JsonNode printer : Things.json(restaurant.admin.get("/printers?limit=500"))) {
            if (printer.path("is_active").asBoolean()) {
                restaurant
                        .admin
                        .patch("/printers/" + printer.path("id").asInt(), "{\"is_active\":false}")
                        .expect(200);
            }
        }
    }

    List<String> paths(Operation operation) {
        return paths.getOrDefault(operation.name(), List.of(operation.path()));
    }

    Map<String, List<Integer>> ids() {
        return ids;
    }

    /// The header that says who calls, or an empty one.
    String credentials(String caller) {
        return credentials.getOrDefault(caller, "");
    }

    /// How many events there have been; the same number means that nothing was stored that anyone is told of.
    long events() {
        return events.get();
    }

    String address() {
        return restaurant.server().address();
    }

    @Override
    public void close() {
        restaurant.close();
    }
}
