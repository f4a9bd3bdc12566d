package os.qres.admin.printers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.ConsoleRun;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrinterState;
import os.qres.model.printing.PrinterView;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.process.Deadline;
import os.qres.test.screen.Screen;

/// Pictures of the printers' section: `target/screens/printers-*.png`.
class PrintersPicturesTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final String SERIAL =
            "{\"name\":\"Склад\",\"connection\":\"serial\",\"address\":\"COM3\",\"parity\":\"even\",\"is_active\":false}";

    @TempDir
    Path folder;

    @Test
    void thePrintersArePaintedInBothLanguagesAndThemes() {
        try (House house = Restaurant.open(folder.resolve("server"));
                var hot = new PaperPrinter();
                var bar = new PaperPrinter();
                var desk = new PaperPrinter()) {
            bar.roll(0);
            desk.refuse();
            int grill = add(house, "Горячий цех", hot, "{\"kind\":\"kitchen\",\"station_id\":1},{\"kind\":\"unseen\"}");
            int barId = add(house, "Бар", bar, "{\"kind\":\"kitchen\",\"station_id\":2}");
            int deskId = add(house, "Касса", desk, "{\"kind\":\"bill\"},{\"kind\":\"receipt\",\"location_id\":1}");
            List.of(grill, grill, barId, deskId)
                    .forEach(id -> house.post("/printers/" + id + "/test", "{}", PrintJobView.class));
            house.post("/printers", SERIAL, PrinterView.class);
            Deadline.await("all are found as they are", SOON, () -> states(house)
                    .subList(0, 3)
                    .equals(List.of(PrinterState.OK, PrinterState.PAPER_OUT, PrinterState.UNREACHABLE)));
            Deadline.await("the pages are out", SOON, () -> hot.slips().size() == 2);
            for (String language : new String[] {"ru", "en"}) {
                for (String theme : new String[] {"light", "dark"}) {
                    pictures(house, language, theme, 1440, 900);
                }
            }
            pictures(house, "ru", "light", 1280, 800);
        }
    }

    private static List<PrinterState> states(House house) {
        return house.list("/printers", PrinterView.class).stream()
                .map(printer -> printer.status().state())
                .toList();
    }

    private static int add(House house, String name, PaperPrinter there, String routes) {
        String json =
                "{\"name\":\"%s\",\"connection\":\"network\",\"address\":\"%s\",\"has_drawer\":true,\"routes\":[%s]}"
                        .formatted(name, there.address(), routes);
        return house.post("/printers", json, PrinterView.class).id();
    }

    private void pictures(House house, String language, String theme, int width, int height) {
        String look = "-" + theme + "-" + language + "-" + width;
        try (ConsoleRun run = ConsoleRun.start(
                house, folder.resolve(look), width, height, "--language", language, "--theme", theme)) {
            Screen screen = run.screen();
            screen.until("the form is there", () -> screen.shows("#enter"));
            run.signIn("olga");
            screen.until("the section is there", () -> screen.shows("#section-printers"));
            screen.click("#section-printers");
            screen.until("the printers are there", () -> screen.sees("Горячий цех"));
            screen.clickText("Горячий цех");
            screen.until("the queue is there", () -> screen.shows("#jobs") && screen.sees("№ 2"));
            screen.png(Path.of("target/screens", "printers" + look + ".png"));
            screen.clickText("Склад");
            screen.until(
                    "its line is described",
                    () -> screen.shows("#parity") && screen.sees("COM3") && !screen.sees("№ 2"));
            screen.png(Path.of("target/screens", "printers-serial" + look + ".png"));
        }
    }
}
