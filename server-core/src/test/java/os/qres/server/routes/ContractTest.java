package os.qres.server.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.server.MovableClock;
import os.qres.server.PostOffice;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.platform.http.Route;

/// What the whole API keeps: what is created is where its `Location` says, an object's version is its `ETag`, what is
/// deleted is gone or shown out of use; and the fields that clients rely on.
class ContractTest {
    /// Only the device itself may look at its pairing, and a line is looked at with its order.
    private static final Set<String> NOT_TO_BE_READ = Set.of(
            "/terminals/pairing", "/orders/{order_id}/items", "/orders/{order_id}/items/batch", "/auth/register");

    @TempDir
    static Path folder;

    private static PostOffice mail;
    private static TestRestaurant restaurant;
    private static Things things;
    private static GoodRequests requests;

    @BeforeAll
    static void open() {
        mail = new PostOffice();
        restaurant = new TestRestaurant(folder, mail.settings(Map.of()), new MovableClock("2026-11-20T08:00:00Z"));
        things = new Things(restaurant);
        things.ofParts(2);
        requests = new GoodRequests(restaurant, things, mail);
    }

    @AfterAll
    static void close() {
        restaurant.close();
        mail.close();
    }

    private static Stream<Route<?>> routes(String method) {
        return restaurant.server().wiring().table().routes().stream()
                .filter(route -> route.method().equals(method));
    }

    private static DynamicTest test(Route<?> route, Runnable check) {
        return DynamicTest.dynamicTest(GoodRequests.name(route), check::run);
    }

    private static JsonNode json(Got got) {
        return Things.json(got);
    }

    @TestFactory
    Stream<DynamicTest> whatIsCreatedIsWhereItsLocationSays() {
        return routes("POST")
                .filter(route -> route.gives().status() == 201)
                .filter(route ->
                        !NOT_TO_BE_READ.contains(GoodRequests.name(route).replace("POST ", "")))
                .map(route -> test(route, () -> {
                    Got created = requests.to(route).sent().expect(201);
                    String location = created.header("Location");
                    assertTrue(location.startsWith("/"), "a path on this server: " + location);
                    Got there = restaurant.admin.get(location).expect(200);
                    if (!location.startsWith("/uploads/")) {
                        // A check that was split has two: the one that is left, and the new one.
                        JsonNode both = json(created);
                        JsonNode made = both.has("to") ? both.path("to") : both;
                        assertEquals(made.path("id"), json(there).path("id"));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> anObjectsVersionIsItsEtag() {
        return Stream.of("GET", "POST", "PATCH")
                .flatMap(ContractTest::routes)
                .filter(route ->
                        !route.gives().isList() && route.gives().otherMedia().isEmpty())
                .filter(route -> !route.path().equals("/auth/register"))
                .map(route -> test(route, () -> {
                    GoodRequests.Good request = requests.to(route);
                    Got got = request.sent();
                    assertTrue(got.status() < 400, () -> request + " got " + got.status() + " " + got.body());
                    if (got.body().startsWith("{") && json(got).path("version").isNumber()) {
                        assertEquals("\"" + json(got).path("version").asLong() + "\"", got.header("ETag"));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsDeletedIsGoneOrShownOutOfUse() {
        return routes("DELETE")
                .filter(route -> !route.path().startsWith("/orders"))
                .map(route -> test(route, () -> {
                    GoodRequests.Good request = requests.to(route);
                    Got got = request.sent();
                    if (got.status() == 204) {
                        assertEquals("", got.body());
                        assertEquals(404, request.sent().status(), "it is gone");
                    } else {
                        assertEquals(200, got.status());
                        JsonNode kept = json(got);
                        assertTrue(
                                kept.path("is_active").isBoolean()
                                        && !kept.path("is_active").asBoolean(),
                                kept.toString());
                    }
                }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /auth/check                  | initialized
            /auth/me                     | id username full_name role is_active phone passport avatar_url shift_active created_by_id last_login created_at updated_at version
            /users/{user_id}             | id username full_name role is_active phone passport avatar_url shift_active created_by_id last_login created_at updated_at version
            /users/waiters               | id full_name avatar_url shift_active
            /shifts                      | id user_id started_at ended_at
            /terminals                   | id name kind last_seen address version online
            /locations/{location_id}     | id name description color is_active tables_count created_at updated_at version
            /locations                   | id name description color is_active tables_count created_at updated_at version
            /locations/{location_id}/tables | id number
            /tables/{table_id}           | id number qr_code is_occupied seats location_id location description is_active current_order_id x y shape created_at updated_at version
            /tables                      | id number qr_code is_occupied seats location_id location description is_active current_order_id x y shape created_at updated_at version
            /categories                  | id name description image_url sort_order is_active station_id created_at updated_at version
            /categories/{category_id}    | id name description image_url sort_order is_active station_id dishes created_at updated_at version
            /categories/{category_id}/dishes | id name price category_id
            /dishes/menu                 | id name description image_url sort_order dishes
            /dishes/{dish_id}            | id name description price is_available category_id category image_url cooking_time weight calories code ingredients variations modifier_groups countdown tax_rate created_at updated_at version
            /dishes                      | id name description price is_available category_id category image_url cooking_time weight calories code ingredients variations modifier_groups countdown tax_rate created_at updated_at version
            /dishes/{dish_id}/variations | id dish_id name price weight calories is_available sort_order is_default
            /dishes/{dish_id}/variations/{variation_id} | id dish_id name price weight calories is_available sort_order is_default version
            /ingredients/{ingredient_id} | id name description is_allergen allergen_code created_at updated_at version
            /ingredients/allergens/list  | id name is_allergen allergen_code
            /modifiers/{group_id}        | id name min_choices max_choices options version
            /modifiers/{group_id}#/options/0 | id name price_delta is_available ingredient_ids
            /dishes/{dish_id}#/ingredients/0 | id name is_allergen
            /payment-methods/{payment_method_id} | id name kind is_active sort_order created_at updated_at version
            /payment-methods/active      | id name kind is_active sort_order created_at updated_at version
            /security/blocked-ips        | ip reason
            """)
    void theFieldsThatClientsRelyOnAreThere(String where, String fields) {
        things.fresh("user_id");
        things.fresh("terminal_id");
        things.fresh("ip");
        String[] parts = where.split("#");
        Got got = restaurant.admin.get(things.filled(parts[0])).expect(200);
        JsonNode found = json(got);
        found = found.isArray() ? found.path(found.size() - 1) : found;
        found = parts.length > 1 ? found.at(parts[1]) : found;
        JsonNode object = found;
        assertEquals(
                List.of(),
                Stream.of(fields.split(" ")).filter(field -> !object.has(field)).toList(),
                object.toString());
    }
}
