package os.qres.admin.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.ConsoleRun;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.bill.BillRulesView;
import os.qres.model.bill.ServiceRule;
import os.qres.test.screen.Screen;

/// An owner sets taxes and service, by mouse and keyboard, against a real server; pictures:
/// `target/screens/bill-*.png`.
class BillScreenTest {
    @TempDir
    Path folder;

    @Test
    void anOwnerSetsTheServiceChargeAndATax() {
        try (House house = Restaurant.open(folder.resolve("server"));
                ConsoleRun run = ConsoleRun.start(house, folder.resolve("console"), 1280, 800)) {
            run.signIn("olga");
            Screen screen = run.screen();
            screen.until("the section is there", () -> screen.shows("#section-bill"));
            screen.click("#section-bill");
            screen.until("the form is there", () -> screen.shows("#service-add"));
            screen.click("#service-add");
            screen.until("the rule is there", () -> screen.shows("#service-covers-0"));
            run.write("#service-covers-0", "");
            screen.click("#save");
            screen.until("the rule is marked", () -> screen.sees("Проверьте отмеченные поля"));
            run.write("#service-covers-0", "6");
            run.write("#service-percent-0", "12,5");
            screen.click("#exception-add");
            screen.until("the exception is there", () -> screen.shows("#exception-rate-0"));
            run.write("#exception-rate-0", "10");
            screen.click("#save");
            screen.until("it is saved", () -> !screen.shows("#save"));
            BillRulesView rules = house.get("/settings/bill", BillRulesView.class);
            assertEquals(List.of(new ServiceRule(null, 6, 1250)), rules.service());
            assertEquals(1000, rules.taxes().exceptions().getFirst().rate());
        }
    }

    @Test
    void theFormIsPaintedInBothLanguagesAndThemes() {
        try (House house = Restaurant.open(folder.resolve("server"))) {
            house.patch("/settings/bill", """
                    {"taxes": {"rate": 2000, "service_rate": 2000, "exceptions": [
                    {"order_type": "takeaway", "usual_rate": 2000, "rate": 1000, "included": true},
                    {"rate": 500, "included": false}]},
                    "service": [{"from_covers": 6, "basis_points": 1000},
                    {"location_id": 2, "from_covers": 0, "basis_points": 1250}]}""", BillRulesView.class);
            ConsoleRun.pictures(house, folder, "bill", BillScreenTest::ready);
        }
    }

    private static void ready(ConsoleRun run, String language) {
        Screen screen = run.screen();
        screen.until("the form is there", () -> screen.shows("#enter"));
        run.signIn("olga");
        screen.until("the section is there", () -> screen.shows("#section-bill"));
        screen.click("#section-bill");
        screen.until("the rules are there", () -> screen.shows("#service-percent-1"));
        run.write("#service-percent-1", "101");
        screen.click("#save");
        String wrong = language.equals("ru") ? "Проверьте отмеченные" : "marked";
        screen.until("it is refused", () -> screen.sees(wrong));
    }
}
