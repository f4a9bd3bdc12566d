package os.qres.admin.house;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import os.qres.model.devices.TerminalKind;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.TableView;
import os.qres.model.kitchen.StationView;
import os.qres.model.menu.CategoryView;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientView;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.VariationView;
import os.qres.model.staff.UserView;

/// A small restaurant: what the pictures show and the screens' tests press.
public final class Restaurant {
    private final House house;
    private final Map<String, Integer> ids = new HashMap<>();

    private Restaurant(House house) {
        this.house = house;
    }

    public static House open(java.nio.file.Path folder) {
        House house = House.withAdmin(folder);
        Restaurant restaurant = new Restaurant(house);
        restaurant.people();
        restaurant.floor();
        restaurant.composition();
        restaurant.menu();
        return house;
    }

    public static void devices(House house) {
        house.paired("Касса 1", TerminalKind.POS);
        house.paired("Касса 2", TerminalKind.POS);
        house.paired("Горячий цех", TerminalKind.KITCHEN);
        house.paired("Веранда", TerminalKind.POS);
    }

    private void people() {
        person("anna", "Анна Кузнецова", "waiter", "471902");
        person("ivan", "Иван Петров", "waiter", "382716");
        person("maria", "Мария Соколова", "manager", "908172");
        person("pavel", "Павел Морозов", "kitchen", "561238");
        int left = person("oleg", "Олег Белов", "waiter", "774411");
        house.delete("/users/" + left);
    }

    private int person(String username, String fullName, String role, String pin) {
        String json = """
            {"username": "%s", "full_name": "%s", "role": "%s", "pin_code": "%s", "phone": "+7 900 123-45-67", \
            "password": "%s"}\
            """.formatted(username, fullName, role, pin, House.PASSWORD);
        return house.post("/users", json, UserView.class).id();
    }

    private void floor() {
        int hall = house.post("/locations", """
            {"name": "Основной зал", "translations": {"en": {"name": "Main hall"}}, "decor": [
            {"kind": "entrance", "label": "Вход", "x": 0, "y": 620, "width": 160, "height": 60},
            {"kind": "window", "label": "Окна", "x": 200, "y": 0, "width": 760, "height": 30}]}\
            """, LocationView.class).id();
        int terrace = house.post("/locations", """
            {"name": "Веранда", "translations": {"en": {"name": "Terrace"}}}\
            """, LocationView.class).id();
        String[] shapes = {"round", "square", "rectangle"};
        for (int i = 0; i < 9; i++) {
            String shape = shapes[i % 3];
            table(i + 1, hall, 70 + i % 3 * 310, 80 + i / 3 * 180, shape.equals("rectangle") ? 190 : 120, shape);
        }
        table(12, hall, 560, 590, 120, "square");
        table(21, terrace, 100, 100, 120, "round");
        table(22, terrace, 400, 100, 120, "round");
    }

    private void table(int number, int location, int x, int y, int width, String shape) {
        house.post(
                "/tables", """
                    {"number": %d, "seats": %d, "location_id": %d, "x": %d, "y": %d, "width": %d, "height": 110, "shape": "%s"}\
                    """.formatted(number, width > 150 ? 6 : 4, location, x, y, width, shape), TableView.class);
    }

    private void composition() {
        ingredient("Говядина", "Beef", null);
        ingredient("Сливки", "Cream", "milk");
        ingredient("Сельдерей", "Celery", "celery");
        ingredient("Пшеничная мука", "Wheat flour", "gluten");
        ingredient("Грибы", "Mushrooms", null);
        ingredient("Розмарин", "Rosemary", null);
        group(
                "Прожарка",
                "Doneness",
                1,
                1,
                option("С кровью", "Rare", 0),
                option("Средняя", "Medium", 0),
                option("Полная", "Well done", 0));
        group(
                "Соус",
                "Sauce",
                1,
                1,
                option("Перечный", "Pepper", 0, "Сливки", "Сельдерей"),
                option("Грибной", "Mushroom", 9000, "Сливки", "Пшеничная мука"),
                option("Барбекю", "Barbecue", 0));
        group(
                "Гарнир",
                "Side",
                0,
                2,
                option("Картофель", "Potatoes", 15000),
                option("Овощи гриль", "Grilled vegetables", 19000));
    }

    private void ingredient(String name, String english, @org.jspecify.annotations.Nullable String allergen) {
        String json = allergen == null
                ? "{\"name\": \"%s\", \"translations\": {\"en\": {\"name\": \"%s\"}}}".formatted(name, english)
                : "{\"name\": \"%s\", \"is_allergen\": true, \"allergen_code\": \"%s\", \"translations\": {\"en\": {\"name\": \"%s\"}}}"
                        .formatted(name, allergen, english);
        ids.put(name, house.post("/ingredients", json, IngredientView.class).id());
    }

    private String option(String name, String english, int delta, String... ingredients) {
        return "{\"name\": \"%s\", \"price_delta\": %d.%02d, \"ingredient_ids\": [%s], \"translations\": {\"en\": {\"name\": \"%s\"}}}"
                .formatted(name, delta / 100, delta % 100, idsOf(ingredients), english);
    }

    private String idsOf(String... names) {
        return Stream.of(names).map(name -> ids.get(name).toString()).collect(Collectors.joining(","));
    }

    private void group(String name, String english, int least, int most, String... options) {
        String json =
                "{\"name\": \"%s\", \"min_choices\": %d, \"max_choices\": %d, \"options\": [%s], \"translations\": {\"en\": {\"name\": \"%s\"}}}"
                        .formatted(name, least, most, String.join(",", options), english);
        ids.put(name, house.post("/modifiers", json, ModifierGroupView.class).id());
    }

    private void menu() {
        int grill = house.post(
                        "/stations",
                        "{\"name\": \"Гриль\", \"translations\": {\"en\": {\"name\": \"Grill\"}}, \"volume\": 70,"
                                + " \"limits\": [{\"order_type\": \"dine_in\", \"warning_minutes\": 12, \"late_minutes\":"
                                + " 20}]}",
                        StationView.class)
                .id();
        house.post(
                "/stations",
                "{\"name\": \"Холодный цех\", \"translations\": {\"en\": {\"name\": \"Cold\"}}}",
                StationView.class);
        List<String> categories = List.of(
                "Напитки|Drinks|drinks",
                "Закуски|Starters|starters",
                "Супы|Soups|soups",
                "Горячее|Mains|mains",
                "Десерты|Desserts|desserts");
        for (int i = 0; i < categories.size(); i++) {
            String[] words = categories.get(i).split("\\|");
            ids.put(
                    words[0],
                    house.post(
                                    "/categories",
                                    "{\"name\": \"%s\", \"sort_order\": %d, \"color_key\": \"%s\", \"station_id\": %d, \"translations\": {\"en\": {\"name\": \"%s\"}}}"
                                            .formatted(words[0], (i + 1) * 10, words[2], grill, words[1]),
                                    CategoryView.class)
                            .id());
        }
        int ribeye = dish(
                "Горячее",
                "Рибай",
                "Ribeye",
                1850,
                "\"cooking_time\": 20, \"calories\": 780, \"weight\": 300, \"is_popular\": true, \"description\": \"Стейк из мраморной говядины зернового откорма, на углях.\", \"ingredient_ids\": [%s], \"modifier_group_ids\": [%s]"
                        .formatted(idsOf("Говядина", "Розмарин"), idsOf("Прожарка", "Соус", "Гарнир")));
        variation(ribeye, "200 г", "200 g", 1850, 520, false);
        variation(ribeye, "300 г", "300 g", 2450, 780, true);
        dish("Горячее", "Стейк мачете", "Machete steak", 1690, "\"calories\": 640");
        dish("Горячее", "Филе-миньон", "Filet mignon", 2190, "\"calories\": 560");
        dish("Горячее", "Бургер с говядиной", "Beef burger", 790, "\"countdown\": 4");
        dish(
                "Горячее",
                "Бефстроганов",
                "Beef stroganoff",
                890,
                "\"ingredient_ids\": [%s]".formatted(idsOf("Говядина", "Сливки", "Пшеничная мука")));
        dish("Горячее", "Утиная грудка", "Duck breast", 1150, "\"is_available\": false");
        dish("Супы", "Борщ", "Borscht", 450, "\"calories\": 320");
        dish("Десерты", "Медовик", "Honey cake", 390, "\"calories\": 410");
        dish("Напитки", "Морс клюквенный", "Cranberry drink", 220, "\"weight\": 400");
    }

    private int dish(String category, String name, String english, int price, String more) {
        return house.post(
                        "/dishes",
                        "{\"name\": \"%s\", \"category_id\": %d, \"price\": %d.00, \"translations\": {\"en\": {\"name\": \"%s\"}}, %s}"
                                .formatted(name, ids.get(category), price, english, more),
                        DishView.class)
                .id();
    }

    private void variation(int dish, String name, String english, int price, int calories, boolean standard) {
        house.post(
                "/dishes/" + dish + "/variations",
                "{\"name\": \"%s\", \"price\": %d.00, \"calories\": %d, \"is_default\": %s, \"translations\": {\"en\": {\"name\": \"%s\"}}}"
                        .formatted(name, price, calories, standard, english),
                VariationView.class);
    }
}
