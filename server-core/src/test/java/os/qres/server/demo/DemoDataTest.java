package os.qres.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Role;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.TableView;
import os.qres.model.menu.Allergen;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.VariationView;
import os.qres.model.prices.PriceListView;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.server.platform.access.Actor;

class DemoDataTest {
    @TempDir
    Path folder;

    @Test
    void theDemoRestaurantIsWholeAndItsPeopleCanSignIn() {
        try (LiveServer server = LiveServer.in(folder)) {
            assertTrue(server.wiring().demo().isEmpty());

            List<Person> people = server.wiring().demo().load(Folder.demo());

            assertEquals(DemoData.people(Folder.demo()), people);
            assertEquals(8, people.size());
            Person olga = people.getFirst();
            assertEquals(Role.ADMIN, olga.role());
            TestClient admin = server.client().signedIn(olga.username(), String.valueOf(olga.password()));
            List<MenuCategory> menu =
                    server.client().get("/dishes/menu").expect(200).listOf(MenuCategory.class);
            assertEquals(8, menu.size());
            assertEquals(62, menu.stream().mapToInt(c -> c.dishes().size()).sum());
            assertEquals(
                    20,
                    admin.get("/tables/").expect(200).listOf(TableView.class).size());
            assertEquals(
                    3,
                    admin.get("/locations/")
                            .expect(200)
                            .listOf(LocationView.class)
                            .size());
            assertEquals("Набережная", house(server));
            PriceListView happyHour = admin.get("/price-lists")
                    .expect(200)
                    .listOf(PriceListView.class)
                    .getFirst();
            assertEquals("Happy hour", happyHour.translations().get("en").name());
            assertEquals(List.of(1, 2, 3, 4, 5), happyHour.weekdays());
            assertEquals(-2000, happyHour.rules().getFirst().basisPoints());
            assertFalse(server.wiring().demo().isEmpty());
        }
    }

    @Test
    void aFolderWithoutPriceListsIsWholeToo(@TempDir Path own) throws IOException {
        copyDemo(own);
        Files.delete(own.resolve("price_lists.csv"));
        Files.delete(own.resolve("price_rules.csv"));
        try (LiveServer server = LiveServer.in(folder)) {
            server.wiring().demo().load(Folder.at(own));
            assertFalse(server.wiring().demo().isEmpty());
        }
    }

    @Test
    void aWrongPriceListIsNamedByFileLineAndColumn(@TempDir Path own) throws IOException {
        copyDemo(own);
        edit(own, "price_lists.csv", "16:00,18:00,dine_in", "16:00,25:00,eat_in");
        edit(own, "price_rules.csv", "happy_hour,bar,,-20,", "sad_hour,barr,,-20,");
        try (LiveServer server = LiveServer.in(folder)) {
            var refused = assertThrows(
                    ImportRefusedException.class, () -> server.wiring().demo().load(Folder.at(own)));
            assertEquals("""
                    Nothing was imported:
                    price_rules.csv, line 2, column category: there is no "barr"
                    price_lists.csv, line 2, column order_types: "eat_in" is none of dine_in, takeaway, delivery
                    price_lists.csv, line 2, column ends_at: must be a time of day such as 17:30
                    price_rules.csv, line 2, column list: there is no "sad_hour\"""", refused.getMessage());
        }
    }

    @Test
    void aDishHasItsNamesIngredientsSizesAndQuestions() {
        try (LiveServer server = LiveServer.in(folder)) {
            server.wiring().demo().load(Folder.demo());

            DishView ribeye = dish(server, "Рибай");

            assertEquals("Ribeye", ribeye.translations().get("en").name());
            assertEquals(
                    List.of("200 г", "300 г"),
                    ribeye.variations().stream().map(VariationView::name).toList());
            assertTrue(ribeye.variations().get(1).isDefault());
            assertEquals(
                    List.of("Прожарка", "Соус", "Гарнир"),
                    ribeye.modifierGroups().stream()
                            .map(ModifierGroupView::name)
                            .toList());
            assertEquals(1, ribeye.modifierGroups().getFirst().minChoices());
            assertTrue(dish(server, "Борщ с говядиной").ingredients().stream()
                    .anyMatch(i -> i.allergenCode() == Allergen.CELERY));
        }
    }

    @Test
    void aRestaurantThatIsNotEmptyIsLeftAlone() {
        try (LiveServer server = LiveServer.in(folder)) {
            server.wiring().demo().load(Folder.demo());

            var refused = assertThrows(
                    ImportRefusedException.class, () -> server.wiring().demo().load(Folder.demo()));

            assertTrue(refused.getMessage().contains("not empty"), refused.getMessage());
            assertEquals(
                    8,
                    server.client()
                            .get("/dishes/menu")
                            .expect(200)
                            .listOf(MenuCategory.class)
                            .size());
        }
    }

    @Test
    void everyWrongCellIsNamedByFileLineAndColumnAndNothingIsImported(@TempDir Path own) throws IOException {
        copyDemo(own);
        edit(own, "dishes.csv", "180.00,60,5,3,,coffee,,0", "180;00,60,x,3,,coffee tobacco,,2");
        edit(own, "variations.csv", "cola,1l,1 л,1 l,350.00", "kola,1l,1 л,1 l,350.00");
        edit(own, "tables.csv", "2,main,2,square", "1,main,2,oval");
        edit(own, "staff.csv", "olga,Ольга Рощина,admin,739165", "olga,Ольга Рощина,admin,7391");
        edit(own, "modifier_groups.csv", "tea_kind,Сорт чая,Tea,1,1", "tea_kind,Сорт чая,Tea,2,1");
        try (LiveServer server = LiveServer.in(folder)) {
            var refused = assertThrows(
                    ImportRefusedException.class, () -> server.wiring().demo().load(Folder.at(own)));

            assertEquals("""
                    Nothing was imported:
                    staff.csv, line 2, column pin: must have 6 digits for this role
                    tables.csv, line 3, column shape: "oval" is none of square, round, rectangle, bar
                    tables.csv, line 3, column number: is already taken
                    modifier_groups.csv, line 5, column max_choices: the most is less than the least
                    dishes.csv, line 2, column ingredients: there is no "tobacco"
                    dishes.csv, line 2, column price: "180;00" is no amount such as 490.00
                    dishes.csv, line 2, column calories: "x" is no whole number
                    dishes.csv, line 2, column is_popular: "2" is neither 1 (yes) nor 0 (no)
                    variations.csv, line 6, column dish: there is no "kola\"""", refused.getMessage());
            assertTrue(server.wiring().demo().isEmpty());
        }
    }

    @Test
    void aFolderThatIsNoRestaurantSaysWhatIsMissing(@TempDir Path own) throws IOException {
        copyDemo(own);
        Files.delete(own.resolve("decor.csv"));
        edit(own, "locations.csv", "code,name_ru,name_en,color", "code,name_ru,colour,color");
        Files.writeString(
                own.resolve("stations.csv"), "code,name_ru,name_en\nhot,Горячий,Hot\n", Charset.forName("cp1251"));
        edit(own, "payment_methods.csv", "Наличные,Cash,cash", "Наличные,Cash");
        try (LiveServer server = LiveServer.in(folder)) {
            String message = assertThrows(
                            ImportRefusedException.class,
                            () -> server.wiring().demo().load(Folder.at(own)))
                    .getMessage();

            assertTrue(message.contains("decor.csv: the file is missing"), message);
            assertTrue(message.contains("locations.csv, line 1, column name_en: the column is missing"), message);
            assertTrue(message.contains("locations.csv, line 1, column colour: there is no such column"), message);
            assertTrue(message.contains("stations.csv: the file is not UTF-8"), message);
            assertTrue(message.contains("payment_methods.csv: line 2 has 2 cells instead of 3"), message);
        }
    }

    @Test
    void anEnglishRestaurantIsImportedInEnglishWithRussianAsTheTranslation(@TempDir Path own) throws IOException {
        copyDemo(own);
        edit(own, "restaurant.csv", "language,ru", "language,en");
        try (LiveServer server = LiveServer.in(folder)) {
            server.wiring().demo().load(Folder.at(own));

            assertEquals(
                    "Рибай", dish(server, "Ribeye").translations().get("ru").name());
        }
    }

    @Test
    void pricesOfAnotherCurrencyAreNotTaken(@TempDir Path own) throws IOException {
        copyDemo(own);
        edit(own, "restaurant.csv", "currency,RUB", "currency,KZT");
        try (LiveServer server = LiveServer.in(folder)) {
            var refused = assertThrows(
                    ImportRefusedException.class, () -> server.wiring().demo().load(Folder.at(own)));

            assertTrue(refused.getMessage().contains("the prices are in KZT, but RESTAURANT_CURRENCY is RUB"));
        }
    }

    private static String house(LiveServer server) {
        return server.wiring()
                .database()
                .read(Actor.SYSTEM, in -> server.wiring().house().restaurant(in).name())
                .replaceAll(".*«|».*", "");
    }

    private static DishView dish(LiveServer server, String name) {
        return server.client().get("/dishes/menu").expect(200).listOf(MenuCategory.class).stream()
                .flatMap(c -> c.dishes().stream())
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void copyDemo(Path folder) throws IOException {
        for (String file : List.of(
                "restaurant",
                "stations",
                "categories",
                "ingredients",
                "dishes",
                "variations",
                "price_lists",
                "price_rules",
                "modifier_groups",
                "modifier_options",
                "locations",
                "tables",
                "decor",
                "staff",
                "payment_methods")) {
            try (var bytes = Folder.demo().open(file + ".csv").orElseThrow()) {
                Files.copy(bytes, folder.resolve(file + ".csv"));
            }
        }
    }

    private static void edit(Path folder, String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertTrue(text.contains(from), file);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }
}
