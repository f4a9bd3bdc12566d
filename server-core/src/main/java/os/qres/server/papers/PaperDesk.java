package os.qres.server.papers;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentView;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrintKind;
import os.qres.model.printing.PrintWish;
import os.qres.model.printing.PrinterView;
import os.qres.paper.escpos.Document;
import os.qres.paper.escpos.PaperProfile;
import os.qres.paper.escpos.Sheet;
import os.qres.server.fiscal.FiscalMarks;
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
    private final CashDrawer drawer;
    private final FiscalMarks marks;

    PaperDesk(
            Printers printers,
            PrintQueue queue,
            Orders orders,
            PrintHouse house,
            CashDrawer drawer,
            FiscalMarks marks) {
        this.drawer = drawer;
        this.marks = marks;
        this.printers = printers;
        this.queue = queue;
        this.orders = orders;
        this.house = house;
    }

    /// What the order's bill, or its receipt, says in this language.
    /// @throws RefusedException not found
    public Document document(Reading reading, int orderId, PrintKind kind, String language) {
        return document(reading, orderId, kind, language, null);
    }

    /// @param payment of which alone the receipt is
    /// @throws RefusedException not found; invalid, where the order has no such payment
    Document document(Reading reading, int orderId, PrintKind kind, String language, @Nullable Integer payment) {
        return paper(reading, orders.one(reading, orderId), kind, language, payment);
    }

    /// The same as it will come out: in the language and on the paper of the printer that is to print it.
    /// @throws RefusedException not found
    Sheet printed(Reading reading, int orderId, PrintKind kind, String language, @Nullable Integer payment) {
        OrderView order = orders.one(reading, orderId);
        Optional<PrinterSetup> printer = wherever(reading, order, kind);
        String spoken = printer.map(setup -> house.language(reading, setup)).orElse(language);
        int columns = printer.map(setup -> setup.profile().columns()).orElse(PaperProfile.PREVIEW.columns());
        return Sheet.of(paper(reading, order, kind, spoken, payment), columns);
    }

    private Document paper(
            Reading reading, OrderView order, PrintKind kind, String language, @Nullable Integer payment) {
        boolean isReceipt = kind == PrintKind.RECEIPT;
        var bill = new BillPaper(
                order,
                house.name(reading, language),
                isReceipt,
                reading.now(),
                LogoDesk.dots(reading),
                isReceipt ? marks.of(reading, order.id()) : Map.of());
        PaperWords words = house.words(language);
        if (payment == null || !isReceipt) {
            return bill.document(words);
        }
        Rounding rounding = Rounding.of(house.restaurant().apply(reading).currency());
        return new PartPaper(bill, payment(order, payment), rounding).document(words);
    }

    private static PaymentView payment(OrderView order, int id) {
        return order.payments().stream()
                .filter(payment -> payment.id() == id)
                .findFirst()
                .orElseThrow(() -> RefusedException.invalid("payment_id", "{unknown-reference}"));
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
    /// @throws RefusedException not found; no-printer; nothing-paid; invalid, where the order has no such payment
    PrintJobView print(Unit unit, int orderId, PrintKind kind, Optional<PrintWish> wish) {
        OrderView order = orders.one(unit, orderId);
        requirePayment(order, kind);
        Integer printerId = wish.map(PrintWish::printerId).orElse(null);
        PrinterSetup printer = printerId == null ? printer(unit, order, kind) : chosen(printerId);
        Integer payment = wish.map(PrintWish::paymentId).orElse(null);
        return payment == null || kind != PrintKind.RECEIPT
                ? print(unit, order, kind, printer)
                : part(unit, order, payment, printer);
    }

    /// A receipt of one payment; the drawer has opened when it was taken.
    private PrintJobView part(Unit unit, OrderView order, int payment, PrinterSetup printer) {
        String language = house.language(unit, printer);
        Document paper = paper(unit, order, PrintKind.RECEIPT, language, payment);
        String title = house.words(language).get("title.part", order.number());
        String name = "receipt " + order.id() + " payment " + payment;
        boolean isCopy = queue.known(unit, name) == PrintQueue.Known.OUT;
        return queue.add(
                unit, printer.id(), new Wanted(PrintKind.RECEIPT, title, order.id(), null, null, paper, isCopy, name));
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

    /// The caller's own printer, or else the one that the order's place says.
    private Optional<PrinterSetup> wherever(Reading reading, OrderView order, PrintKind kind) {
        Optional<PrinterSetup> own =
                printers.routing().receiptsOf(reading.actor().terminalId());
        if (own.isPresent()) {
            return own;
        }
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
        String title = words.get(isReceipt ? "title.receipt" : "title.bill", order.number());
        Document paper = paper(unit, order, kind, language, null);
        if (!isReceipt) {
            return queue.add(unit, printer.id(), new Wanted(kind, title, order.id(), null, paper, false));
        }
        Instant moved = moved(order);
        String name = "receipt " + order.id() + " " + moved;
        PrintQueue.Known known = queue.known(unit, name);
        boolean isFirst = known == PrintQueue.Known.NOT_ASKED_FOR && !queue.hasPrinted(unit, order.id(), kind, moved);
        boolean isCopy = !isFirst && known != PrintQueue.Known.WAITING;
        boolean opensDrawer = isFirst && isCash(order) && !waitsForRegister(order);
        boolean isElsewhere = opensDrawer && drawer.hangsElsewhere(unit, printer);
        if (isElsewhere) {
            drawer.open(unit);
        }
        Document document = opensDrawer && !isElsewhere ? paper.withDrawer() : paper;
        var wanted = new Wanted(kind, title, order.id(), null, null, document, isCopy, name);
        return queue.add(unit, printer.id(), wanted);
    }

    /// When money was taken or given back for it the last time: what was printed before is another paper.
    private static Instant moved(OrderView order) {
        return order.payments().stream()
                .map(PaymentView::paidAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /// Whether it was coins that came or went the last time.
    static boolean isCash(OrderView order) {
        Instant then = moved(order);
        return order.payments().stream()
                .anyMatch(payment ->
                        payment.kind() == PaymentKind.CASH && payment.paidAt().equals(then));
    }

    /// Whether its receipt comes out once the register has answered; the drawer has opened when the money was taken.
    boolean waitsForRegister(OrderView order) {
        Instant then = moved(order);
        return marks.areOnPaper()
                && order.payments().stream()
                        .anyMatch(payment -> payment.paidAt().equals(then)
                                && !payment.amount().equals(Money.ZERO));
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
