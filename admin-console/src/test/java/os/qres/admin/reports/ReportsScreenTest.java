package os.qres.admin.reports;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.checks.SoldHouse;
import os.qres.admin.house.ConsoleRun;
import os.qres.model.till.TillReport;
import os.qres.test.screen.Screen;

/// Reports in a real window; its pictures are `target/screens/reports-*.png`.
class ReportsScreenTest {
    @TempDir
    Path folder;

    @Test
    void theDaySoFarAndTheDaysThatWereClosedAreDrawn() {
        try (SoldHouse sold = new SoldHouse(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(sold.house, folder.resolve("run"), 1280, 800)) {
            sell(sold);
            TillReport z = sold.house.post("/till/z-reports", "{\"carry_over\":true}", TillReport.class);
            int hour = z.breakdown().byHour().getFirst().hour();
            Screen screen = run.screen();
            open(run);
            screen.until("nothing is sold since", () -> screen.sees("За этот день ещё не закрыт ни один чек"));
            screen.click("#report-" + z.number());
            screen.until("the day's hours are there", () -> screen.shows("#hour-" + hour));
            assertTrue(screen.sees("По часам: по меню за вычетом скидок, ниже — чеки"));
            sell(sold);
            screen.click("#report-x");
            screen.until("what was sold since", () -> screen.shows("#hour-bars"));
        }
    }

    @Test
    void reportsArePaintedInBothLanguagesAndThemes() {
        try (SoldHouse sold = new SoldHouse(folder.resolve("server"))) {
            sell(sold);
            ConsoleRun.pictures(sold.house, folder, "reports", (run, _) -> {
                open(run);
                run.screen().until("the hours are there", () -> run.screen().shows("#hour-bars"));
            });
        }
    }

    private static void sell(SoldHouse sold) {
        for (int i = 0; i < 5; i++) {
            sold.pay(sold.ordered(null, 1 + i, 1 + i % 3), i % 2 == 0 ? sold.cash : sold.card, ",\"tip_amount\":50");
        }
    }

    private static void open(ConsoleRun run) {
        Screen screen = run.screen();
        screen.until("the form is there", () -> screen.shows("#enter"));
        run.signIn("olga");
        screen.click("#section-reports");
    }
}
