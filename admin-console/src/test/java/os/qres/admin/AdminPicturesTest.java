package os.qres.admin;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.ConsoleRun;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.devices.TerminalKind;
import os.qres.test.screen.Screen;

/// Pictures of the screens, to be held beside the design's own: `target/screens/*.png`.
class AdminPicturesTest {
    @TempDir
    Path folder;

    @Test
    void everyScreenIsPaintedInBothLanguagesAndThemes() {
        try (House empty = House.empty(folder.resolve("empty"))) {
            for (String language : new String[] {"ru", "en"}) {
                try (ConsoleRun run = ConsoleRun.start(
                        empty,
                        folder.resolve("e" + language),
                        1440,
                        900,
                        "--language",
                        language,
                        "--theme",
                        theme(language))) {
                    run.screen().until("registering", () -> run.screen().shows("#register"));
                    run.screen().png(picture("register-" + theme(language) + "-" + language));
                }
            }
        }
        try (House house = Restaurant.open(folder.resolve("server"))) {
            Restaurant.devices(house);
            for (String language : new String[] {"ru", "en"}) {
                for (String theme : new String[] {"light", "dark"}) {
                    pictures(house, language, theme);
                }
            }
        }
    }

    private static String theme(String language) {
        return language.equals("ru") ? "light" : "dark";
    }

    private void pictures(House house, String language, String theme) {
        String look = "-" + theme + "-" + language;
        try (ConsoleRun run = ConsoleRun.start(
                house, folder.resolve(theme + language), 1440, 900, "--language", language, "--theme", theme)) {
            Screen screen = run.screen();
            screen.until("the form is there", () -> screen.shows("#enter"));
            screen.png(picture("sign-in" + look));
            run.signIn("olga");
            screen.until("devices are there", () -> screen.sees("Касса 2"));
            screen.png(picture("devices" + look));
            screen.click("#section-people");
            screen.clickText("Анна Кузнецова");
            screen.until("Anna is shown", () -> screen.shows("#deactivate"));
            screen.png(picture("people" + look));
            screen.click("#section-stations");
            screen.clickText(language.equals("ru") ? "Гриль" : "Grill");
            screen.until("the grill is shown", () -> screen.shows("#remove"));
            screen.png(picture("stations" + look));
            screen.click("#section-floor");
            screen.click("#table-5");
            screen.until("the table is shown", () -> screen.shows("#qr"));
            screen.png(picture("floor" + look));
            screen.click("#qr");
            screen.until("the code is there", () -> screen.shows("#qr-image"));
            screen.png(picture("qr" + look));
            screen.click("#qr-close");
            screen.click("#section-menu");
            screen.clickText(language.equals("ru") ? "Рибай" : "Ribeye");
            screen.until("the dish is shown", () -> screen.shows("#variations"));
            run.write("#price", "1950");
            screen.png(picture("menu" + look));
            screen.click("#revert");
            screen.click("#tab-ingredients");
            screen.clickText(language.equals("ru") ? "Сливки" : "Cream");
            screen.until("the ingredient is shown", () -> screen.shows("#is_allergen"));
            screen.png(picture("ingredients" + look));
            screen.click("#tab-groups");
            screen.clickText(language.equals("ru") ? "Соус" : "Sauce");
            screen.until("the group is shown", () -> screen.shows("#option-add"));
            screen.png(picture("groups" + look));
            screen.click("#section-devices");
            house.device("Касса 3", TerminalKind.POS);
            screen.until("the dialog is there", () -> screen.shows("#pairing-approve"));
            screen.png(picture("pairing" + look));
            screen.click("#pairing-refuse");
            screen.until("the dialog has gone", () -> !screen.shows("#pairing-approve"));
        }
    }

    @Test
    void dialogsAndOtherSizesArePainted() {
        try (House house = Restaurant.open(folder.resolve("sizes"))) {
            house.paired("Горячий цех", TerminalKind.KITCHEN);
            small(house);
        }
    }

    private void small(House house) {
        try (ConsoleRun run = ConsoleRun.start(house, folder.resolve("small"), 1280, 800)) {
            Screen screen = run.screen();
            run.signIn("olga");
            house.device("Раздача", TerminalKind.KITCHEN);
            screen.until("the dialog is there", () -> screen.shows("#pairing-approve"));
            screen.png(picture("pairing-kitchen-1280"));
            screen.press(KeyCode.ESCAPE);
            screen.until("it waits in the list", () -> screen.sees("ждёт подтверждения"));
            screen.png(picture("devices-waiting-1280"));
            screen.click("#section-menu");
            screen.until("the dishes are there", () -> screen.sees("Рибай"));
            screen.clickText("Рибай");
            screen.until("the dish is shown", () -> screen.shows("#variation-add"));
            screen.png(picture("menu-1280"));
            screen.click("#variation-add");
            screen.until("the dialog is there", () -> screen.shows("#dialog-save"));
            screen.click("#dialog-save");
            screen.until("the fields are marked", () -> screen.sees("Заполните это поле"));
            screen.png(picture("variation-1280"));
            screen.press(KeyCode.ESCAPE);
            screen.click("#category-add");
            screen.until("the dialog is there", () -> screen.shows("#dialog-save"));
            screen.png(picture("category-1280"));
            screen.press(KeyCode.ESCAPE);
            screen.click("#tab-groups");
            screen.until("the groups are there", () -> screen.sees("Соус"));
            screen.clickText("Соус");
            screen.until("the group is shown", () -> screen.shows("#option-add"));
            screen.click("#option-add");
            screen.until("the dialog is there", () -> screen.shows("#option-done"));
            screen.click("#ingredient_ids-add");
            screen.until("the list is there", () -> screen.shows("#pick-list"));
            screen.png(picture("pick-1280"));
            screen.press(KeyCode.ESCAPE);
            screen.png(picture("option-1280"));
            screen.press(KeyCode.ESCAPE);
            run.write("#name", "Соусы");
            screen.click("#section-people");
            screen.until("leaving asks", () -> screen.sees("Есть несохранённые изменения"));
            screen.png(picture("leaving-1280"));
            screen.click("#leave-drop");
            screen.click("#section-floor");
            screen.until("the plan is there", () -> screen.shows("#table-5"));
            screen.click("#table-5");
            screen.until("the table is shown", () -> screen.shows("#qr"));
            screen.png(picture("floor-1280"));
        }
    }

    private static Path picture(String name) {
        return Path.of("target/screens", name + ".png");
    }
}
