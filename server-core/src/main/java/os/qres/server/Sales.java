package os.qres.server;

import java.util.List;
import java.util.stream.Stream;
import os.qres.model.Rounding;
import os.qres.model.time.BusinessDay;
import os.qres.server.bookings.BookingRoutes;
import os.qres.server.bookings.Bookings;
import os.qres.server.floor.Floor;
import os.qres.server.identity.Approvals;
import os.qres.server.identity.Terminals;
import os.qres.server.menu.Menu;
import os.qres.server.orders.AllowanceRoutes;
import os.qres.server.orders.Allowances;
import os.qres.server.orders.BillRoutes;
import os.qres.server.orders.Bills;
import os.qres.server.orders.Changes;
import os.qres.server.orders.CheckRoutes;
import os.qres.server.orders.CheckSearch;
import os.qres.server.orders.Checks;
import os.qres.server.orders.Courses;
import os.qres.server.orders.History;
import os.qres.server.orders.OrderEvent;
import os.qres.server.orders.OrderRoutes;
import os.qres.server.orders.Orders;
import os.qres.server.orders.PaidChecks;
import os.qres.server.orders.Tills;
import os.qres.server.payments.PaymentRoutes;
import os.qres.server.payments.Payments;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.http.Route;
import os.qres.server.prices.PriceListRoutes;
import os.qres.server.prices.PriceLists;
import os.qres.server.settings.BillSettings;
import os.qres.server.settings.SettingsRoutes;
import os.qres.server.staff.ShiftRoutes;
import os.qres.server.staff.Staff;
import os.qres.server.till.DayReports;
import os.qres.server.till.Drawers;
import os.qres.server.till.TillRoutes;

/// Puts checks and their money together, and who is to come.
final class Sales {
    final Orders orders;
    final Payments payments;
    final Bills bills;
    final History history;
    final Bookings bookings;
    private final PaidChecks paidChecks;
    private final Allowances allowances;
    private final Checks checks;
    private final Courses courses;
    private final Drawers drawers;
    private final DayReports reports;
    private final Staff staff;
    private final BillSettings settings;
    final PriceLists priceLists;
    private final Leave leave;

    Sales(
            Database database,
            Floor floor,
            Menu menu,
            Staff staff,
            Terminals terminals,
            BusinessDay businessDay,
            Rounding rounding,
            Leave leave) {
        this.leave = leave;
        this.staff = staff;
        settings = new BillSettings(database);
        priceLists = new PriceLists(database, menu, businessDay.zone(), rounding);
        var changes = new Changes(floor, settings, rounding, leave.rights, staff, menu);
        orders = new Orders(floor, menu, priceLists, staff, businessDay, changes, leave.approvals);
        payments = new Payments(new Tills(changes, businessDay), leave.rights);
        history = new History(businessDay);
        paidChecks = new PaidChecks(history, leave.rights, businessDay, new CheckSearch(staff, payments::methods));
        database.during(OrderEvent.Whole.class, history::on);
        bills = new Bills(changes);
        allowances = new Allowances(changes, settings);
        checks = new Checks(floor, businessDay, changes);
        courses = new Courses(changes, menu);
        bookings = new Bookings(floor, businessDay);
        drawers = new Drawers(orders, staff, terminals, businessDay, leave.rights);
        drawers.listen(database);
        reports = new DayReports(orders, bills, staff, menu, floor, businessDay);
    }

    DayReports reports() {
        return reports;
    }

    Stream<List<Route<?>>> routes() {
        Approvals approvals = leave.approvals;
        return Stream.of(
                new OrderRoutes(orders, history, payments::settle, approvals).routes(),
                paidChecks.routes(),
                new AllowanceRoutes(allowances, approvals).routes(),
                new CheckRoutes(checks, courses, approvals).routes(),
                new BillRoutes(bills).routes(),
                new PaymentRoutes(payments, approvals).routes(),
                new TillRoutes(drawers, reports, leave.rights).routes(),
                new ShiftRoutes(staff.shifts(), leave.rights).routes(),
                new SettingsRoutes(settings).routes(),
                new BookingRoutes(bookings).routes(),
                new PriceListRoutes(priceLists).routes());
    }
}
