package os.qres.server.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static os.qres.server.printing.PrintedEvening.awaitSlip;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.fiscal.FiscalReceiptView;
import os.qres.model.orders.OrderView;
import os.qres.server.MovableClock;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;

/// Who pays a part of a check gets a receipt of that part, and the register is told of it.
class PartReceiptTest {
    @TempDir
    static Path folder;

    private static PrintedEvening evening;

    private final PaperPrinter desk = new PaperPrinter();

    @BeforeAll
    static void open() {
        evening = new PrintedEvening(
                folder, new MovableClock("2026-11-20T16:30:00Z"), Map.of("FISCAL_REGISTER", "simulator"));
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

    private OrderView ordered() {
        evening.add("Desk", desk, "[{'kind':'receipt'}]");
        return evening.order(evening.table(), evening.pizza("") + "," + evening.cola());
    }

    /// @param more of the payment, as JSON with `'` for `"`
    private static int paid(OrderView order, String more) {
        String body = "{'payment_status':'paid',%s}".formatted(more).replace('\'', '"');
        return evening.waiter
                .patch("/orders/" + order.id() + "/payment", body)
                .expect(200)
                .as(OrderView.class)
                .payments()
                .getLast()
                .id();
    }

    private static void print(OrderView order, int payment) {
        evening.waiter
                .post("/orders/" + order.id() + "/receipt", "{\"payment_id\":" + payment + "}")
                .expect(201);
    }

    @Test
    void aPartByLinesNamesThemWithTheirPricesAndIsACopyTheSecondTime() {
        OrderView order = ordered();
        int pizza = order.items().getFirst().id();
        int first = paid(order, "'share':{'items':[{'item_id':%d,'part':1,'of':2}]},'tip_amount':50".formatted(pizza));
        print(order, first);
        Slip slip = awaitSlip(desk, 1);
        assertTrue(slip.says("Receipt for a part") && slip.says("2 x Pizza 35 · part 1 of 2"), slip::text);
        assertTrue(slip.says("850.00") && slip.says("50.00"), slip::text);
        assertFalse(slip.says("Cola") || slip.isCopy(), slip::text);
        print(order, first);
        assertTrue(awaitSlip(desk, 2).isCopy());
    }

    @Test
    void anEvenPartSaysWhichOfHowManyAndTheRegisterIsToldOfEach() throws Exception {
        OrderView order = ordered();
        int first = paid(order, "'share':{'part':1,'of':2}");
        int second = paid(order, "'share':{'part':2,'of':2}");
        assertTrue(awaitSlip(desk, 1).says("Payment receipt"), "the whole comes out when all is paid");
        print(order, first);
        print(order, second);
        assertTrue(awaitSlip(desk, 2).says("part 1 of 2"));
        Slip last = awaitSlip(desk, 3);
        assertTrue(last.says("part 2 of 2") && !last.isCopy(), last::text);
        byte[] pdf = evening.waiter
                .download("/orders/" + order.id() + "/receipt?format=pdf&printed=true&payment_id=" + second)
                .body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Receipt for a part") && text.contains("part 2 of 2"), text);
        }
        assertEquals(
                2,
                evening.admin.get("/fiscal-receipts").listOf(FiscalReceiptView.class).stream()
                        .filter(receipt -> Integer.valueOf(order.id()).equals(receipt.orderId()))
                        .count());
    }

    @Test
    void anotherChecksPaymentIsNone() {
        OrderView order = ordered();
        int payment = paid(order, "'amount':100");
        String path =
                "/orders/" + evening.order(evening.table(), evening.cola()).id() + "/receipt";
        assertEquals(
                List.of("payment_id"),
                evening.waiter.get(path + "?payment_id=" + payment).expect(422).fields());
    }
}
