package os.qres.server.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static os.qres.server.printing.PrintedEvening.SOON;
import static os.qres.server.printing.PrintedEvening.awaitSlip;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.devices.TerminalView;
import os.qres.model.orders.OrderView;
import os.qres.model.printing.PrinterView;
import os.qres.model.printing.TerminalPrinters;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.process.Deadline;

/// The bar's terminal prints at the bar, and opens its drawer there.
class OwnPrintersTest {
    @TempDir
    Path folder;

    private final PaperPrinter desk = new PaperPrinter();
    private final PaperPrinter bar = new PaperPrinter();
    private PrintedEvening evening;
    private PrinterView deskPrinter;
    private PrinterView barPrinter;
    private TestClient atBar;
    private int barTill;

    @BeforeEach
    void open() {
        evening = new PrintedEvening(folder, new MovableClock("2026-11-20T16:30:00Z"), Map.of());
        deskPrinter = evening.add("Desk", desk, "[{'kind':'receipt'},{'kind':'bill'}]");
        barPrinter = evening.add("Bar", bar, "[]");
        String token = evening.restaurant.pair("pos", "Bar's till");
        atBar = evening.restaurant.waiterAt(token);
        barTill = evening.restaurant
                .server()
                .client()
                .terminal(token)
                .get("/terminals/me")
                .expect(200)
                .as(TerminalView.class)
                .id();
    }

    @AfterEach
    void close() {
        evening.close();
        desk.close();
        bar.close();
    }

    private TestClient.Got own(String json) {
        return evening.admin.patch("/terminals/" + barTill + "/printers", json);
    }

    private OrderView paidAtBar() {
        OrderView order = evening.order(evening.table(), evening.pizza(""));
        atBar.patch("/orders/" + order.id() + "/payment", "{\"payment_status\":\"paid\",\"tendered\":2000}")
                .expect(200);
        return order;
    }

    @Test
    void whatIsPaidAtTheBarComesOutThereAndWhatIsPaidElsewhereWhereItDid() {
        own("{\"receipt_printer_id\":" + barPrinter.id() + "}").expect(200);
        paidAtBar();
        awaitSlip(bar, 1);
        Deadline.await("the bar's drawer", SOON, () -> bar.drawerKicks() == 1);
        evening.pay(evening.order(evening.table(), evening.pizza("")));
        awaitSlip(desk, 1);
        OrderView order = evening.order(evening.table(), evening.pizza(""));
        atBar.post("/orders/" + order.id() + "/bill", "{}").expect(201);
        awaitSlip(bar, 2);
        assertEquals(1, desk.slips().size());
    }

    @Test
    void aDrawerMayHangOnAnotherPrinterThanTheReceipts() {
        own("{\"receipt_printer_id\":%d,\"drawer_printer_id\":%d}".formatted(barPrinter.id(), deskPrinter.id()))
                .expect(200);
        paidAtBar();
        awaitSlip(bar, 1);
        Deadline.await("the desk's drawer", SOON, () -> desk.drawerKicks() == 1);
        assertEquals(0, bar.drawerKicks());
        assertEquals(List.of(), desk.slips());
    }

    @Test
    void aPrinterThatIsTakenAwayIsNobodysAnyMore() {
        own("{\"receipt_printer_id\":" + barPrinter.id() + "}").expect(200);
        evening.admin.delete("/printers/" + barPrinter.id()).expect(204);
        assertEquals(
                List.of(new TerminalPrinters(barTill, "Bar's till", null, null, 2)),
                evening.admin.get("/terminals/printers").expect(200).listOf(TerminalPrinters.class));
        paidAtBar();
        awaitSlip(desk, 1);
        assertEquals(
                List.of("drawer_printer_id"),
                own("{\"drawer_printer_id\":999}").expect(422).fields());
    }
}
