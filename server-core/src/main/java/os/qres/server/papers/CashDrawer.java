package os.qres.server.papers;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.printing.PrintKind;
import os.qres.server.platform.database.Unit;
import os.qres.server.printing.PrintQueue;
import os.qres.server.printing.PrinterSetup;
import os.qres.server.printing.Printers;
import os.qres.server.printing.Routing;
import os.qres.server.printing.Wanted;
import os.qres.server.till.TillEvent;

/// The drawer of money that hangs on a printer: it opens for cash of which no paper tells, and when somebody says so.
final class CashDrawer {
    private final Printers printers;
    private final PrintQueue queue;
    private final PrintHouse house;

    CashDrawer(Printers printers, PrintQueue queue, PrintHouse house) {
        this.printers = printers;
        this.queue = queue;
        this.house = house;
    }

    void on(Unit unit, TillEvent.DrawerOpened opened) {
        open(unit);
    }

    /// Opens the one where the caller is; where none is known, nothing happens.
    void open(Unit unit) {
        Integer terminal = unit.actor().terminalId();
        printer(terminal).ifPresent(printer -> {
            String title = house.words(house.language(unit, printer)).get("title.drawer");
            queue.add(unit, printer.id(), Wanted.drawer(title));
        });
    }

    /// Opens the caller's, or else the one that hangs on the printer that will print.
    void open(Unit unit, PrinterSetup printing) {
        if (hangsElsewhere(unit, printing) || !printing.profile().hasDrawer()) {
            open(unit);
            return;
        }
        String title = house.words(house.language(unit, printing)).get("title.drawer");
        queue.add(unit, printing.id(), Wanted.drawer(title));
    }

    /// Whether the caller's drawer hangs on another printer than the one that prints.
    boolean hangsElsewhere(Unit unit, PrinterSetup printing) {
        return printers.routing()
                .drawerOf(unit.actor().terminalId())
                .filter(printer -> printer.id() != printing.id())
                .isPresent();
    }

    private Optional<PrinterSetup> printer(@Nullable Integer terminal) {
        Routing routing = printers.routing();
        return routing.drawerOf(terminal)
                .or(() -> routing.receiptsOf(terminal))
                .or(this::ofTheHouse)
                .filter(printer -> printer.profile().hasDrawer());
    }

    private Optional<PrinterSetup> ofTheHouse() {
        return Stream.of(PrintKind.RECEIPT, PrintKind.BILL)
                .flatMap(kind -> printers.routing().printers(kind, null, null).stream())
                .filter(printer -> printer.profile().hasDrawer())
                .findFirst();
    }
}
