package os.qres.server.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static os.qres.server.printing.PrintedEvening.awaitSlip;
import static os.qres.server.printing.PrintedEvening.kitchen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.checks.CheckPair;
import os.qres.model.orders.OrderView;
import os.qres.model.printing.PrinterView;
import os.qres.server.MovableClock;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;

/// A kitchen that has printers only is told all that a display would show.
class ChangeChitsTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    static Path folder;

    private static final MovableClock CLOCK = new MovableClock("2026-11-20T16:30:00Z");
    private static PrintedEvening evening;

    private final PaperPrinter hot = new PaperPrinter();
    private final PaperPrinter russian = new PaperPrinter();
    private final int table = evening.table();
    private PrinterView printer;
    private PrinterView russianPrinter;

    @BeforeAll
    static void open() {
        evening = new PrintedEvening(folder, CLOCK);
    }

    @BeforeEach
    void install() {
        printer = evening.add("Hot", hot, kitchen(evening.restaurant.hot.id()));
        russianPrinter = evening.add("Горячий", russian, kitchen(evening.restaurant.hot.id()));
        evening.admin
                .patch("/printers/" + russianPrinter.id(), "{\"language\":\"ru\"}")
                .expect(200);
    }

    @AfterEach
    void putAway() {
        evening.putPrintersAway();
        hot.close();
        russian.close();
    }

    @AfterAll
    static void close() {
        evening.close();
    }

    private OrderView sent(String comment) {
        OrderView order = evening.order(table, evening.pizza(comment));
        awaitSlip(hot, 1);
        CLOCK.forward(Duration.ofMinutes(1));
        return order;
    }

    private static String items(OrderView order) {
        return "/orders/" + order.id() + "/items/" + order.items().getFirst().id();
    }

    private static void post(String path, String body) {
        evening.waiter.post(path, body.replace('\'', '"')).expect(200);
        CLOCK.forward(Duration.ofMinutes(1));
    }

    private static void patch(String path, String body) {
        evening.waiter.patch(path, body.replace('\'', '"')).expect(200);
        CLOCK.forward(Duration.ofMinutes(1));
    }

    private static void assertSays(Slip slip, String... words) {
        for (String each : words) {
            assertTrue(slip.says(each), () -> each + " in " + slip.text());
        }
    }

    @Test
    void whatIsHeldIsSaidAndFiredAgainIsACopy() throws Exception {
        OrderView order = sent("no onions");
        post("/orders/" + order.id() + "/hold", "{}");
        Slip held = awaitSlip(hot, 2);
        assertSays(held, "HOLD", "- 2 x Pizza 35", "TABLE " + evening.number(table), "Order " + order.number());
        assertFalse(held.isCopy(), held::text);
        post("/orders/" + order.id() + "/fire", "{}");
        Slip again = awaitSlip(hot, 3);
        assertSays(again, "FIRE AGAIN", "2 x Pizza 35", "! no onions");
        assertTrue(again.isCopy(), again::text);
        assertSays(awaitSlip(russian, 2), "ПРИДЕРЖАТЬ");
        assertSays(awaitSlip(russian, 3), "СНОВА В РАБОТУ");
        picture("again");
    }

    @Test
    void fewerAndMorePortionsAreSaid() throws Exception {
        OrderView order = sent("");
        patch(items(order), "{'quantity':3}");
        assertSays(awaitSlip(hot, 2), "Pizza 35", "WAS 2 NOW 3");
        patch(items(order), "{'quantity':1}");
        assertSays(awaitSlip(hot, 3), "WAS 3 NOW 1");
        assertSays(awaitSlip(russian, 3), "БЫЛО 3 СТАЛО 1");
        picture("portions");
        evening.waiter.delete(items(order) + "?reason=changed").expect(200);
        assertSays(awaitSlip(hot, 4), "VOID", "- 1 x Pizza 35");
    }

    @Test
    void whatTheKitchenMustKnowIsSaidWhenItIsWrittenAfterSend() throws Exception {
        OrderView order = sent("first");
        patch("/orders/" + order.id(), "{'kitchen_notes':'Allergic to nuts'}");
        assertSays(awaitSlip(hot, 2), "ALLERGY", "Allergic to nuts");
        assertSays(awaitSlip(russian, 2), "АЛЛЕРГИЯ");
        picture("allergy");
        patch(items(order), "{'comment':'no cheese'}");
        assertSays(awaitSlip(hot, 3), "CHANGED", "2 x Pizza 35", "! no cheese");
        evening.order(table, evening.pizza("second"));
        Slip addition = awaitSlip(hot, 4);
        assertSays(addition, "ADD-ON", "second", "Allergic to nuts");
        CLOCK.forward(Duration.ofMinutes(1));
        patch("/orders/" + order.id(), "{'kitchen_notes':null}");
        assertSays(awaitSlip(hot, 5), "No note any more");
    }

    @Test
    void aTableThatHasMovedIsSaid() throws Exception {
        OrderView order = sent("");
        int other = evening.table();
        patch("/orders/" + order.id(), "{'table_id':" + other + "}");
        Slip slip = awaitSlip(hot, 2);
        assertSays(awaitSlip(russian, 2), "СТОЛ " + evening.number(table) + " -> " + evening.number(other));
        assertSays(slip, "TABLE " + evening.number(table) + " -> " + evening.number(other), "2 x Pizza 35");
        picture("moved");
    }

    @Test
    void portionsThatGoToAnotherCheckAreMadeNeitherAgainNorLess() {
        OrderView order = sent("");
        int item = order.items().getFirst().id();
        CheckPair split = evening.waiter
                .post(
                        "/orders/" + order.id() + "/split",
                        "{\"items\":[{\"item_id\":" + item + ",\"quantity\":1}],\"covers\":1}")
                .expect(201)
                .as(CheckPair.class);
        CLOCK.forward(Duration.ofMinutes(1));
        assertEquals(1, evening.jobs(printer).size());
        patch("/orders/" + split.to().id(), "{'kitchen_notes':'Allergic to nuts'}");
        assertSays(awaitSlip(hot, 2), "ALLERGY", "Allergic to nuts");
        assertEquals(2, evening.jobs(printer).size());
    }

    /// The newest chit as it looks in both languages, to be looked at.
    private void picture(String name) throws Exception {
        Files.createDirectories(PICTURES);
        for (PrinterView each : List.of(printer, russianPrinter)) {
            int id = evening.jobs(each).getFirst().id();
            byte[] png =
                    evening.waiter.download("/print-jobs/" + id + "/preview").body();
            Files.write(PICTURES.resolve("chit-" + name + (each == printer ? "-en" : "-ru") + ".png"), png);
        }
    }
}
