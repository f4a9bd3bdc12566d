package os.qres.server.papers;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentView;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrintKind;
import os.qres.model.printing.PrinterView;
import os.qres.paper.escpos.Document;
import os.qres.paper.escpos.PaperProfile;
import os.qres.paper.escpos.Sheet;
import os.qres.server.orders.Orders;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.printing.PrintQueue;
import os.qres.server.printing.PrinterSetup;
import os.qres.server.printing.Printers;
import os.qres.server.printing.Wanted;

/// The door to bills, receipts and test pages: shown on a screen, or printed.
public final class PaperDesk {
    private final Printers printers;
    private final PrintQueue queue;
    private final Orders orders;
    private final PrintHouse house;

    public PaperDesk(Printers printers, PrintQueue queue, Orders orders, PrintHouse house) {
        this.printers = printers;
        this.queue = queue;
        this.orders = orders;
        this.house = house;
    }

    /// What the order's bill, or its receipt, says in this language.
    /// @throws RefusedException not found
    public Document document(Reading reading, int orderId, PrintKind kind, String language) {
        return paper(reading, orders.one(reading, orderId), kind, language);
    }

    /// The same as it will come out: in the language and on the paper of the printer that is to print it.
    /// @throws RefusedException not found
    Sheet printed(Reading reading, int orderId, PrintKind kind, String language) {
        OrderView order = orders.one(reading, orderId);
        Optional<PrinterSetup> printer = wherever(reading, order, kind);
        String spoken = printer.map(setup -> house.language(reading, setup)).orElse(language);
        int columns = printer.map(setup -> setup.profile().columns()).orElse(PaperProfile.PREVIEW.columns());
        return Sheet.of(paper(reading, order, kind, spoken), columns);
    }

    private Document paper(Reading reading, OrderView order, PrintKind kind, String language) {
        return new BillPaper(
                        order,
                        house.name(reading, language),
                        kind == PrintKind.RECEIPT,
                        reading.now(),
                        LogoDesk.dots(reading))
                .document(house.words(language));
    }

    private static void requirePayment(OrderView order, PrintKind kind) {
        boolean isUnpaid = order.paymentStatus() == PaymentStatus.UNPAID
                && order.payments().isEmpty();
        if (kind == PrintKind.RECEIPT && isUnpaid) {
            throw RefusedException.conflict("nothing-paid");
        }
    }

    /// Prints it where the order's place says, or where the caller does. A receipt that has come out before is a copy,
    /// and opens no drawer.
    /// @throws RefusedException not found; no-printer; nothing-paid
    public PrintJobView print(Unit unit, int orderId, PrintKind kind, @Nullable Integer printerId) {
        OrderView order = orders.one(unit, orderId);
        requirePayment(order, kind);
        PrinterSetup printer = printerId == null ? printer(unit, order, kind) : chosen(printerId);
        return print(unit, order, kind, printer);
    }

    private static PrinterSetup required(@Nullable PrinterSetup printer) {
        if (printer == null) {
            throw RefusedException.invalid("printer_id", "{unknown-reference}");
        }
        return printer;
    }

    private PrinterSetup chosen(int printerId) {
        return required(printers.routing().of(printerId));
    }

    private PrinterSetup printer(Unit unit, OrderView order, PrintKind kind) {
        return wherever(unit, order, kind).orElseThrow(() -> RefusedException.conflict("no-printer"));
    }

    /// The printer that the order's place says.
    private Optional<PrinterSetup> wherever(Reading reading, OrderView order, PrintKind kind) {
        Integer table = order.tableId();
        Integer location = table == null || !printers.routing().dependsOnPlace(kind)
                ? null
                : house.floor().locationOf(reading, table);
        return printers.routing().printers(kind, null, location).stream().findFirst();
    }

    PrintJobView print(Unit unit, OrderView order, PrintKind kind, PrinterSetup printer) {
        String language = house.language(unit, printer);
        PaperWords words = house.words(language);
        boolean isReceipt = kind == PrintKind.RECEIPT;
        Instant moved = moved(order);
        boolean isCopy = isReceipt && queue.hasPrinted(unit, order.id(), kind, moved);
        String title = words.get(isReceipt ? "title.receipt" : "title.bill", order.number());
        boolean opensDrawer = isReceipt && !isCopy && isCash(order, moved);
        Document paper = paper(unit, order, kind, language);
        Document document = opensDrawer ? paper.withDrawer() : paper;
        return queue.add(unit, printer.id(), new Wanted(kind, title, order.id(), null, document, isCopy));
    }

    /// When money was taken or given back for it the last time: what was printed before is another paper.
    private static Instant moved(OrderView order) {
        return order.payments().stream()
                .map(PaymentView::paidAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /// Whether coins came or went then.
    private static boolean isCash(OrderView order, Instant then) {
        return order.payments().stream()
                .anyMatch(payment ->
                        payment.kind() == PaymentKind.CASH && payment.paidAt().equals(then));
    }

    public PrintJobView testPage(Unit unit, int printerId) {
        PrinterView printer = printers.one(unit, printerId);
        String language =
                printer.language() == null ? house.restaurant().apply(unit).language() : printer.language();
        PaperWords words = house.words(language);
        Document page =
                new TestPage(printer.name(), printer.address(), house.name(unit, language), unit.now()).document(words);
        return queue.add(unit, printerId, new Wanted(PrintKind.TEST, words.get("title.test"), null, null, page, false));
    }
}
