package os.qres.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import os.qres.admin.house.ConsoleRun;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.bill.BillRulesView;
import os.qres.model.devices.TerminalKind;
import os.qres.model.floor.SectionView;
import os.qres.model.floor.TableView;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.prices.PriceListView;
import os.qres.model.printing.PrinterView;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;
import os.qres.test.screen.ScreenRules;

/// Every screen of the console and every dialog, in both languages on a small panel: no text is cut off, and what is
/// pressed is large enough for a mouse and for a finger.
class ConsoleRulesTest {
    private static final double SMALLEST = 8;

    @TempDir
    Path folder;

    private final List<String> offences = new ArrayList<>();
    private Screen screen;
    private ConsoleRun run;

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void noTextIsCutAndEveryTargetIsLargeEnough(String language) {
        try (House empty = House.empty(folder.resolve("empty"));
                ConsoleRun first = start(empty, "first", language)) {
            screen.until("registering", () -> first.screen().shows("#register"));
            look("registering");
        }
        try (House house = furnished();
                ConsoleRun console = start(house, "console", language)) {
            run = console;
            screen.until("the form is there", () -> screen.shows("#enter"));
            look("signing in");
            run.signIn("olga");
            sections(house, language.equals("ru"));
        }
        assertEquals(List.of(), offences);
    }

    private ConsoleRun start(House house, String name, String language) {
        ConsoleRun started = ConsoleRun.start(house, folder.resolve(name), 1280, 800, "--language", language);
        screen = started.screen();
        return started;
    }

    private void sections(House house, boolean russian) {
        screen.until("devices are there", () -> screen.sees("Касса 2"));
        look("devices");
        house.device("Касса 3", TerminalKind.POS);
        screen.until("the dialog is there", () -> screen.shows("#pairing-approve"));
        look("pairing");
        screen.click("#pairing-refuse");
        screen.until("the dialog has gone", () -> !screen.shows("#pairing-approve"));
        open("people", "Анна Кузнецова", "#deactivate");
        open("sections", russian ? "У окна" : "Window", "#remove");
        open("stations", russian ? "Гриль" : "Grill", "#remove");
        go("rights", "#right-waiter-comp");
        go("floor", "#table-5");
        screen.click("#table-5");
        screen.until("the table is shown", () -> screen.shows("#qr"));
        look("table");
        screen.click("#qr");
        screen.until("the code is there", () -> screen.shows("#qr-image"));
        look("code");
        screen.click("#qr-close");
        menu(russian);
        open("prices", russian ? "Счастливый час" : "Happy hour", "#rule-amount-0");
        go("bill", "#service-add");
        open("payments", russian ? "Наличные" : "Cash", "#sort_order");
        go("reasons", "#discount-name-0");
        open("printers", "Горячий цех", "#logo");
        screen.click("#logo");
        screen.until("the dialog is there", () -> screen.shows("#logo-choose"));
        look("logo");
        screen.press(KeyCode.ESCAPE);
        screen.until("the dialog has gone", () -> !screen.shows("#logo-choose"));
    }

    private void menu(boolean russian) {
        open("menu", russian ? "Рибай" : "Ribeye", "#variation-add");
        screen.click("#variation-add");
        dialog("variation", "#dialog-save");
        screen.click("#category-add");
        dialog("category", "#dialog-save");
        screen.click("#tab-ingredients");
        choose("ingredient", russian ? "Сливки" : "Cream", "#is_allergen");
        screen.click("#tab-groups");
        choose("group", russian ? "Соус" : "Sauce", "#option-add");
        screen.click("#option-add");
        screen.until("the dialog is there", () -> screen.shows("#option-done"));
        look("option");
        screen.click("#ingredient_ids-add");
        dialog("picking", "#pick-list");
        screen.click("#option-cancel");
        screen.until("the dialog has gone", () -> !screen.shows("#option-done"));
    }

    private void dialog(String name, String sign) {
        screen.until(name + " is there", () -> screen.shows(sign));
        look(name);
        screen.press(KeyCode.ESCAPE);
        screen.until(name + " has gone", () -> !screen.shows(sign));
    }

    private void open(String section, String one, String sign) {
        screen.click("#section-" + section);
        choose(section, one, sign);
    }

    private void choose(String name, String one, String sign) {
        screen.until(one + " is in the list", () -> screen.sees(one));
        screen.clickText(one);
        screen.until(name + " is there", () -> screen.shows(sign));
        look(name);
    }

    private void go(String section, String sign) {
        screen.click("#section-" + section);
        screen.until(section + " is there", () -> screen.shows(sign));
        look(section);
    }

    private void look(String name) {
        Fx.run(() -> {
            Parent top = top(screen.stage().getScene());
            ScreenRules.cutTexts(top).forEach(offence -> offences.add(name + ": " + offence));
            ScreenRules.smallTargets(top, SMALLEST, SMALLEST, _ -> true)
                    .forEach(offence -> offences.add(name + ": " + offence));
        });
    }

    /// The open dialog, or else the screen.
    private static Parent top(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot().lookupAll(".dialog-card").stream()
                .map(Parent.class::cast)
                .reduce((_, last) -> last)
                .orElse(scene.getRoot());
    }

    /// What has long names.
    private House furnished() {
        House house = Restaurant.open(folder.resolve("server"));
        Restaurant.devices(house);
        int table = house.list("/tables", TableView.class).getFirst().id();
        house.post("/sections", """
                {"location_id": 1, "name": "У окна", "translations": {"en": {"name": "Window"}}, "table_ids": [%d]}
                """.formatted(table), SectionView.class);
        house.post("/price-lists", """
                {"name": "Счастливый час", "weekdays": [1, 2, 3, 4, 5], "starts_at": "16:00", "ends_at": "18:00",
                "order_types": ["dine_in"], "translations": {"en": {"name": "Happy hour"}},
                "rules": [{"category_id": 1, "basis_points": -2000}, {"dish_id": 1, "dish_variation_id": 2, "price": 1990}]}
                """, PriceListView.class);
        holdsNow(house, "06:00", "18:00");
        holdsNow(house, "18:00", "06:00");
        house.patch("/settings/bill", """
                {"taxes": {"rate": 2000, "exceptions": [{"order_type": "takeaway", "usual_rate": 2000, "rate": 1000,
                "included": true}]}, "service": [{"location_id": 2, "from_covers": 0, "basis_points": 1250}]}
                """, BillRulesView.class);
        house.post("/payment-methods", """
                {"name": "Наличные", "kind": "cash", "translations": {"en": {"name": "Cash"}}}
                """, PaymentMethodView.class);
        house.post("/payment-methods", """
                {"name": "Карта", "kind": "card", "is_active": false, "translations": {"en": {"name": "Bank card"}}}
                """, PaymentMethodView.class);
        house.post("/printers", """
                {"name": "Горячий цех", "connection": "network", "address": "127.0.0.1:9", "has_drawer": true,
                "routes": [{"kind": "kitchen", "station_id": 1}, {"kind": "receipt", "location_id": 1}]}
                """, PrinterView.class);
        return house;
    }

    /// One of these two is in force whenever this runs, and its line says so beside its hours.
    private void holdsNow(House house, String from, String until) {
        house.post("/price-lists", """
                {"name": "С %1$s", "starts_at": "%1$s", "ends_at": "%2$s", "order_types": ["dine_in", "takeaway"],
                "translations": {"en": {"name": "From %1$s"}}, "rules": [{"category_id": 1, "basis_points": -1000}]}
                """.formatted(from, until), PriceListView.class);
    }
}
