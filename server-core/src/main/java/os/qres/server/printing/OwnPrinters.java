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

    /// What is stored of a terminal.
    /// @param version 0 before it was ever changed
    private record Own(TerminalPrintersDraft draft, long version) {
        static final Own NONE = new Own(TerminalPrintersDraft.NONE, 0);
    }

    /// By the terminals' ids.
    static Map<Integer, TerminalPrintersDraft> drafts(Reading reading) {
        var drafts = new HashMap<Integer, TerminalPrintersDraft>();
        stored(reading).forEach((terminal, own) -> drafts.put(terminal, own.draft()));
        return drafts;
    }

    private static Map<Integer, Own> stored(Reading reading) {
        var found = new HashMap<Integer, Own>();
        reading.session()
                .createNativeQuery(
                        "select terminal_id, receipt_printer_id, drawer_printer_id, version from terminal_printer",
                        Object[].class)
                .addScalar("terminal_id", Integer.class)
                .addScalar("receipt_printer_id", Integer.class)
                .addScalar("drawer_printer_id", Integer.class)
                .addScalar("version", Long.class)
                .getResultList()
                .forEach(row -> found.put(
                        (Integer) row[0],
                        new Own(new TerminalPrintersDraft((Integer) row[1], (Integer) row[2]), (Long) row[3])));
        return found;
    }

    /// Those that take orders and money.
    public List<TerminalPrinters> all(Reading reading) {
        Map<Integer, Own> known = stored(reading);
        return terminals.apply(reading).stream()
                .filter(terminal -> terminal.kind() == TerminalKind.POS)
                .map(terminal -> view(terminal, known.getOrDefault(terminal.id(), Own.NONE)))
                .toList();
    }

    private static TerminalPrinters view(TerminalView terminal, Own own) {
        return new TerminalPrinters(
                terminal.id(),
                terminal.name(),
                own.draft().receiptPrinterId(),
                own.draft().drawerPrinterId(),
                own.version());
    }

    private TerminalView terminal(Reading reading, int id) {
        return terminals.apply(reading).stream()
                .filter(terminal -> terminal.id() == id && terminal.kind() == TerminalKind.POS)
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("terminal"));
    }

    TerminalPrintersDraft draft(Reading reading, int id) {
        terminal(reading, id);
        return own(reading, id).draft();
    }

    private static Own own(Reading reading, int id) {
        return stored(reading).getOrDefault(id, Own.NONE);
    }

    /// @throws RefusedException not found; stale; invalid, where there is no such printer
    TerminalPrinters change(Unit unit, int id, TerminalPrintersDraft draft) {
        TerminalView terminal = terminal(unit, id);
        long version = own(unit, id).version();
        unit.expects(version);
        requirePrinter(unit, "receipt_printer_id", draft.receiptPrinterId());
        requirePrinter(unit, "drawer_printer_id", draft.drawerPrinterId());
        unit.change("delete from terminal_printer where terminal_id = ?", id);
        unit.change("""
                insert into terminal_printer (terminal_id, receipt_printer_id, drawer_printer_id, version)
                values (?, ?, ?, ?)""", id, draft.receiptPrinterId(), draft.drawerPrinterId(), version + 1);
        unit.emit(new PrintingEvent.PrintersChanged(draft.receiptPrinterId() == null ? 0 : draft.receiptPrinterId()));
        unit.afterwards(() -> routing.own(id, draft));
        return view(terminal, new Own(draft, version + 1));
    }

    private static void requirePrinter(Unit unit, String field, @Nullable Integer printer) {
        if (printer != null && unit.session().find(Printer.class, printer) == null) {
            throw RefusedException.invalid(field, "{unknown-reference}");
        }
    }

    /// A printer is gone: whose it was has none of its own any more.
    static void forget(Unit unit, int printer) {
        unit.change(
                "update terminal_printer set receipt_printer_id = null, version = version + 1 where receipt_printer_id = ?",
                printer);
        unit.change(
                "update terminal_printer set drawer_printer_id = null, version = version + 1 where drawer_printer_id = ?",
                printer);
    }
}
