package os.qres.server.papers;

import org.jspecify.annotations.Nullable;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrintKind;
import os.qres.model.till.TillReport;
import os.qres.paper.escpos.Document;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.printing.PrintQueue;
import os.qres.server.printing.PrinterSetup;
import os.qres.server.printing.Printers;
import os.qres.server.printing.Wanted;
import os.qres.server.till.TillEvent;

/// The door to the till's reports on paper. The one that closes a day is stored as a chit with it, or neither is.
public final class ReportDesk {
    private final Printers printers;
    private final PrintQueue queue;
    private final PrintHouse house;

    public ReportDesk(Printers printers, PrintQueue queue, PrintHouse house) {
        this.printers = printers;
        this.queue = queue;
        this.house = house;
    }

    /// The day is closed.
    void on(Unit unit, TillEvent.DayClosed closed) {
        printers.routing().reporting().forEach(printer -> print(unit, closed.report(), printer, false));
    }

    /// What it says in this language.
    Document document(Reading reading, TillReport report, String language) {
        return new ReportPaper(report, house.name(reading, language)).document(house.words(language));
    }

    /// Prints it where reports are printed, or where the caller says. A numbered one that has come out before is a
    /// copy.
    /// @throws RefusedException no-printer; invalid, where there is no such printer
    PrintJobView print(Unit unit, TillReport report, @Nullable Integer printerId) {
        Integer number = report.number();
        return print(
                unit,
                report,
                printerId == null ? first() : chosen(printerId),
                number != null && queue.hasPrintedReport(unit, number));
    }

    private static String paper(int number) {
        return "z-report " + number;
    }

    private PrinterSetup first() {
        return printers.routing().reporting().stream()
                .findFirst()
                .orElseThrow(() -> RefusedException.conflict("no-printer"));
    }

    private PrinterSetup chosen(int printerId) {
        PrinterSetup printer = printers.routing().of(printerId);
        if (printer == null) {
            throw RefusedException.invalid("printer_id", "{unknown-reference}");
        }
        return printer;
    }

    private PrintJobView print(Unit unit, TillReport report, PrinterSetup printer, boolean isCopy) {
        String language = house.language(unit, printer);
        String title = ReportPaper.title(report, house.words(language));
        Document document = document(unit, report, language);
        Integer number = report.number();
        String paper = number == null ? null : paper(number);
        var wanted = new Wanted(PrintKind.REPORT, title, null, null, number, document, isCopy, paper);
        return queue.add(unit, printer.id(), wanted);
    }
}
