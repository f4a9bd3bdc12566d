package os.qres.server.printing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import os.qres.model.devices.TerminalKind;
import os.qres.model.devices.TerminalView;
import os.qres.model.printing.TerminalPrinters;
import os.qres.model.printing.TerminalPrintersDraft;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// The door to terminals' own printers: the bar and the hall have theirs.
public final class OwnPrinters {
    private final Routing routing;
    private final Function<Reading, List<TerminalView>> terminals;

    /// @param terminals those that are in
    public OwnPrinters(Routing routing, Function<Reading, List<TerminalView>> terminals) {
        this.routing = routing;
        this.terminals = terminals;
    }

    /// By the terminals' ids, as they are stored.
    static Map<Integer, TerminalPrintersDraft> stored(Reading reading) {
        var found = new HashMap<Integer, TerminalPrintersDraft>();
        reading.session()
                .createNativeQuery(
                        "select terminal_id, receipt_printer_id, drawer_printer_id from terminal_printer",
                        Object[].class)
                .addScalar("terminal_id", Integer.class)
                .addScalar("receipt_printer_id", Integer.class)
                .addScalar("drawer_printer_id", Integer.class)
                .getResultList()
                .forEach(row ->
                        found.put((Integer) row[0], new TerminalPrintersDraft((Integer) row[1], (Integer) row[2])));
        return found;
    }

    /// Those that take orders and money.
    public List<TerminalPrinters> all(Reading reading) {
        Map<Integer, TerminalPrintersDraft> known = stored(reading);
        return terminals.apply(reading).stream()
                .filter(terminal -> terminal.kind() == TerminalKind.POS)
                .map(terminal -> view(terminal, known.getOrDefault(terminal.id(), TerminalPrintersDraft.NONE)))
                .toList();
    }

    private static TerminalPrinters view(TerminalView terminal, TerminalPrintersDraft own) {
        return new TerminalPrinters(terminal.id(), terminal.name(), own.receiptPrinterId(), own.drawerPrinterId());
    }

    private TerminalView terminal(Reading reading, int id) {
        return terminals.apply(reading).stream()
                .filter(terminal -> terminal.id() == id && terminal.kind() == TerminalKind.POS)
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("terminal"));
    }

    TerminalPrintersDraft draft(Reading reading, int id) {
        terminal(reading, id);
        return stored(reading).getOrDefault(id, TerminalPrintersDraft.NONE);
    }

    /// @throws RefusedException not found; invalid, where there is no such printer
    TerminalPrinters change(Unit unit, int id, TerminalPrintersDraft draft) {
        TerminalView terminal = terminal(unit, id);
        requirePrinter(unit, "receipt_printer_id", draft.receiptPrinterId());
        requirePrinter(unit, "drawer_printer_id", draft.drawerPrinterId());
        unit.change("delete from terminal_printer where terminal_id = ?", id);
        if (!draft.equals(TerminalPrintersDraft.NONE)) {
            unit.change(
                    "insert into terminal_printer (terminal_id, receipt_printer_id, drawer_printer_id) values (?, ?, ?)",
                    id,
                    draft.receiptPrinterId(),
                    draft.drawerPrinterId());
        }
        unit.emit(new PrintingEvent.PrintersChanged(draft.receiptPrinterId() == null ? 0 : draft.receiptPrinterId()));
        unit.afterwards(() -> routing.own(id, draft));
        return view(terminal, draft);
    }

    private static void requirePrinter(Unit unit, String field, @Nullable Integer printer) {
        if (printer != null && unit.session().find(Printer.class, printer) == null) {
            throw RefusedException.invalid(field, "{unknown-reference}");
        }
    }

    /// A printer is gone: whose it was has none of its own any more.
    static void forget(Unit unit, int printer) {
        unit.change("update terminal_printer set receipt_printer_id = null where receipt_printer_id = ?", printer);
        unit.change("update terminal_printer set drawer_printer_id = null where drawer_printer_id = ?", printer);
    }
}
