package os.qres.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.ConsoleRun;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.Money;
import os.qres.model.devices.TerminalKind;
import os.qres.model.devices.TerminalView;
import os.qres.model.floor.TableView;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.staff.UserView;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// What an owner does on the first evening, by mouse and keyboard, against a real server.
class AdminJourneyTest {
    @TempDir
    Path folder;

    @Test
    void firstAdministratorRegistersAndIsInside() {
        try (House house = House.empty(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(house, folder.resolve("console"), 1280, 800)) {
            Screen screen = run.screen();
            screen.until("the registration is there", () -> screen.shows("#register"));
            run.write("#full_name", "Ольга Рябова");
            Fx.run(() -> {
                registering(screen, "#username", "olga");
                registering(screen, "#password", House.PASSWORD);
                registering(screen, "#repeated", House.PASSWORD);
            });
            screen.press(KeyCode.ENTER);
            screen.until("the console is there", () -> screen.shows("#shell"));
            screen.until("the list is empty and says so", () -> screen.sees("Устройств пока нет"));
        }
    }

    private static void registering(Screen screen, String field, String words) {
        Node card = screen.node("#register", Node.class).getParent();
        ((javafx.scene.control.TextInputControl) card.lookup(field)).setText(words);
    }

    @Test
    void deviceIsApprovedAWaiterAddedATableMovedAndAPriceChanged() {
        try (House house = Restaurant.open(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(house, folder.resolve("console"), 1280, 800)) {
            run.signIn("olga");
            approve(house, run.screen());
            addWaiter(house, run);
            moveTable(house, run.screen());
            changePrice(house, run);
        }
    }

    private static void approve(House house, Screen screen) {
        screen.until("live", () -> screen.sees("На связи"));
        house.device("Касса 3", TerminalKind.POS);
        screen.until("the dialog opens by itself", () -> screen.shows("#pairing-approve"));
        screen.click("#pairing-approve");
        screen.until(
                "the device is listed", () -> screen.shows("#device-actions-1") && !screen.shows("#pairing-approve"));
        assertEquals(
                "Касса 3",
                house.list("/terminals", TerminalView.class).getFirst().name());
    }

    private static void addWaiter(House house, ConsoleRun run) {
        Screen screen = run.screen();
        screen.click("#section-people");
        screen.until("the people are listed", () -> screen.sees("Ольга Рябова"));
        screen.click("#add");
        screen.until("the form is there", () -> screen.shows("#full_name"));
        run.write("#full_name", "Вера Зимина");
        run.write("#username", "vera");
        run.write("#pin_code", "12");
        screen.click("#save");
        screen.until("the PIN is marked", () -> screen.sees("Проверьте отмеченные поля"));
        run.write("#pin_code", "6284");
        screen.click("#save");
        screen.until("Vera is listed", () -> screen.sees("Официант · vera"));
        assertTrue(house.list("/users?search=vera", UserView.class).getFirst().hasPin());
        screen.click("#search");
        screen.type("olga");
        screen.until("Vera is filtered out", () -> !screen.sees("Официант · vera"));
        screen.press(KeyCode.ESCAPE);
        screen.until("Vera is back", () -> screen.sees("Официант · vera"));
    }

    private static void moveTable(House house, Screen screen) {
        screen.click("#section-floor");
        screen.until("the plan is drawn", () -> screen.shows("#table-2"));
        TableView before = two(house);
        screen.click("#table-2");
        screen.press(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
        screen.until(
                "the table has moved",
                () -> two(house).x() == before.x() + 20 && two(house).y() == before.y() + 10);
        screen.click("#undo");
        screen.until("the last step is taken back", () -> two(house).y() == before.y());
    }

    private static TableView two(House house) {
        return house.list("/tables", TableView.class).stream()
                .filter(table -> table.number() == 2)
                .findFirst()
                .orElseThrow();
    }

    private static void changePrice(House house, ConsoleRun run) {
        Screen screen = run.screen();
        screen.click("#section-menu");
        screen.until("the dishes are there", () -> screen.sees("Стейк мачете"));
        screen.clickText("Стейк мачете");
        screen.until("the dish is shown", () -> screen.shows("#price"));
        run.write("#price", "1790");
        screen.until("the guest's button shows it", () -> screen.sees("1\u202f790\u202f₽"));
        screen.click("#section-floor");
        screen.until("leaving asks", () -> screen.sees("Есть несохранённые изменения"));
        screen.click("#leave-save");
        screen.until("the floor is there", () -> screen.shows("#plan-undo") || screen.shows("#undo"));
        DishView steak = house.list("/dishes/menu", MenuCategory.class).stream()
                .flatMap(category -> category.dishes().stream())
                .filter(dish -> dish.name().equals("Стейк мачете"))
                .findFirst()
                .orElseThrow();
        assertEquals(new Money(179000), steak.price());
    }
}
