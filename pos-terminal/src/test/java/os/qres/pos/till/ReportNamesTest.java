package os.qres.pos.till;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Role;
import os.qres.pos.TestDesk;
import os.qres.pos.TestEvening;
import os.qres.pos.house.Person;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// What the server names by the house's words is called in the till's language.
class ReportNamesTest {
    @TempDir
    Path folder;

    private TestHouse test;
    private TestDesk desk;
    private Screen screen;

    @BeforeEach
    void open() {
        Fx.start();
        test = Fx.get(() -> new TestHouse(folder, TestEvening.snapshot(), Language.EN));
        Fx.run(() -> test.house.person().set(new Person(9, "Виктор Лебедев", Role.MANAGER)));
        screen = Screen.showScene(() -> {
            desk = new TestDesk(test, Theme.Mode.LIGHT);
            return desk.scene(1280, 800);
        });
        Fx.run(() -> desk.desk().way().till());
    }

    @AfterEach
    void close() {
        screen.close();
        Fx.run(test::close);
    }

    private void answer(String path, Object with) {
        screen.until(path + " is asked", () -> Fx.get(() -> isAsked(path)));
        Fx.run(() -> test.queue.ok(with));
    }

    private boolean isAsked(String path) {
        return !test.queue.sent().isEmpty() && test.queue.last().path().equals(path);
    }

    @Test
    void waysToPayAndCategoriesHaveTheTillsWords() {
        screen.click("#tab-day");
        answer("/till/x-report", TestTill.report(null));
        answer("/till/closing", TestTill.check());
        screen.until("payments", () -> screen.sees("Cash, 11") && screen.sees("Bank card, 29"));
        screen.awaitFrame();
        screen.click("#figures-next");
        screen.until("categories", () -> screen.sees("Drinks, 84"));
    }
}
