package os.qres.admin.printers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.admin.house.ConsoleRun;
import os.qres.admin.house.House;
import os.qres.admin.house.Restaurant;
import os.qres.model.fiscal.FiscalReceiptView;
import os.qres.model.fiscal.FiscalState;
import os.qres.model.menu.CategoryView;
import os.qres.model.menu.DishView;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.printing.PrinterView;
import os.qres.model.printing.TerminalPrinters;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.process.Deadline;
import os.qres.test.screen.Fx;
import os.qres.test.screen.Screen;

/// Terminals get printers of their own, and what the fiscal register was told is looked at; pictures are
/// `target/screens/own-printers-*.png` and `fiscal-*.png`.
class TerminalPrintersScreenTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void aTerminalGetsAPrinterOfItsOwnAndIsPaintedInBothLanguagesAndThemes() {
        try (House house = House.withAdmin(folder.resolve("server"));
                var paper = new PaperPrinter()) {
            Restaurant.devices(house);
            int bar = printer(house, "Бар", paper);
            printer(house, "Зал", paper);
            for (String look : new String[] {"ru-light", "ru-dark", "en-light", "en-dark"}) {
                try (ConsoleRun run = run(house, look)) {
                    Screen screen = run.screen();
                    screen.click("#own-printers");
                    screen.until("the terminals are there", () -> screen.sees("Касса 2"));
                    int till = house.list("/terminals/printers", TerminalPrinters.class)
                            .getFirst()
                            .terminalId();
                    if (look.equals("ru-light")) {
                        choose(screen, "#receipt-printer-id-" + till, 1);
                        Deadline.await("it is stored", SOON, () -> Integer.valueOf(bar)
                                .equals(house.list("/terminals/printers", TerminalPrinters.class)
                                        .getFirst()
                                        .receiptPrinterId()));
                    }
                    screen.until("it is shown", () -> chosen(screen, "#receipt-printer-id-" + till) == 1);
                    screen.png(Path.of("target/screens", "own-printers-" + look + ".png"));
                }
            }
        }
    }

    @Test
    void whatTheRegisterWasToldIsSeenWithItsNumbers() {
        try (House house = House.withAdmin(folder.resolve("server"), Map.of("FISCAL_REGISTER", "simulator"))) {
            int category = house.post("/categories", "{\"name\":\"Супы\"}", CategoryView.class)
                    .id();
            String soup = "{\"name\":\"Борщ\",\"category_id\":%d,\"price\":420}".formatted(category);
            int dish = house.post("/dishes", soup, DishView.class).id();
            house.post("/payment-methods", "{\"name\":\"Наличные\",\"kind\":\"cash\"}", PaymentMethodView.class);
            for (int i = 0; i < 3; i++) {
                String lines = "{\"order_type\":\"takeaway\",\"items\":[{\"dish_id\":%d,\"quantity\":1}]}";
                int order = house.post("/orders", lines.formatted(dish), OrderView.class)
                        .id();
                house.patch("/orders/" + order + "/payment", "{\"payment_status\":\"paid\"}", OrderView.class);
            }
            Deadline.await(
                    "all are taken",
                    SOON,
                    () -> house.list("/fiscal-receipts", FiscalReceiptView.class).stream()
                                    .filter(receipt -> receipt.state() == FiscalState.REGISTERED)
                                    .count()
                            == 3);
            for (String look : new String[] {"ru-light", "ru-dark", "en-light", "en-dark"}) {
                try (ConsoleRun run = run(house, look)) {
                    Screen screen = run.screen();
                    screen.click("#fiscal");
                    screen.until("the receipts are there", () -> screen.shows("#fiscal-receipts"));
                    assertTrue(screen.sees(look.startsWith("ru") ? "Приход" : "Sale"));
                    assertTrue(screen.sees(look.startsWith("ru") ? "Ждут: 0, отклонено: 0" : "Waiting: 0, refused: 0"));
                    screen.png(Path.of("target/screens", "fiscal-" + look + ".png"));
                    screen.click("#fiscal-close");
                    screen.until("it is closed", () -> !screen.shows("#fiscal-receipts"));
                }
            }
        }
    }

    private static int chosen(Screen screen, String box) {
        return Fx.get(() -> screen.shows(box)
                ? screen.node(box, ComboBox.class).getSelectionModel().getSelectedIndex()
                : -1);
    }

    /// Once it is drawn: it is its skin that tells of a choice.
    private static void choose(Screen screen, String box, int place) {
        screen.until("the choice is there", () -> Fx.get(() -> screen.shows(box) && isReady(screen, box)));
        Fx.run(() -> screen.node(box, ComboBox.class).getSelectionModel().select(place));
    }

    private static boolean isReady(Screen screen, String box) {
        ComboBox<?> choice = screen.node(box, ComboBox.class);
        return !choice.isDisabled() && choice.getSkin() != null;
    }

    private static int printer(House house, String name, PaperPrinter there) {
        String json = "{\"name\":\"%s\",\"connection\":\"network\",\"address\":\"%s\",\"has_drawer\":true}"
                .formatted(name, there.address());
        return house.post("/printers", json, PrinterView.class).id();
    }

    private ConsoleRun run(House house, String look) {
        String[] words = look.split("-");
        ConsoleRun run =
                ConsoleRun.start(house, folder.resolve(look), 1280, 800, "--language", words[0], "--theme", words[1]);
        run.signIn("olga");
        run.screen().until("the section is there", () -> run.screen().shows("#section-printers"));
        run.screen().click("#section-printers");
        run.screen().until("its buttons are there", () -> run.screen().shows("#fiscal"));
        return run;
    }
}
