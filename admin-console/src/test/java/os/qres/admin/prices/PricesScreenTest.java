package os.qres.admin.prices;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.ConsoleRun;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.prices.PriceListView;
import os.qres.test.screen.Screen;

/// The price lists in a window, against a real server; pictures: `target/screens/prices-*.png`.
class PricesScreenTest {
    @TempDir
    Path folder;

    @Test
    void whatIsMissingIsMarkedAndNothingIsStored() {
        try (House house = Restaurant.open(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(house, folder.resolve("console"), 1280, 800)) {
            run.signIn("olga");
            Screen screen = run.screen();
            screen.until("the section is there", () -> screen.shows("#section-prices"));
            screen.click("#section-prices");
            screen.until("it says that there is none", () -> screen.sees("Прайс-листов пока нет"));
            screen.click("#add");
            screen.until("the form is there", () -> screen.shows("#starts_at"));
            screen.click("#weekdays-5");
            run.write("#starts_at", "17:00");
            screen.click("#save");
            screen.until("what is missing is marked", () -> screen.sees("Проверьте отмеченные поля"));
            assertTrue(screen.node("#weekdays-5", ToggleButton.class).isSelected());
            assertTrue(house.list("/price-lists", PriceListView.class).isEmpty());
        }
    }

    @Test
    void theListsArePaintedInBothLanguagesAndThemes() {
        try (House house = Restaurant.open(folder.resolve("server"))) {
            house.post("/price-lists", """
                    {"name": "Счастливый час", "weekdays": [1, 2, 3, 4, 5], "starts_at": "16:00", "ends_at": "18:00",
                    "priority": 10, "order_types": ["dine_in"], "translations": {"en": {"name": "Happy hour"}},
                    "rules": [{"category_id": 1, "basis_points": -2000}, {"dish_id": 1, "dish_variation_id": 2, "price": 1990},
                    {"dish_id": 7, "price": 400}]}""", PriceListView.class);
            house.post("/price-lists", """
                    {"name": "Доставка", "order_types": ["delivery"], "translations": {"en": {"name": "Delivery"}},
                    "rules": [{"basis_points": 1000}]}""", PriceListView.class);
            house.post("/price-lists", """
                    {"name": "Новый год", "is_active": false, "translations": {"en": {"name": "New Year"}},
                    "rules": [{"basis_points": 5000}]}""", PriceListView.class);
            for (String language : new String[] {"ru", "en"}) {
                for (String theme : new String[] {"light", "dark"}) {
                    pictures(house, language, theme, 1440, 900);
                    pictures(house, language, theme, 1280, 800);
                }
            }
        }
    }

    private void pictures(House house, String language, String theme, int width, int height) {
        String look = "-" + theme + "-" + language + "-" + width;
        try (ConsoleRun run = ConsoleRun.start(
                house, folder.resolve(look), width, height, "--language", language, "--theme", theme)) {
            Screen screen = run.screen();
            screen.until("the form is there", () -> screen.shows("#enter"));
            run.signIn("olga");
            screen.until("the section is there", () -> screen.shows("#section-prices"));
            screen.click("#section-prices");
            String name = language.equals("ru") ? "Счастливый час" : "Happy hour";
            screen.until("the lists are there", () -> screen.sees(name));
            screen.clickText(name);
            screen.until("the rules are there", () -> screen.shows("#rule-amount-2"));
            screen.png(Path.of("target/screens", "prices" + look + ".png"));
        }
    }
}
