package os.qres.server.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static os.qres.server.printing.PrintedEvening.SOON;
import static os.qres.server.printing.PrintedEvening.awaitSlip;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrintKind;
import os.qres.model.printing.PrinterState;
import os.qres.model.printing.PrinterView;
import os.qres.model.till.DrawerView;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.process.Deadline;

/// The drawer of money opens for cash, for all of a check or a part of it, and when somebody says why.
class CashDrawerTest {
    @TempDir
    static Path folder;

    private static final MovableClock CLOCK = new MovableClock("2026-11-20T16:30:00Z");
    private static PrintedEvening evening;
    private static TestClient waiterHere;
    private static TestClient managerHere;

    private final PaperPrinter desk = new PaperPrinter();

    @BeforeAll
    static void open() {
        evening = new PrintedEvening(folder, CLOCK);
        String till = evening.restaurant.pair("pos", "Till");
        waiterHere = evening.restaurant.waiterAt(till);
        managerHere = evening.admin.terminal(till);
    }

    @AfterEach
    void putAway() {
        evening.putPrintersAway();
        desk.close();
    }

    @AfterAll
    static void close() {
        evening.close();
    }

    private PrinterView deskPrinter() {
        return evening.add("Desk", desk, "[{'kind':'receipt'},{'kind':'bill'},{'kind':'report'}]");
    }

    private void kicks(int count) {
        Deadline.await(count + " times", SOON, () -> desk.drawerKicks() == count);
    }

    private static void pay(OrderView order, int amount, int method) {
        String body = "{\"payment_status\":\"paid\",\"amount\":%d,\"payment_method_id\":%d}".formatted(amount, method);
        waiterHere.patch("/orders/" + order.id() + "/payment", body).expect(200);
    }

    private static TestClient.Got noSale(TestClient who, DrawerView drawer, String more) {
        String body = "{'kind':'no_sale','amount':0,'reason':'Change for a guest'%s}".formatted(more);
        return who.post("/till/drawers/" + drawer.id() + "/moves", body.replace('\'', '"'));
    }

    @Test
    void itOpensForAPartThatIsPaidInCashWithoutPaper() {
        PrinterView printer = deskPrinter();
        int cash = evening.restaurant.cash.id();
        int card = evening.admin
                .post("/payment-methods/", "{\"name\":\"Card\",\"kind\":\"card\"}")
                .expect(201)
                .as(PaymentMethodView.class)
                .id();
        OrderView order = evening.order(evening.table(), evening.pizza(""));
        pay(order, 500, cash);
        kicks(1);
        assertEquals(List.of(), desk.slips());
        PrintJobView job = evening.jobs(printer).getFirst();
        assertEquals(PrintKind.DRAWER, job.kind());
        for (String again : List.of("reprint", "release", "reroute")) {
            evening.waiter
                    .post("/print-jobs/" + job.id() + "/" + again, "{\"printer_id\":" + printer.id() + "}")
                    .expect(404);
        }
        CLOCK.forward(Duration.ofMinutes(1));
        pay(order, 300, card);
        CLOCK.forward(Duration.ofMinutes(1));
        pay(order, 900, cash);
        assertTrue(awaitSlip(desk, 1).says("№ 1"), "what has no paper takes no number");
        kicks(2);
        int receipt = evening.jobs(printer).stream()
                .filter(each -> each.kind() == PrintKind.RECEIPT)
                .findFirst()
                .orElseThrow()
                .id();
        evening.awaitJob(receipt, PrintJobState.PRINTED);
        evening.waiter.post("/print-jobs/" + receipt + "/reprint", "{}").expect(200);
        assertTrue(awaitSlip(desk, 2).isCopy());
        assertEquals(2, desk.drawerKicks(), "nobody opens it by printing once more");
    }

    @Test
    void itOpensThoughNothingIsSoldForWhoMayAndSaysWhyAndStandsOnTheReport() {
        deskPrinter();
        DrawerView drawer = managerHere
                .post("/till/drawers", "{\"kind\":\"terminal\",\"opening_float\":100}")
                .expect(201)
                .as(DrawerView.class);
        assertEquals("forbidden", noSale(waiterHere, drawer, "").expect(403).slug());
        String ref = ",'client_ref':'7f0c6a54-3a6c-4d0e-9c57-0c1a2b3c4d5e'";
        DrawerView opened = noSale(managerHere, drawer, ref).expect(200).as(DrawerView.class);
        noSale(managerHere, drawer, ref).expect(200);
        assertEquals("Change for a guest", opened.moves().getLast().reason());
        kicks(1);
        managerHere
                .post("/till/drawers/" + drawer.id() + "/moves", "{\"kind\":\"no_sale\",\"amount\":1,\"reason\":\"x\"}")
                .expect(422);
        managerHere
                .post(
                        "/till/drawers/" + drawer.id() + "/moves",
                        "{\"kind\":\"drop\",\"amount\":50,\"reason\":\"Safe\"}")
                .expect(200);
        kicks(2);
        String report = evening.admin
                .get("/till/x-report/paper?format=text")
                .expect(200)
                .body();
        assertTrue(report.contains("Opened without a sale") && report.contains("50.00"), report);
    }

    @Test
    void itDoesNotOpenByItselfWhenThePrinterIsBackLongAfterwards() {
        PrinterView printer = deskPrinter();
        desk.refuse();
        evening.awaitState(printer, PrinterState.UNREACHABLE);
        OrderView order = evening.order(evening.table(), evening.pizza(""));
        pay(order, 500, evening.restaurant.cash.id());
        PrintJobView job = evening.jobs(printer).getFirst();
        CLOCK.forward(Duration.ofSeconds(30));
        desk.heal();
        evening.awaitJob(job.id(), PrintJobState.DISCARDED);
        assertEquals(0, desk.drawerKicks());
    }

    @Test
    void whicheverOfTwoPrintersBeginsFirstHasTheOriginal() {
        var bar = new PaperPrinter();
        try (bar) {
            desk.refuse();
            PrinterView first = deskPrinter();
            evening.awaitState(first, PrinterState.UNREACHABLE);
            PrinterView second = evening.add("Bar", bar, "[]");
            OrderView order = evening.order(evening.table(), evening.pizza(""));
            evening.pay(order);
            String wish = "{\"printer_id\":" + second.id() + "}";
            evening.waiter.post("/orders/" + order.id() + "/receipt", wish).expect(201);
            assertFalse(awaitSlip(bar, 1).isCopy(), "the first has certainly not come out");
            desk.heal();
            assertTrue(awaitSlip(desk, 1).isCopy(), "there is one already");
            evening.waiter.post("/orders/" + order.id() + "/receipt", wish).expect(201);
            assertTrue(awaitSlip(bar, 2).isCopy());
        }
    }
}
