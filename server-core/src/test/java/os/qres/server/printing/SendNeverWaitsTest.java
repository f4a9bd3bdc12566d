package os.qres.server.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.printing.PrinterState;
import os.qres.model.printing.PrinterView;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;

/// However printers are, an order is taken.
class SendNeverWaitsTest {
    private static final int HANGING = 8;
    private static final int ORDERS = 40;

    @TempDir
    Path folder;

    /// A server that waited for a printer here would wait a minute for each.
    @Test
    void allOrdersAreTakenWhileEveryPrinterHangs() {
        List<PaperPrinter> papers = new ArrayList<>();
        List<PrinterView> printers = new ArrayList<>();
        try (var evening = new PrintedEvening(folder, Clock.systemUTC(), Map.of("PRINTER_ANSWER_MILLIS", "60000"))) {
            for (int i = 0; i < HANGING; i++) {
                var paper = new PaperPrinter();
                paper.hang();
                papers.add(paper);
                printers.add(evening.add("P" + i, paper, "[{'kind':'kitchen'}]"));
            }
            for (int i = 0; i < ORDERS; i++) {
                evening.order(evening.restaurant.table1.id(), evening.pizza("") + "," + evening.cola());
            }
            for (PrinterView printer : printers) {
                assertEquals(2 * ORDERS, evening.now(printer).status().waiting());
                assertEquals(PrinterState.UNKNOWN, evening.now(printer).status().state(), "it hangs still");
            }
        } finally {
            papers.forEach(PaperPrinter::close);
        }
    }

    @Test
    void aPrinterThatHangsHoldsUpNoOther() {
        try (var evening = new PrintedEvening(folder, Clock.systemUTC(), Map.of("PRINTER_ANSWER_MILLIS", "60000"));
                var hanging = new PaperPrinter();
                var well = new PaperPrinter()) {
            hanging.hang();
            PrinterView stuck = evening.add("Stuck", hanging, "[{'kind':'kitchen'}]");
            evening.add("Well", well, "[{'kind':'kitchen'}]");
            evening.order(evening.restaurant.table1.id(), evening.cola());
            Slip slip = PrintedEvening.awaitSlip(well, 1);
            assertEquals(false, slip.isCopy());
            assertEquals(1, evening.now(stuck).status().waiting());
        }
    }
}
