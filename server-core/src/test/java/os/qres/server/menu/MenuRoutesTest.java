package os.qres.server.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.menu.CategoryView;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.VariationView;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;

class MenuRoutesTest {
    @TempDir
    static Path folder;

    static TestRestaurant restaurant;
    static TestClient admin;
    static TestClient waiter;
    static TestClient guest;

    @BeforeAll
    static void open() {
        restaurant = new TestRestaurant(folder);
        admin = restaurant.admin;
        waiter = restaurant.waiter;
        guest = restaurant.server().client();
    }

    @AfterAll
    static void close() {
        restaurant.close();
    }

    @Test
    void guestsReadTheMenuWithoutATokenAndAreToldWhenItIsTheSame() {
        var first = guest.get("/dishes/menu").expect(200);
        List<MenuCategory> menu = first.listOf(MenuCategory.class);
        assertEquals(
                List.of("Mains", "Drinks"),
                menu.stream().map(MenuCategory::name).toList());
        assertTrue(first.body().contains("\"price\":1000.00"), first.body());

        guest.with("If-None-Match", first.header("ETag")).get("/dishes/menu/").expect(304);
    }

    @Test
    void theMenuComesZippedToWhoTakesItSo() throws Exception {
        var plain = guest.get("/dishes/menu").expect(200);
        var request = HttpRequest.newBuilder(URI.create(restaurant.server().address() + "/api/dishes/menu"))
                .header("Accept-Encoding", "br;q=1, gzip;q=0.5");

        HttpResponse<byte[]> zipped =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());

        assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals(plain.header("ETag"), zipped.headers().firstValue("ETag").orElse(""));
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertEquals(plain.body(), new String(unzipped.readAllBytes(), StandardCharsets.UTF_8));
        }
        guest.with("Accept-Encoding", "gzip")
                .with("If-None-Match", "\"other\", " + plain.header("ETag"))
                .get("/dishes/menu")
                .expect(304);
        assertEquals(
                "",
                guest.with("Accept-Encoding", "gzip;q=0").get("/dishes/menu").header("Content-Encoding"));
    }

    @Test
    void aDishThatIsTakenOffLeavesTheMenuAtOnceAndComesBack() {
        String before = guest.get("/dishes/menu").expect(200).header("ETag");
        String cola = "/dishes/" + restaurant.cola.id();

        restaurant
                .kitchen
                .patch(cola + "/availability", "{\"is_available\":false}")
                .expect(200);

        var after = guest.get("/dishes/menu").expect(200);
        assertNotEquals(before, after.header("ETag"));
        assertFalse(after.body().contains("Cola"));
        assertEquals(
                1,
                waiter.get("/dishes/?is_available=false&search=COLA")
                        .expect(200)
                        .listOf(DishView.class)
                        .size());
        waiter.patch(cola + "/availability", "{\"is_available\":true}").expect(200);
        assertTrue(guest.get("/dishes/menu").expect(200).body().contains("Cola"));
    }

    @Test
    void aCountdownIsSetChangedAndLifted() {
        DishView dish = addDish("Soup of the day", "");
        String path = "/dishes/" + dish.id() + "/availability";

        assertEquals(
                3,
                waiter.patch(path, "{\"countdown\":3}")
                        .expect(200)
                        .as(DishView.class)
                        .countdown());
        assertFalse(waiter.patch(path, "{\"countdown\":0}")
                .expect(200)
                .as(DishView.class)
                .isAvailable());
        DishView back = waiter.patch(path, "{\"is_available\":true,\"countdown\":null}")
                .expect(200)
                .as(DishView.class);
        assertTrue(back.isAvailable());
        assertNull(back.countdown());
    }

    @Test
    void aPatchChangesOnlyWhatIsSent() {
        DishView dish = addDish("Pancakes", ",\"weight\":200,\"description\":\"With honey\"");

        DishView changed = admin.patch("/dishes/" + dish.id(), "{\"price\":310.50,\"description\":null}")
                .expect(200)
                .as(DishView.class);

        assertEquals(Money.parse("310.50"), changed.price());
        assertEquals(200, changed.weight());
        assertEquals("", changed.description());
        assertEquals("Pancakes", changed.name());
    }

    @Test
    void theSeedsNameOfACategoryIsTakenAndSentAsWell() {
        CategoryView soups =
                admin.post("/categories/", "{\"name\":\"Soups\"}").expect(201).as(CategoryView.class);

        DishView dish = admin.post("/dishes/", "{\"name\":\"Ukha\",\"price\":1,\"category\":%d}".formatted(soups.id()))
                .expect(201)
                .as(DishView.class);

        assertEquals(soups.id(), dish.category());
        assertEquals(
                List.of("Ukha"),
                waiter.get("/categories/" + soups.id() + "/dishes").expect(200).listOf(DishView.class).stream()
                        .map(DishView::name)
                        .toList());
        assertEquals(
                1,
                waiter.get("/categories/" + soups.id())
                        .expect(200)
                        .as(MenuCategory.class)
                        .dishes()
                        .size());
    }

    @Test
    void wrongValuesAreNamedByTheirFields() {
        int mains = restaurant.steak.categoryId();
        assertEquals(List.of("name", "price"), refusedDish("\"category_id\":" + mains));
        assertEquals(List.of("category_id"), refusedDish("\"name\":\"A\",\"price\":1"));
        assertEquals(List.of("price"), refusedDish("\"name\":\"A\",\"price\":-1,\"category_id\":" + mains));
        assertEquals(List.of("price"), refusedDish("\"name\":\"A\",\"price\":1.005,\"category_id\":" + mains));
        assertEquals(
                List.of("ingredient_ids[0]"),
                refusedDish("\"name\":\"A\",\"price\":1,\"ingredient_ids\":[404],\"category_id\":" + mains));
        assertEquals(
                List.of("station_id"),
                refusedDish("\"name\":\"A\",\"price\":1,\"station_id\":404,\"category_id\":" + mains));
        assertEquals(
                List.of("options[0].name"),
                admin.post(
                                "/modifiers/",
                                "{\"name\":\"A\",\"min_choices\":0,\"max_choices\":1,\"options\":[{\"name\":\"\",\"price_delta\":0}]}")
                        .expect(422)
                        .fields());
    }

    private static List<String> refusedDish(String fields) {
        return admin.post("/dishes/", "{" + fields + "}").expect(422).fields();
    }

    @Test
    void variationsAreKeptUnderTheirDish() {
        String path = "/dishes/" + restaurant.pizza.id() + "/variations/";
        assertEquals(
                List.of("25", "35"),
                waiter.get(path).expect(200).listOf(VariationView.class).stream()
                        .map(VariationView::name)
                        .toList());
        waiter.get("/dishes/" + restaurant.cola.id() + "/variations/" + restaurant.small.id())
                .expect(404);
        VariationView off = waiter.patch(path + restaurant.small.id() + "/availability", "{\"is_available\":false}")
                .expect(200)
                .as(VariationView.class);
        assertFalse(off.isAvailable());
        waiter.patch(path + restaurant.small.id() + "/availability", "{\"is_available\":true}")
                .expect(200);
        waiter.patch(path + restaurant.small.id(), "{\"price\":1}").expect(403);
    }

    @Test
    void allergensAreListedForEverybody() {
        IngredientView milk = admin.post("/ingredients/", "{\"name\":\"Milk\",\"allergen_code\":\"milk\"}")
                .expect(201)
                .as(IngredientView.class);
        admin.post("/ingredients/", "{\"name\":\"Water\"}").expect(201);

        assertEquals(
                List.of(milk),
                guest.get("/ingredients/allergens/list").expect(200).listOf(IngredientView.class));
        DishView latte = addDish("Latte", ",\"ingredient_ids\":[%d]".formatted(milk.id()));
        assertEquals("in-use", admin.delete("/ingredients/" + milk.id()).slug());
        admin.delete("/dishes/" + latte.id()).expect(204);
        admin.delete("/ingredients/" + milk.id()).expect(204);
    }

    @Test
    void aModifierGroupIsChangedAsAWhole() {
        ModifierGroupView group = admin.post(
                        "/modifiers/",
                        "{\"name\":\"Sauce\",\"min_choices\":0,\"max_choices\":1,\"options\":[{\"name\":\"Hot\",\"price_delta\":30}]}")
                .expect(201)
                .as(ModifierGroupView.class);

        ModifierGroupView changed = admin.patch("/modifiers/" + group.id(), "{\"min_choices\":1}")
                .expect(200)
                .as(ModifierGroupView.class);

        assertEquals(1, changed.minChoices());
        assertEquals(group.options(), changed.options());
        admin.delete("/modifiers/" + group.id()).expect(204);
    }

    @Test
    void theSameRequestTwiceAddsOneDish() {
        String body = "{\"name\":\"Twice\",\"price\":5,\"category_id\":%d}".formatted(restaurant.cola.categoryId());
        TestClient keyed = admin.with("Idempotency-Key", "menu-1");

        DishView first = keyed.post("/dishes/", body).expect(201).as(DishView.class);
        DishView second = keyed.post("/dishes/", body).expect(201).as(DishView.class);

        assertEquals(first.id(), second.id());
        assertEquals("1", waiter.get("/dishes/?search=twice").expect(200).header("X-Total-Count"));
    }

    private static DishView addDish(String name, String more) {
        return admin.post(
                        "/dishes/",
                        "{\"name\":\"%s\",\"price\":300,\"category_id\":%d%s}"
                                .formatted(name, restaurant.steak.categoryId(), more))
                .expect(201)
                .as(DishView.class);
    }
}
