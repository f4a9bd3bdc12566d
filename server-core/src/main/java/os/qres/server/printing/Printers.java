package os.qres.server.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.FieldError;
import os.qres.model.printing.PrintRoute;
import os.qres.model.printing.PrinterDraft;
import os.qres.model.printing.PrinterState;
import os.qres.model.printing.PrinterStatus;
import os.qres.model.printing.PrinterView;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// The door to printers: what they are, and how they are.
public final class Printers {
    static final String WHAT = "printer";

    private static final String ALL = "from Printer order by id";

    private final BiPredicate<Reading, Integer> isStation;
    private final BiPredicate<Reading, Integer> isLocation;
    private final PrinterStates states = new PrinterStates();
    private final Routing routing = new Routing();
    private final Bell bell = new Bell();

    public Printers(BiPredicate<Reading, Integer> isStation, BiPredicate<Reading, Integer> isLocation) {
        this.isStation = isStation;
        this.isLocation = isLocation;
    }

    public static List<Class<?>> entities() {
        return List.of(Printer.class, PrintJob.class);
    }

    /// Which printer prints what.
    public Routing routing() {
        return routing;
    }

    Bell bell() {
        return bell;
    }

    PrinterStates states() {
        return states;
    }

    List<PrinterSetup> setups(Reading reading) {
        return reading.list(Printer.class, ALL).stream().map(Printer::setup).toList();
    }

    public List<PrinterView> all(Reading reading) {
        List<Printer> printers = reading.list(Printer.class, ALL);
        Map<Integer, PrinterStatus> statuses = states.of(reading, printers);
        return printers.stream()
                .map(printer -> printer.view(statuses.get(printer.id())))
                .toList();
    }

    /// How those in use are.
    public List<PrinterStatus> statuses(Reading reading) {
        return all(reading).stream()
                .filter(PrinterView::isActive)
                .map(PrinterView::status)
                .toList();
    }

    public PrinterView one(Reading reading, int id) {
        return view(reading, reading.find(Printer.class, id, WHAT));
    }

    private PrinterView view(Reading reading, Printer printer) {
        return printer.view(status(reading, printer));
    }

    private PrinterStatus status(Reading reading, Printer printer) {
        return states.of(reading, List.of(printer)).get(printer.id());
    }

    /// Those of the network that print chits of stations, by their ids.
    public Map<Integer, PrinterDraft> ofStations(Reading reading) {
        return reading.list(Printer.class, ALL).stream()
                .filter(Printer::printsForStations)
                .collect(Collectors.toMap(Printer::id, Printer::draft, (a, _) -> a, TreeMap::new));
    }

    public PrinterDraft draft(Reading reading, int id) {
        return reading.find(Printer.class, id, WHAT).draft();
    }

    public PrinterView create(Unit unit, PrinterDraft draft) {
        checkRoutes(unit, draft.routes());
        Printer printer = unit.store(new Printer(draft, unit.now()));
        states.begin(unit, printer.id());
        return changed(unit, printer);
    }

    public PrinterView change(Unit unit, int id, PrinterDraft draft) {
        Printer printer = unit.find(Printer.class, id, WHAT);
        unit.expects(printer.version());
        checkRoutes(unit, draft.routes());
        printer.change(draft, unit.now());
        return changed(unit, printer);
    }

    /// Takes it away, and with it the memory of what it has printed.
    /// @throws RefusedException printer-busy, while chits wait for it
    public void remove(Unit unit, int id) {
        Printer printer = unit.find(Printer.class, id, WHAT);
        unit.expects(printer.version());
        PrinterStatus status = status(unit, printer);
        if (status.waiting() + status.held() + status.failed() > 0) {
            throw RefusedException.conflict("printer-busy");
        }
        unit.change("delete from print_job where printer_id = ?", id);
        states.end(unit, id);
        OwnPrinters.forget(unit, id);
        unit.session().remove(printer);
        unit.emit(new PrintingEvent.PrintersChanged(id));
        unit.afterwards(() -> routing.remove(id));
    }

    private void checkRoutes(Reading reading, @Nullable List<PrintRoute> routes) {
        var errors = new ArrayList<FieldError>();
        for (int i = 0; routes != null && i < routes.size(); i++) {
            PrintRoute route = routes.get(i);
            if (route.stationId() != null && !isStation.test(reading, route.stationId())) {
                errors.add(new FieldError("routes[" + i + "].station_id", "{unknown-reference}"));
            }
            if (route.locationId() != null && !isLocation.test(reading, route.locationId())) {
                errors.add(new FieldError("routes[" + i + "].location_id", "{unknown-reference}"));
            }
        }
        if (!errors.isEmpty()) {
            throw new RefusedException(new Refusal.Invalid(errors));
        }
    }

    private PrinterView changed(Unit unit, Printer printer) {
        unit.session().flush();
        PrinterSetup setup = printer.setup();
        unit.emit(new PrintingEvent.PrintersChanged(setup.id()));
        unit.afterwards(() -> routing.put(setup));
        return view(unit, printer);
    }

    /// Notes how a printer was found, and tells everybody if it is news.
    void found(Unit unit, int printerId, PrinterState state) {
        if (states.found(unit, printerId, state)) {
            tell(unit, printerId);
        }
    }

    /// Tells everybody how it is.
    void tell(Unit unit, int printerId) {
        Printer printer = unit.session().find(Printer.class, printerId);
        if (printer != null) {
            unit.session().flush();
            unit.emit(new PrintingEvent.PrinterStatusChanged(status(unit, printer)));
        }
    }
}
