package os.qres.admin.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.ConsoleRun;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.Role;
import os.qres.model.rights.Permission;
import os.qres.model.rights.RoleView;
import os.qres.test.screen.Screen;

/// What the roles may, ticked in a real window; its pictures are `target/screens/rights-*.png`.
class RightsScreenTest {
    @TempDir
    Path folder;

    @Test
    void aTickIsInForceAtOnceAndWhatOneMayNotCannotBeTicked() {
        try (House house = Restaurant.open(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(house, folder.resolve("run"), 1280, 800)) {
            Screen screen = run.screen();
            open(run, "maria");
            assertTrue(box(screen, "manager-refund-later").isDisable());
            assertTrue(box(screen, "waiter-discount-any").isDisable());
            assertTrue(box(screen, "admin-comp").isSelected()
                    && box(screen, "admin-comp").isDisable());
            assertFalse(screen.shows("#right-kitchen-comp"));

            screen.click("#right-waiter-comp");
            screen.until("the server has it", () -> waiter(house).contains(Permission.COMP));
            screen.until("it is said", () -> screen.sees("Официант: можно – За счёт заведения"));
            screen.click("#right-waiter-cancel-sent");
            screen.until("it is withdrawn", () -> !waiter(house).contains(Permission.CANCEL_SENT));

            house.patch("/roles/waiter", "{\"permissions\":[]}", RoleView.class);
            screen.until(
                    "what another changes is seen",
                    () -> screen.shows("#right-waiter-comp")
                            && !box(screen, "waiter-comp").isSelected());
            assertEquals(List.of(), waiter(house));
        }
    }

    private static List<Permission> waiter(House house) {
        return house.list("/roles", RoleView.class).stream()
                .filter(each -> each.role() == Role.WAITER)
                .findFirst()
                .orElseThrow()
                .permissions();
    }

    private static CheckBox box(Screen screen, String name) {
        return screen.node("#right-" + name, CheckBox.class);
    }

    private static void open(ConsoleRun run, String person) {
        Screen screen = run.screen();
        screen.until("the form is there", () -> screen.shows("#enter"));
        run.signIn(person);
        screen.click("#section-rights");
        screen.until("the table is there", () -> screen.shows("#right-waiter-comp"));
        screen.until("it stands still", () -> screen.sees(run.kit().texts().get("rights.money")));
    }

    @Test
    void theTableIsPaintedInBothLanguagesAndThemes() {
        try (House house = Restaurant.open(folder.resolve("server"))) {
            ConsoleRun.pictures(house, folder, "rights", RightsScreenTest::ready);
        }
    }

    private static void ready(ConsoleRun run, String language) {
        open(run, "maria");
    }
}
