package os.qres.server.printing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import os.qres.model.printing.PrintKind;
import os.qres.model.printing.PrintRoute;
import os.qres.model.printing.TerminalPrintersDraft;

/// Which printer prints what, kept in memory: every order asks it, and one without printers costs nothing.
public final class Routing {
    private final Map<Integer, PrinterSetup> setups = new ConcurrentSkipListMap<>();

    private final Map<Integer, TerminalPrintersDraft> own = new ConcurrentHashMap<>();

    void own(int terminalId, TerminalPrintersDraft printers) {
        own.put(terminalId, printers);
    }

    void replaceOwn(Map<Integer, TerminalPrintersDraft> all) {
        own.putAll(all);
        own.keySet().retainAll(all.keySet());
    }

    /// The printer on which this terminal's bills and receipts come out, where it has its own.
    public Optional<PrinterSetup> receiptsOf(@Nullable Integer terminalId) {
        return active(own(terminalId).receiptPrinterId());
    }

    /// The printer on which this terminal's drawer of money hangs, where it was said.
    public Optional<PrinterSetup> drawerOf(@Nullable Integer terminalId) {
        return active(own(terminalId).drawerPrinterId());
    }

    private TerminalPrintersDraft own(@Nullable Integer terminalId) {
        return terminalId == null
                ? TerminalPrintersDraft.NONE
                : own.getOrDefault(terminalId, TerminalPrintersDraft.NONE);
    }

    private Optional<PrinterSetup> active(@Nullable Integer printerId) {
        return printerId == null
                ? Optional.empty()
                : Optional.ofNullable(setups.get(printerId)).filter(PrinterSetup::isActive);
    }

    void put(PrinterSetup setup) {
        setups.put(setup.id(), setup);
    }

    void remove(int printerId) {
        setups.remove(printerId);
    }

    void replace(List<PrinterSetup> all) {
        all.forEach(this::put);
        List<Integer> present = all.stream().map(PrinterSetup::id).toList();
        setups.keySet().retainAll(present);
    }

    Collection<PrinterSetup> all() {
        return setups.values();
    }

    public @Nullable PrinterSetup of(int printerId) {
        return setups.get(printerId);
    }

    public boolean prints(PrintKind kind) {
        return routes().anyMatch(route -> route.kind() == kind);
    }

    /// Whether it matters for this kind where the table stands.
    public boolean dependsOnPlace(PrintKind kind) {
        return routes().anyMatch(route -> route.kind() == kind && route.locationId() != null);
    }

    private java.util.stream.Stream<PrintRoute> routes() {
        return setups.values().stream().filter(PrinterSetup::isActive).flatMap(setup -> setup.routes().stream());
    }

    /// The printers that print this, each once.
    /// @param station nothing for what is no station's
    /// @param location nothing where no table is meant
    public List<PrinterSetup> printers(PrintKind kind, @Nullable Integer station, @Nullable Integer location) {
        return setups.values().stream()
                .filter(PrinterSetup::isActive)
                .filter(setup -> setup.routes().stream().anyMatch(route -> route.fits(kind, station, location)))
                .toList();
    }

    /// The printers of reports; where none is said to be, the first that prints receipts.
    public List<PrinterSetup> reporting() {
        List<PrinterSetup> own = printing(PrintKind.REPORT);
        return own.isEmpty() ? printing(PrintKind.RECEIPT).stream().limit(1).toList() : own;
    }

    private List<PrinterSetup> printing(PrintKind kind) {
        return setups.values().stream()
                .filter(PrinterSetup::isActive)
                .filter(setup -> setup.routes().stream().anyMatch(route -> route.kind() == kind))
                .toList();
    }
}
