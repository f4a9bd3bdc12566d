package os.qres.admin.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.ConsoleRun;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.live.Snapshot;
import os.qres.model.menu.DishView;
import os.qres.model.orders.OrderType;
import os.qres.model.prices.PriceBook;
import os.qres.model.prices.PriceListView;
import os.qres.test.screen.Fx;
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

    /// As an owner would do it, until a terminal sells by it.
    @Test
    void aListIsMadeRefusedCorrectedSavedChangedAndInForceAtTheTills() {
        try (House house = Restaurant.open(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(house, folder.resolve("console"), 1280, 800)) {
            run.signIn("olga");
            Screen screen = run.screen();
            screen.until("the section is there", () -> screen.shows("#section-prices"));
            screen.click("#section-prices");
            screen.until("it says that there is none", () -> screen.sees("Прайс-листов пока нет"));
            screen.click("#add");
            screen.until("the form is there", () -> screen.shows("#starts_at"));
            screen.click("#save");
            screen.until("the name is missing", () -> screen.sees("Заполните это поле"));
            run.write("#name", "Счастливый час");
            run.write("#starts_at", "25:00");
            run.write("#ends_at", "19:00");
            screen.click("#save");
            screen.until("the time is marked", () -> wrong(screen, "#starts_at") && !wrong(screen, "#name"));
            assertTrue(lists(house).isEmpty());
            run.write("#starts_at", "");
            run.write("#ends_at", "");
            wheel(screen);
            screen.click("#add-categories");
            screen.until("the categories are there", () -> screen.shows("#pick-list"));
            screen.clickText("Супы");
            screen.click("#pick-done");
            screen.until("the rule is there", () -> screen.shows("#rule-amount-0"));
            run.write("#rule-amount-0", "дёшево");
            screen.click("#save");
            screen.until("the rule is marked", () -> wrong(screen, "#rule-amount-0"));
            assertTrue(lists(house).isEmpty());
            run.write("#rule-amount-0", "20");
            screen.until("it is seen what comes of it", () -> screen.sees("360"));
            screen.click("#save");
            screen.until("it is saved, and holds", () -> !screen.shows("#save") && screen.sees("Сейчас"));
            assertEquals(Money.parse("360"), soup(house));

            run.write("#rule-amount-0", "50");
            screen.until("it is seen what comes of it now", () -> screen.sees("225"));
            screen.click("#save");
            screen.until("it is saved", () -> !screen.shows("#save"));
            assertEquals(Money.parse("225"), soup(house));

            top(screen);
            screen.click("#is_active");
            screen.click("#save");
            screen.until("it is off", () -> screen.sees("Выключен"));
            assertEquals(Money.parse("450"), soup(house));
        }
    }

    private static boolean wrong(Screen screen, String field) {
        return screen.node(field, TextField.class).getPseudoClassStates().contains(PseudoClass.getPseudoClass("wrong"));
    }

    private static List<PriceListView> lists(House house) {
        return house.list("/price-lists", PriceListView.class);
    }

    /// What a terminal takes for the soup, by the snapshot that it gets.
    private static Money soup(House house) {
        Snapshot snapshot = house.get("/sync/snapshot", Snapshot.class);
        DishView soup = snapshot.menu().stream()
                .flatMap(category -> category.dishes().stream())
                .filter(dish -> dish.name().equals("Борщ"))
                .findFirst()
                .orElseThrow();
        PriceBook book = new PriceBook(
                snapshot.priceLists(),
                ZoneId.of(snapshot.restaurant().timezone()),
                Rounding.of(snapshot.restaurant().currency()));
        return book.at(snapshot.at(), OrderType.DINE_IN)
                .price(soup.categoryId(), soup.id(), null, soup.price())
                .price();
    }

    private static void wheel(Screen screen) {
        Fx.run(() -> screen.node(".form-scroll", ScrollPane.class).setVvalue(1));
    }

    private static void top(Screen screen) {
        Fx.run(() -> screen.node(".form-scroll", ScrollPane.class).setVvalue(0));
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
            ConsoleRun.pictures(house, folder, "prices", PricesScreenTest::ready);
        }
    }

    private static void ready(ConsoleRun run, String language) {
        Screen screen = run.screen();
        screen.until("the form is there", () -> screen.shows("#enter"));
        run.signIn("olga");
        screen.until("the section is there", () -> screen.shows("#section-prices"));
        screen.click("#section-prices");
        String name = language.equals("ru") ? "Счастливый час" : "Happy hour";
        screen.until("the lists are there", () -> screen.sees(name));
        screen.clickText(name);
        screen.until("the rules are there", () -> screen.shows("#rule-amount-2"));
    }
}
