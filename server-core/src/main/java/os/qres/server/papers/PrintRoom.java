package os.qres.server.papers;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import os.qres.model.devices.TerminalView;
import os.qres.model.handover.HandoverPrinter;
import os.qres.model.health.HealthCheck;
import os.qres.model.kitchen.TicketView;
import os.qres.model.rights.Permission;
import os.qres.server.fiscal.FiscalBook;
import os.qres.server.fiscal.FiscalDesk;
import os.qres.server.fiscal.FiscalMarks;
import os.qres.server.identity.Terminals;
import os.qres.server.orders.OrderEvent;
import os.qres.server.orders.Orders;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.config.PrintSettings;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.Route;
import os.qres.server.printing.OwnPrinters;
import os.qres.server.printing.PrintQueue;
import os.qres.server.printing.PrintShop;
import os.qres.server.printing.PrinterRoutes;
import os.qres.server.printing.Printers;
import os.qres.server.rights.Rights;
import os.qres.server.till.DayReports;
import os.qres.server.till.TillEvent;
import os.qres.server.uploads.Uploads;

/// All that prints, and the fiscal register, put together: it hears of orders, and begins at once with what is left
/// from before.
public final class PrintRoom implements AutoCloseable {
    private final Database database;
    private final Rights rights;
    private final Printers printers;
    private final PrintQueue queue;
    private final PaperDesk desk;
    private final DayReports reports;
    private final ReportDesk reportDesk;
    private final LogoDesk logo;
    private final Chits chits;
    private final DirectChits direct = new DirectChits();
    private final ChitLines lines = new ChitLines();
    private final PrintHouse house;
    private final PrintShop shop;
    private final FiscalDesk fiscal;
    private Function<Reading, List<TerminalView>> terminals = _ -> List.of();

    public PrintRoom(
            Database database,
            Orders orders,
            DayReports reports,
            BiPredicate<Reading, Integer> isStation,
            PrintHouse house,
            Start start,
            Rights rights,
            Uploads uploads) {
        logo = new LogoDesk(uploads);
        this.database = database;
        this.rights = rights;
        this.reports = reports;
        this.house = house;
        printers = new Printers(isStation, house.floor()::hasLocation);
        queue = new PrintQueue(printers);
        var drawer = new CashDrawer(printers, queue, house);
        var marks = new FiscalMarks(start.settings().fiscal());
        desk = new PaperDesk(printers, queue, orders, house, drawer, marks);
        reportDesk = new ReportDesk(printers, queue, house);
        database.during(TillEvent.DayClosed.class, reportDesk::on);
        database.during(TillEvent.DrawerOpened.class, drawer::on);
        chits = new Chits(printers, queue, desk, orders, house, direct, lines, drawer);
        database.during(OrderEvent.class, chits::on);
        shop = new PrintShop(database, printers, queue, start.settings(), start.clock());
        database.afterwards(shop::hear);
        fiscal = new FiscalDesk(
                database,
                marks,
                new FiscalDesk.Place(start.data(), start.clock(), house.zone()),
                new FiscalBook.House(orders::taxRates, house.people()),
                chits::settled);
        reports.registerBy(fiscal::backlog);
        reports.printBy(printers::statuses);
    }

    /// By what printers are treated.
    public record Start(PrintSettings settings, Path data, Clock clock) {}

    public static List<Class<?>> entities() {
        return List.of(ReceiptLogo.class, ChitLine.class);
    }

    /// Tells terminals of the printers of stations, and lets them have printers of their own.
    public void serve(Terminals devices) {
        terminals = devices::all;
        devices.printBy(this::ofStations);
    }

    public List<Route<?>> routes() {
        var own = new OwnPrinters(printers.routing(), terminals);
        return Stream.of(
                        new PrinterRoutes(printers, queue, own).routes(),
                        new PrintJobRoutes(database, queue, desk, rights.to(Permission.REROUTE)).routes(),
                        new ReportRoutes(database, reports, reportDesk, rights).routes(),
                        new LogoRoutes(database, logo).routes(),
                        direct.routes(),
                        fiscal.routes())
                .<Route<?>>flatMap(List::stream)
                .toList();
    }

    /// By which printers terminals may print stations' chits while the server is away.
    private List<HandoverPrinter> ofStations(Reading in) {
        return printers.ofStations(in).entrySet().stream()
                .map(printer -> new HandoverPrinter(
                        printer.getKey(), house.language(in, printer.getValue().language()), printer.getValue()))
                .toList();
    }

    /// Are the printers well, and does anything wait for somebody's decision?
    public HealthCheck look() {
        return new PrintersCheck(database, printers).look();
    }

    /// Does the fiscal register take what it is told?
    public HealthCheck lookAtRegister() {
        return fiscal.look();
    }

    /// A ticket that no display has shown comes out of a printer.
    public void unseen(Unit unit, TicketView ticket) {
        chits.unseen(unit, ticket);
    }

    /// Forgets what was printed long ago.
    public void forget() {
        shop.forget();
        database.write(Intent.of(Actor.SYSTEM), unit -> direct.forget(unit) + lines.forget(unit));
    }

    @Override
    public void close() {
        shop.close();
        fiscal.close();
    }
}
