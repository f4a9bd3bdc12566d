package os.qres.server.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static os.qres.server.printing.PrintedEvening.SOON;
import static os.qres.server.printing.PrintedEvening.awaitSlip;
import static os.qres.server.printing.PrintedEvening.kitchen;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.devices.TerminalView;
import os.qres.model.health.CheckStatus;
import os.qres.model.health.DeepHealth;
import os.qres.model.health.HealthCheck;
import os.qres.model.live.LiveEvent;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrinterState;
import os.qres.model.printing.PrinterView;
import os.qres.model.printing.SerialFlow;
import os.qres.model.printing.SerialParity;
import os.qres.server.MovableClock;
import os.qres.server.live.LiveClient;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;
import os.qres.test.process.Deadline;

/// What happens in the restaurant comes out of printers on real sockets.
class PrintingTest {
    @TempDir
    static Path folder;

    private static final MovableClock CLOCK = new MovableClock("2026-11-20T16:30:00Z");
    private static PrintedEvening evening;

    private final PaperPrinter hot = new PaperPrinter();
    private final PaperPrinter desk = new PaperPrinter();
    private final int table = evening.table();

    @BeforeAll
    static void open() {
        evening = new PrintedEvening(folder, CLOCK);
    }

    @AfterEach
    void putAway() {
        evening.putPrintersAway();
        hot.close();
        desk.close();
    }

    @AfterAll
    static void close() {
        evening.close();
    }

    private PrinterView hotPrinter() {
        return evening.add("Hot", hot, kitchen(evening.restaurant.hot.id()));
    }

    private PrinterView deskPrinter() {
        return evening.add("Desk", desk, "[{'kind':'receipt'},{'kind':'bill'}]");
    }

    @Test
    void aTicketThatNoDisplayHasShownComesOutOfThePrinterForIt() {
        String display = evening.restaurant.pair("kitchen", "Dark");
        int id = evening.restaurant
                .server()
                .client()
                .terminal(display)
                .get("/terminals/me")
                .expect(200)
                .as(TerminalView.class)
                .id();
        evening.admin
                .patch("/terminals/" + id, "{\"station_id\":" + evening.restaurant.hot.id() + "}")
                .expect(200);
        evening.add("Pass", desk, "[{'kind':'unseen'}]");
        OrderView order = evening.order(table, evening.pizza("no onions"));
        CLOCK.forward(Duration.ofSeconds(31));
        // What other tests ordered is unseen as well.
        Slip slip = awaitSlip(desk, "Order " + order.number());
        assertTrue(slip.says("NO SCREEN HAS SHOWN THIS"), slip::text);
        assertTrue(slip.says("2 x Pizza 35"), slip::text);
        evening.admin.delete("/terminals/" + id).expect(204);
    }

    @Test
    void aStationsLinesComeOutAtItsPrinterAndNoOthers() {
        hotPrinter();
        OrderView order = evening.order(table, evening.pizza("no onions") + "," + evening.cola());
        Slip slip = awaitSlip(hot, 1);
        assertTrue(slip.says("TABLE " + evening.number(table)), slip::text);
        assertTrue(slip.says("Order " + order.number()), slip::text);
        assertTrue(slip.says("2 x Pizza 35"), slip::text);
        assertTrue(slip.says("! no onions"), slip::text);
        assertTrue(slip.says("№ 1"), slip::text);
        assertFalse(slip.says("Cola"), slip::text);
        assertFalse(slip.isCopy(), slip::text);
        assertEquals(List.of(), hot.confusions());
    }

    @Test
    void aDishOfTwoStationsComesOutAtBothAndNamesTheOther() {
        int bar = evening.restaurant.bar.id();
        String station = "/stations/" + bar;
        evening.admin
                .patch(station, "{\"also_dish_ids\":[" + evening.restaurant.pizza.id() + "]}")
                .expect(200);
        hotPrinter();
        evening.add("Bar", desk, kitchen(bar));
        OrderView order = evening.order(table, evening.pizza("no onions"));
        for (PaperPrinter printer : List.of(hot, desk)) {
            Slip slip = awaitSlip(printer, 1);
            assertTrue(slip.says("2 x Pizza 35") && slip.says("! no onions"), slip::text);
            assertFalse(slip.says("ADD-ON"), slip::text);
            assertTrue(slip.says("ALSO AT: " + (printer == hot ? "Bar" : "Hot")), slip::text);
        }
        CLOCK.forward(Duration.ofMinutes(1));
        evening.order(table, evening.cola());
        Slip addition = awaitSlip(desk, 2);
        assertTrue(addition.says("ADD-ON") && addition.says("Cola"), addition::text);
        assertFalse(addition.says("ALSO AT"), addition::text);
        CLOCK.forward(Duration.ofMinutes(1));
        evening.waiter
                .delete("/orders/" + order.id() + "/items/"
                        + order.items().getFirst().id() + "?reason=changed")
                .expect(200);
        assertTrue(awaitSlip(hot, 2).says("VOID"));
        assertTrue(awaitSlip(desk, 3).says("VOID"));
        evening.admin.patch(station, "{\"also_dish_ids\":[]}").expect(200);
    }

    @Test
    void anAdditionAndACancelledLineComeOutEachOnce() {
        hotPrinter();
        OrderView order = evening.order(table, evening.pizza("first"));
        awaitSlip(hot, 1);
        CLOCK.forward(Duration.ofMinutes(1));
        evening.order(table, evening.pizza("second"));
        Slip addition = awaitSlip(hot, 2);
        assertTrue(addition.says("ADD-ON") && addition.says("second"), addition::text);
        assertFalse(addition.says("first"), addition::text);
        CLOCK.forward(Duration.ofMinutes(1));
        int line = order.items().getFirst().id();
        evening.waiter
                .delete("/orders/" + order.id() + "/items/" + line + "?reason=changed")
                .expect(200);
        Slip taken = awaitSlip(hot, 3);
        assertTrue(taken.says("VOID") && taken.says("- 2 x Pizza 35") && taken.says("changed"), taken::text);
    }

    @Test
    void whoADeliveryIsForStandsOnItsChitAndOnItsBill() {
        hotPrinter();
        OrderView order = evening.waiter
                .post("/orders", """
                        {"order_type":"delivery","guest_name":"Maria","guest_phone":"555-01-02","covers":0,
                        "guest_address":"7 Garden Street, flat 12","promised_at":"%s","items":[%s]}""".formatted(
                                CLOCK.instant().plus(Duration.ofMinutes(30)),
                                evening.pizza("hot").replace('\'', '"')))
                .expect(201)
                .as(OrderView.class);
        Slip slip = awaitSlip(hot, 1);
        String due = "Due " + at("HH:mm", order.promisedAt());
        assertTrue(slip.says("DELIVERY") && slip.says("Maria") && slip.says(due), slip::text);
        assertTrue(slip.says("7 Garden Street, flat 12") && slip.says("Phone: 555-01-02"), slip::text);
        String bill = evening.waiter
                .get("/orders/" + order.id() + "/bill?format=text")
                .expect(200)
                .body();
        for (String words : List.of("Maria", due, "7 Garden Street, flat 12", "Phone: 555-01-02")) {
            assertTrue(bill.contains(words), bill);
        }
        evening.waiter
                .patch(
                        "/orders/" + order.id(),
                        "{\"order_type\":\"takeaway\",\"promised_at\":\"2026-12-31T20:30:00Z\"}")
                .expect(200);
        String another = evening.waiter
                .get("/orders/" + order.id() + "/bill?format=text")
                .expect(200)
                .body();
        assertTrue(another.contains("Due 31.12 " + at("HH:mm", Instant.parse("2026-12-31T20:30:00Z"))), another);
    }

    private static String at(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(pattern).format(moment.atZone(ZoneId.of("Europe/Moscow")));
    }

    @Test
    void whatIsOrderedWithoutPrintersWaitsForNone() {
        evening.order(table, evening.cola());
        PrinterView printer = hotPrinter();
        assertEquals(List.of(), evening.jobs(printer));
    }

    @Test
    void aReceiptComesOutAtPaymentOpensTheDrawerAndIsACopyTheSecondTime() {
        deskPrinter();
        OrderView order = evening.order(table, evening.pizza(""));
        evening.pay(order);
        Slip receipt = awaitSlip(desk, 1);
        assertTrue(receipt.says("Payment receipt") && receipt.says("1,700.00"), receipt::text);
        assertTrue(receipt.says("2,000.00") && receipt.says("300.00"), receipt::text);
        assertFalse(receipt.isCopy(), receipt::text);
        Deadline.await("the drawer", SOON, () -> desk.drawerKicks() == 1);
        evening.waiter.post("/orders/" + order.id() + "/receipt", "{}").expect(201);
        assertTrue(awaitSlip(desk, 2).isCopy());
        assertEquals(1, desk.drawerKicks(), "nobody puts money in for a copy");
    }

    @Test
    void whatGoesBackIsAPaperOfItsOwnAndOpensTheDrawerWhereItIsCash() {
        deskPrinter();
        OrderView order = evening.order(table, evening.pizza(""));
        evening.pay(order);
        awaitSlip(desk, 1);
        Deadline.await("the drawer", SOON, () -> desk.drawerKicks() == 1);
        int card = evening.admin
                .post("/payment-methods/", "{\"name\":\"Card\",\"kind\":\"card\"}")
                .expect(201)
                .as(PaymentMethodView.class)
                .id();
        String path = "/orders/" + order.id() + "/payment";
        CLOCK.forward(Duration.ofMinutes(1));
        evening.admin
                .patch(path, "{\"payment_status\":\"refunded\",\"amount\":700,\"payment_method_id\":" + card + "}")
                .expect(200);
        Slip partly = awaitSlip(desk, 2);
        assertFalse(partly.isCopy(), "it is no copy of what was paid");
        assertTrue(partly.says("Card, refund"), partly::text);
        evening.waiter.post("/orders/" + order.id() + "/receipt", "{}").expect(201);
        assertTrue(awaitSlip(desk, 3).isCopy());
        assertEquals(1, desk.drawerKicks(), "no coins went back");

        CLOCK.forward(Duration.ofMinutes(1));
        evening.admin
                .patch(
                        path,
                        "{\"payment_status\":\"refunded\",\"payment_method_id\":" + evening.restaurant.cash.id() + "}")
                .expect(200);
        assertFalse(awaitSlip(desk, 4).isCopy());
        Deadline.await("the drawer again", SOON, () -> desk.drawerKicks() == 2);
    }

    @Test
    void aBillIsShownAsItIsPrinted() {
        deskPrinter();
        OrderView order = evening.order(table, evening.pizza(""));
        String bill = "/orders/" + order.id() + "/bill";
        String shown = evening.waiter.get(bill + "?format=text").expect(200).body();
        evening.waiter.post(bill, "{}").expect(201);
        Slip slip = awaitSlip(desk, 1);
        assertTrue(slip.says("Bill") && slip.says("TOTAL"), slip::text);
        shown.strip().lines().forEach(line -> assertTrue(slip.says(line.strip()), line));
        byte[] png = evening.waiter.download(bill).body();
        assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
        byte[] pdf = evening.waiter.download(bill + "?format=pdf").body();
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        assertTrue(evening.waiter
                .with("Accept-Language", "ru")
                .get(bill + "?format=text")
                .body()
                .contains("ИТОГО"));
    }

    @Test
    void aPrintersTroubleIsToldAndSoIsItsEnd() {
        PrinterView printer = hotPrinter();
        evening.awaitState(printer, PrinterState.OK);
        String token = "?token=" + evening.waiter.bearerToken();
        try (LiveClient ear = LiveClient.connect(evening.restaurant.server().address(), token, null)) {
            hot.roll(0);
            evening.awaitState(printer, PrinterState.PAPER_OUT);
            hot.heal();
            hot.openCover();
            evening.awaitState(printer, PrinterState.COVER_OPEN);
            hot.heal();
            hot.roll(50);
            evening.awaitState(printer, PrinterState.PAPER_LOW);
            hot.heal();
            evening.awaitState(printer, PrinterState.OK);
            hot.hang();
            evening.awaitState(printer, PrinterState.SILENT);
            hot.heal();
            hot.refuse();
            evening.awaitState(printer, PrinterState.UNREACHABLE);
            Deadline.await("all of it is told", SOON, () -> told(ear)
                    .containsAll(List.of(
                            PrinterState.PAPER_OUT,
                            PrinterState.COVER_OPEN,
                            PrinterState.PAPER_LOW,
                            PrinterState.SILENT,
                            PrinterState.UNREACHABLE)));
        }
        assertEquals(CheckStatus.DEGRADED, health().status());
    }

    private static List<PrinterState> told(LiveClient ear) {
        return ear.ofType("printer_status_changed").stream()
                .map(LiveEvent::printer)
                .map(printer -> Objects.requireNonNull(printer).state())
                .toList();
    }

    private HealthCheck health() {
        return evening.admin.get("/health/deep").as(DeepHealth.class).checks().stream()
                .filter(check -> check.name().equals("printers"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatHasWaitedTooLongIsHeldUntilSomebodyDecides() {
        hot.refuse();
        PrinterView printer = hotPrinter();
        evening.order(table, evening.pizza(""));
        evening.order(evening.table(), evening.pizza(""));
        evening.awaitState(printer, PrinterState.UNREACHABLE);
        CLOCK.forward(Duration.ofMinutes(6));
        List<PrintJobView> jobs = evening.jobs(printer);
        evening.awaitJob(jobs.getFirst().id(), PrintJobState.HELD);
        evening.awaitJob(jobs.getLast().id(), PrintJobState.HELD);
        assertEquals(2, evening.now(printer).status().held());
        hot.heal();
        evening.awaitState(printer, PrinterState.OK);
        assertEquals(List.of(), hot.slips());
        evening.waiter
                .post("/print-jobs/" + jobs.getLast().id() + "/release", "{}")
                .expect(200);
        evening.waiter
                .post("/print-jobs/" + jobs.getFirst().id() + "/discard", "{}")
                .expect(200);
        Slip slip = awaitSlip(hot, 1);
        assertTrue(slip.says("TABLE " + evening.number(table)) && !slip.isCopy(), slip::text);
        evening.awaitJob(jobs.getLast().id(), PrintJobState.PRINTED);
        assertEquals(0, evening.now(printer).status().held());
        assertEquals(1, hot.slips().size());
    }

    @Test
    void aChitGoesToAnotherPrinterWithANumberOfItsOwn() {
        hot.refuse();
        PrinterView printer = hotPrinter();
        PrinterView other = deskPrinter();
        evening.order(table, evening.pizza(""));
        PrintJobView job = evening.jobs(printer).getFirst();
        evening.waiter
                .post("/print-jobs/" + job.id() + "/reroute", "{\"printer_id\":" + other.id() + "}")
                .expect(200);
        Slip slip = awaitSlip(desk, 1);
        assertTrue(slip.says("2 x Pizza 35"), slip::text);
        evening.awaitJob(job.id(), PrintJobState.PRINTED);
        assertEquals(List.of(), evening.jobs(printer));
    }

    @Test
    void whatMayHaveComeOutIsPrintedAgainAsACopy() {
        PrinterView printer = hotPrinter();
        evening.awaitState(printer, PrinterState.OK);
        hot.dieAfter(60);
        evening.order(table, evening.pizza(""));
        Slip slip = awaitSlip(hot, 1);
        assertTrue(slip.isCopy(), slip::text);
        PrintJobView job = evening.awaitJob(evening.jobs(printer).getFirst().id(), PrintJobState.PRINTED);
        assertTrue(job.isCopy());
        assertEquals(1, hot.powerCuts());
    }

    @Test
    void whatNeverSaysThatItHasFinishedIsGivenUpAfterAFewCopies() {
        PrinterView printer = hotPrinter();
        hot.mute();
        evening.order(table, evening.pizza(""));
        PrintJobView job = evening.jobs(printer).getFirst();
        evening.awaitJob(job.id(), PrintJobState.FAILED);
        assertEquals(1, hot.slips().stream().filter(slip -> !slip.isCopy()).count());
        assertEquals(1, evening.now(printer).status().failed());
    }

    @Test
    void aRestartLosesNoChit() {
        hot.refuse();
        PrinterView printer = hotPrinter();
        evening.order(table, evening.pizza(""));
        evening.restaurant.server().restart();
        hot.heal();
        assertFalse(awaitSlip(hot, 1).isCopy());
        evening.awaitJob(evening.jobs(printer).getFirst().id(), PrintJobState.PRINTED);
    }

    @Test
    void aPrinterForWhichChitsWaitIsNotTakenAway() {
        hot.refuse();
        PrinterView printer = hotPrinter();
        evening.order(table, evening.pizza(""));
        assertEquals(
                "printer-busy",
                evening.admin.delete("/printers/" + printer.id()).slug());
        PrintJobView job = evening.jobs(printer).getFirst();
        evening.waiter.post("/print-jobs/" + job.id() + "/discard", "{}").expect(200);
        evening.admin.delete("/printers/" + printer.id()).expect(204);
    }

    @Test
    void aTestPageShowsLettersCodeAndAddress() {
        PrinterView printer = deskPrinter();
        evening.admin.post("/printers/" + printer.id() + "/test", "{}").expect(201);
        Slip slip = awaitSlip(desk, 1);
        assertTrue(slip.says("абвгдеёжз") && slip.says(desk.address()), slip::text);
        assertEquals(List.of("QRes Desk"), slip.codes());
        assertEquals(1, slip.pictures(), slip::text);
    }

    @Test
    void howASerialLineIsSpokenOverIsKeptAndNonsenseIsRefused() {
        String usual = "{\"name\":\"X\",\"connection\":\"serial\",\"address\":\"COM3\",\"is_active\":false}";
        PrinterView made = evening.admin.post("/printers", usual).expect(201).as(PrinterView.class);
        assertEquals(19_200, made.baud());
        assertEquals(SerialParity.NONE, made.parity());
        assertEquals(SerialFlow.DTR_DSR, made.flowControl());
        String path = "/printers/" + made.id();
        PrinterView changed = evening.admin
                .patch(path, "{\"baud\":9600,\"parity\":\"even\",\"flow_control\":\"xon_xoff\"}")
                .expect(200)
                .as(PrinterView.class);
        assertEquals(9600, changed.baud());
        assertEquals(SerialParity.EVEN, changed.parity());
        assertEquals(SerialFlow.XON_XOFF, changed.flowControl());
        assertEquals(
                List.of("parity"),
                evening.admin.patch(path, "{\"parity\":\"purple\"}").fields());
        assertEquals(
                List.of("flow_control"),
                evening.admin.patch(path, "{\"flow_control\":\"never\"}").fields());
        assertEquals(List.of("baud"), evening.admin.patch(path, "{\"baud\":5}").fields());
        evening.admin.delete(path).expect(204);
    }

    @Test
    void onlyWhatCanBeAPrinterIsTaken() {
        for (String wrong : List.of(
                "'network','address':'http://example.org'",
                "'network','address':'host:70000'",
                "'device','address':'/etc/passwd'",
                "'device','address':'/dev/../etc/passwd'",
                "'serial','address':'passwd'")) {
            String body = "{'name':'X','connection':" + wrong + "}";
            assertEquals(
                    List.of("address"),
                    evening.admin.post("/printers", body.replace('\'', '"')).fields(),
                    wrong);
        }
        assertEquals(
                List.of("routes[0].station_id"),
                evening.admin
                        .post(
                                "/printers",
                                "{\"name\":\"X\",\"connection\":\"network\",\"address\":\"h\",\"routes\":[{\"kind\":\"kitchen\",\"station_id\":99}]}")
                        .fields());
    }
}
