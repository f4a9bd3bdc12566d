package os.qres.server.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import os.qres.model.prices.PriceListView;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;

/// Price lists that cannot be; since nothing of any of them is stored, one restaurant is enough for all.
class WrongPriceListsTest {
    @TempDir
    static Path folder;

    private static TestRestaurant here;

    @BeforeAll
    static void open() {
        here = new TestRestaurant(folder);
    }

    @AfterAll
    static void close() {
        here.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "name | \"name\": \"  \"",
                "priority | \"priority\": -1",
                "priority | \"priority\": 1001",
                "weekdays[1] | \"weekdays\": [1, 8]",
                "weekdays[0] | \"weekdays\": [0]",
                "starts_at | \"starts_at\": \"24:00\", \"ends_at\": \"12:00\"",
                "starts_at | \"starts_at\": \"9:00\", \"ends_at\": \"12:00\"",
                "ends_at | \"starts_at\": \"12:00\"",
                "starts_at | \"ends_at\": \"12:00\"",
                "ends_at | \"starts_at\": \"12:00\", \"ends_at\": \"12:00\"",
                "rules[0].basis_points | \"rules\": [{\"basis_points\": -10001}]",
                "rules[0].basis_points | \"rules\": [{\"basis_points\": 10001}]",
                "rules[0].basis_points | \"rules\": [{}]",
                "rules[0].price | \"rules\": [{\"price\": 5}]",
                "rules[0].price | \"rules\": [{\"dish_id\": COLA, \"price\": -5}]",
                "rules[0].price | \"rules\": [{\"dish_id\": COLA, \"price\": 5, \"basis_points\": 5}]",
                "rules[0].price | \"rules\": [{\"dish_id\": COLA, \"price\": 10000000.01}]",
                "rules[0].dish_id | \"rules\": [{\"dish_id\": 404, \"price\": 5}]",
                "rules[0].category_id | \"rules\": [{\"category_id\": 404, \"basis_points\": 5}]",
                "rules[0].category_id | \"rules\": [{\"category_id\": 1, \"dish_id\": COLA, \"basis_points\": 5}]",
                "rules[0].dish_variation_id | \"rules\": [{\"dish_id\": PIZZA, \"price\": 5}]",
                "rules[0].dish_variation_id | \"rules\": [{\"dish_id\": COLA, \"dish_variation_id\": LARGE, \"price\": 5}]",
                "rules[0].dish_id | \"rules\": [{\"dish_variation_id\": LARGE, \"basis_points\": 5}]",
                "rules[1].dish_id | \"rules\": [{\"dish_id\": COLA, \"price\": 5}, {\"dish_id\": COLA, \"price\": 6}]",
                "rules[1].category_id | \"rules\": [{\"basis_points\": 5}, {\"basis_points\": 6}]",
            })
    void whatCannotBeIsRefusedByItsFieldAndNothingIsStored(String field, String body) {
        String fields = body.replace("COLA", "" + here.cola.id())
                .replace("PIZZA", "" + here.pizza.id())
                .replace("LARGE", "" + here.large.id());
        String name = fields.contains("\"name\"") ? "" : "\"name\": \"Wrong\", ";
        Got refused =
                here.admin.post("/price-lists/", "{" + name + fields + "}").expect(422);
        assertEquals(field, refused.fields().getFirst(), refused.body());
        assertTrue(here.admin.get("/price-lists/").listOf(PriceListView.class).isEmpty());
    }
}
