package os.qres.admin.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.ConsoleRun;
import os.qres.admin.house.Contract;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.floor.AttentionLimits;
import os.qres.model.floor.AttentionLimitsView;
import os.qres.model.live.Snapshot;
import os.qres.test.screen.Screen;

/// A manager sets the limits in a window, against a real server; pictures: `target/screens/attention-*.png`.
class AttentionScreenTest {
    @TempDir
    Path folder;

    @Test
    void aManagerSetsForHowLongGuestsMayWait() {
        try (House house = Restaurant.open(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(house, folder.resolve("console"), 1280, 800)) {
            Screen screen = run.screen();
            open(run, "maria");
            run.write("#seated", "500");
            run.write("#ready", "4");
            screen.click("#dialog-save");
            screen.until("it is refused", () -> screen.sees("Проверьте отмеченные поля"));
            assertEquals(0, stored(house).version());
            run.write("#seated", "6");
            screen.click("#dialog-save");
            screen.until("it is saved", () -> !screen.shows("#dialog-save"));
            assertEquals(new AttentionLimits(6, 2, 10, 30, 4), atTerminals(house));
            screen.click("#attention-limits");
            screen.until("they are there", () -> text(screen, "#ready").equals("4"));
            run.write("#ready", "");
            screen.click("#dialog-save");
            screen.until("it is saved", () -> !screen.shows("#dialog-save"));
            assertEquals(new AttentionLimits(6, 2, 10, 30, null), atTerminals(house));
        }
    }

    @Test
    void whatSomebodyElseHasSetMeanwhileIsShownAndNotOverwritten() {
        try (House house = Restaurant.open(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(house, folder.resolve("console"), 1280, 800)) {
            Screen screen = run.screen();
            open(run, "maria");
            house.patch("/settings/attention", "{\"call\": 3}", AttentionLimitsView.class);
            run.write("#seated", "20");
            screen.click("#dialog-save");
            screen.until("the other's is there", () -> text(screen, "#call").equals("3"));
            assertEquals("20", text(screen, "#seated"));
            assertFalse(screen.node("#notice", javafx.scene.control.Label.class)
                    .getText()
                    .isEmpty());
            screen.click("#dialog-save");
            screen.until("it is saved", () -> !screen.shows("#dialog-save"));
            assertEquals(new AttentionLimits(20, 3, 10, 30, null), atTerminals(house));
        }
    }

    @Test
    void theFormSpeaksTheApisWords() {
        Contract.assertSpeaks(new AttentionForm(), AttentionLimits.class);
    }

    private static AttentionLimitsView stored(House house) {
        return house.get("/settings/attention", AttentionLimitsView.class);
    }

    private static AttentionLimits atTerminals(House house) {
        return java.util.Objects.requireNonNull(
                house.get("/sync/snapshot", Snapshot.class).attention());
    }

    private static String text(Screen screen, String field) {
        return screen.node(field, TextField.class).getText();
    }

    private static void open(ConsoleRun run, String person) {
        Screen screen = run.screen();
        screen.until("the form is there", () -> screen.shows("#enter"));
        run.signIn(person);
        screen.click("#section-floor");
        screen.until("the floor is there", () -> screen.shows("#attention-limits"));
        screen.click("#attention-limits");
        screen.until("the limits are there", () -> text(screen, "#seated").equals("15"));
    }

    @Test
    void theLimitsArePaintedInBothLanguagesAndThemes() {
        try (House house = Restaurant.open(folder.resolve("server"))) {
            ConsoleRun.pictures(house, folder, "attention", (run, language) -> {
                open(run, "olga");
                run.write("#seated", "0");
                run.screen().click("#dialog-save");
                run.screen().until("it is refused", () -> run.screen()
                        .sees(run.kit().texts().get("form.wrong")));
            });
        }
    }
}
