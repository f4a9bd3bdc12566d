package os.qres.admin.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.ConsoleRun;
import os.qres.admin.house.Contract;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.live.Snapshot;
import os.qres.model.reasons.Reason;
import os.qres.model.reasons.Reasons;
import os.qres.test.screen.Screen;

/// A manager sets the reasons in a window, against a real server; pictures: `target/screens/reasons-*.png`.
class ReasonsScreenTest {
    @TempDir
    Path folder;

    @Test
    void aManagerSaysWhatIsOfferedAndInWhichOrder() {
        try (House house = Restaurant.open(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(house, folder.resolve("console"), 1280, 800)) {
            Screen screen = run.screen();
            open(run, "maria");
            run.write("#discount-name-0", "");
            screen.click("#save");
            screen.until("the line is marked", () -> screen.sees("Проверьте отмеченные поля"));
            assertEquals("День рождения", discounts(house).getFirst().name());
            run.write("#discount-name-0", "Именинник");
            run.write("#discount-translated-0", "Birthday guest");
            screen.click("#discount-offered-4");
            screen.click("#discount-up-1");
            screen.until("the regular guest is first", () -> screen.node("#discount-name-0", TextField.class)
                    .getText()
                    .equals("Постоянный гость"));
            screen.click("#discount-add");
            run.write("#discount-name-6", "Сосед");
            screen.click("#save");
            screen.until("it is saved", () -> !screen.shows("#save"));
            List<Reason> now = discounts(house);
            assertEquals(
                    List.of("Постоянный гость", "Именинник", "Долго ждали", "Жалоба", "Персонал", "Партнёр", "Сосед"),
                    now.stream().map(Reason::name).toList());
            assertEquals("Birthday guest", now.get(1).translations().get("en").name());
            assertFalse(now.get(4).isActive());
        }
    }

    @Test
    void theFormSpeaksTheApisWords() {
        Contract.assertSpeaks(new ReasonsForm(), Reasons.class);
    }

    private static List<Reason> discounts(House house) {
        Reasons offered = house.get("/sync/snapshot", Snapshot.class).reasons();
        assertNotNull(offered);
        return offered.discount();
    }

    private static void open(ConsoleRun run, String person) {
        Screen screen = run.screen();
        screen.until("the form is there", () -> screen.shows("#enter"));
        run.signIn(person);
        screen.click("#section-reasons");
        screen.until("the reasons are there", () -> screen.shows("#discount-name-0"));
    }

    @Test
    void theListsArePaintedInBothLanguagesAndThemes() {
        try (House house = Restaurant.open(folder.resolve("server"))) {
            ConsoleRun.pictures(house, folder, "reasons", ReasonsScreenTest::ready);
        }
    }

    private static void ready(ConsoleRun run, String language) {
        open(run, "olga");
        run.write("#discount-name-1", "");
        run.screen().click("#save");
        run.screen().until("it is refused", () -> run.screen()
                .sees(run.kit().texts().get("form.wrong")));
    }
}
