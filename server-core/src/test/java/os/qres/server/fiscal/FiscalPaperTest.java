package os.qres.server.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.devices.TerminalView;
import os.qres.model.orders.OrderView;
import os.qres.model.printing.PrinterView;
import os.qres.server.TestRestaurant;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;
import os.qres.test.process.Deadline;

/// A register that prints nothing itself: the receipt that comes out of our printer is the fiscal one.
class FiscalPaperTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int NO_PAPER = 44;
    private static final int WRONG_SETTINGS = 9;

    @TempDir
    Path folder;

    private final PaperPrinter printer = new PaperPrinter();
    private AtolStand atol;
    private TestRestaurant restaurant;

    @BeforeEach
    void open() throws IOException {
        atol = new AtolStand(folder);
        restaurant = new TestRestaurant(
                folder.resolve("server"),
                Map.of(
                        "FISCAL_REGISTER",
                        "atol",
                        "FISCAL_ATOL_URL",
                        atol.address(),
                        "FISCAL_ON_RECEIPTS",
                        "true",
                        "FISCAL_INN",
                        "7707083893",
                        "PRINTER_ANSWER_MILLIS",
                        "300",
                        "PRINTER_POLL_MILLIS",
                        "100"),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        restaurant.close();
        atol.close();
        printer.close();
    }

    private void printsIn(String language) {
        add(printer, language, "{'kind':'receipt'}");
    }

    private PrinterView add(PaperPrinter there, String language, String routes) {
        String body =
                "{'name':'Desk','connection':'network','address':'%s','language':'%s','has_drawer':true,'routes':[%s]}"
                        .formatted(there.address(), language, routes)
                        .replace('\'', '"');
        return restaurant.admin.post("/printers", body).expect(201).as(PrinterView.class);
    }

    private OrderView ordered() {
        return restaurant
                .waiter
                .post(
                        "/orders",
                        "{\"order_type\":\"takeaway\",\"items\":[{\"dish_id\":%d,\"quantity\":2}]}"
                                .formatted(restaurant.cola.id()))
                .expect(201)
                .as(OrderView.class);
    }

    private OrderView money(OrderView order, String body) {
        return restaurant
                .admin
                .patch("/orders/" + order.id() + "/payment", body)
                .expect(200)
                .as(OrderView.class);
    }

    private Slip slip(int count) {
        Deadline.await("slip " + count, SOON, () -> printer.slips().size() >= count);
        return printer.slips().get(count - 1);
    }

    /// As the tax office has it, from what the register has written down.
    private static String code(Map<String, Object> document) {
        String at = String.valueOf(document.get("1012"));
        return "t=" + at.substring(0, 4) + at.substring(5, 7) + at.substring(8, 10) + "T" + at.substring(11, 13)
                + at.substring(14, 16) + "&s=" + document.get("1020") + "&fn=" + document.get("1041") + "&i="
                + document.get("1040") + "&fp=" + document.get("1077") + "&n=" + document.get("1054");
    }

    @Test
    void theReceiptCarriesWhatTheRegisterHasAnswered() {
        printsIn("ru");
        OrderView order = ordered();
        money(order, "{\"payment_status\":\"paid\"}");
        Slip paid = slip(1);
        Map<String, Object> document = atol.journal().getFirst();
        assertEquals(List.of(code(document)), paid.codes());
        assertTrue(paid.says("КАССОВЫЙ ЧЕК · ПРИХОД"), paid::text);
        for (String fact : List.of(
                "7707083893",
                SimulatedRegister.FN_NUMBER,
                SimulatedRegister.REGISTRATION_NUMBER,
                String.valueOf(document.get("1040")),
                String.valueOf(document.get("1077")))) {
            assertTrue(paid.says(fact), () -> fact + " is missing in\n" + paid.text());
        }
        for (String name : List.of("ИНН", "РН ККТ", "ФН", "ФД", "ФП")) {
            assertTrue(paid.says(name), () -> name + " is missing in\n" + paid.text());
        }
        assertFalse(paid.says("Не является фискальным") || paid.isCopy(), paid::text);
    }

    @Test
    void aRefundHasAReceiptOfItsOwnInTheOtherLanguageToo() {
        printsIn("en");
        OrderView order = ordered();
        money(order, "{\"payment_status\":\"paid\"}");
        assertTrue(slip(1).says("FISCAL RECEIPT · SALE"), slip(1)::text);
        money(order, "{\"payment_status\":\"refunded\"}");
        Slip back = slip(2);
        assertTrue(back.says("FISCAL RECEIPT · REFUND") && back.says("Taxpayer (INN)"), back::text);
        assertEquals(
                List.of(code(atol.journal().getFirst()), code(atol.journal().getLast())), back.codes());
        assertTrue(back.codes().getLast().endsWith("&n=2"), back.codes()::toString);
    }

    @Test
    void theReceiptWaitsForTheRegisterAndTheDrawerDoesNot() {
        printsIn("en");
        atol.trouble(NO_PAPER);
        money(ordered(), "{\"payment_status\":\"paid\"}");
        Deadline.await("the drawer is open", SOON, () -> printer.drawerKicks() == 1);
        assertEquals(List.of(), printer.slips());
        atol.trouble(0);
        assertEquals(1, slip(1).codes().size());
        assertEquals(1, printer.drawerKicks(), "it has opened once");
    }

    @Test
    void itComesOutWhereTheMoneyWasTaken() {
        printsIn("en");
        try (var bar = new PaperPrinter()) {
            int own = add(bar, "en", "").id();
            String token = restaurant.pair("pos", "Bar's till");
            int till = restaurant
                    .server()
                    .client()
                    .terminal(token)
                    .get("/terminals/me")
                    .expect(200)
                    .as(TerminalView.class)
                    .id();
            restaurant
                    .admin
                    .patch("/terminals/" + till + "/printers", "{\"receipt_printer_id\":" + own + "}")
                    .expect(200);
            restaurant
                    .waiterAt(token)
                    .patch("/orders/" + ordered().id() + "/payment", "{\"payment_status\":\"paid\"}")
                    .expect(200);
            Deadline.await("it is out at the bar", SOON, () -> bar.slips().size() == 1);
            assertEquals(1, bar.slips().getFirst().codes().size());
            assertEquals(1, bar.drawerKicks());
            assertEquals(List.of(), printer.slips());
        }
    }

    @Test
    void whatTheRegisterRefusesComesOutAndSaysThatItIsNotFiscal() {
        printsIn("en");
        atol.trouble(WRONG_SETTINGS);
        money(ordered(), "{\"payment_status\":\"paid\"}");
        Slip slip = slip(1);
        assertTrue(slip.says("This is not a fiscal receipt"), slip::text);
        assertEquals(List.of(), slip.codes());
    }

    @Test
    void ofACheckThatIsPaidInPartsEachPartHasItsOwn() {
        printsIn("en");
        OrderView order = ordered();
        OrderView half = money(order, "{\"payment_status\":\"paid\",\"share\":{\"part\":1,\"of\":2}}");
        Deadline.await("the register knows it", SOON, () -> atol.journal().size() == 1);
        money(order, "{\"payment_status\":\"paid\",\"share\":{\"part\":2,\"of\":2}}");
        assertEquals(2, slip(1).codes().size());
        int payment = half.payments().getFirst().id();
        restaurant
                .waiter
                .post("/orders/" + order.id() + "/receipt", "{\"payment_id\":" + payment + "}")
                .expect(201);
        assertEquals(List.of(code(atol.journal().getFirst())), slip(2).codes());
    }
}
