package os.qres.server.papers;

import java.util.List;
import java.util.function.BiFunction;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrintWish;
import os.qres.model.rights.Permission;
import os.qres.model.till.TillReport;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Route;
import os.qres.server.rights.Rights;
import os.qres.server.till.DayReports;

/// The till's reports as paper: shown, or printed.
final class ReportRoutes {
    private static final String X = "/till/x-report/paper";
    private static final String Z = "/till/z-reports/{z_number}/paper";

    private final Database database;
    private final DayReports reports;
    private final ReportDesk desk;
    private final Rights rights;

    ReportRoutes(Database database, DayReports reports, ReportDesk desk, Rights rights) {
        this.database = database;
        this.reports = reports;
        this.desk = desk;
        this.rights = rights;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.get(X, Access.WAITER)
                        .needs(rights.to(Permission.X_REPORT))
                        .says("The report of the moment as it would be printed: a picture, a PDF, or lines of text.")
                        .filters(Preview.FORMAT)
                        .givesMedia(Preview.PNG, Preview.PDF, Preview.TEXT)
                        .does(call -> shown(call, (in, _) -> reports.x(in))),
                Route.post(X, Access.WAITER)
                        .needs(rights.to(Permission.X_REPORT))
                        .says("Prints the report of the moment.")
                        .mayTake(PrintWish.class)
                        .creates(PrintJobView.class)
                        .refuses("no-printer")
                        .writes((unit, call) -> printed(unit, call, reports.x(unit))),
                Route.get(Z, Access.WAITER)
                        .needs(rights.to(Permission.CLOSE_DAY))
                        .says("A report that has closed a day, as it is printed: a picture, a PDF, or lines of text.")
                        .filters(Preview.FORMAT)
                        .givesMedia(Preview.PNG, Preview.PDF, Preview.TEXT)
                        .refuses("not-found")
                        .does(call -> shown(call, this::closed)),
                Route.post(Z, Access.WAITER)
                        .needs(rights.to(Permission.CLOSE_DAY))
                        .says("Prints a report that has closed a day, as a copy if it was printed before.")
                        .mayTake(PrintWish.class)
                        .creates(PrintJobView.class)
                        .refuses("not-found", "no-printer")
                        .writes((unit, call) -> printed(unit, call, closed(unit, call))));
    }

    private TillReport closed(Reading reading, Call<?> call) {
        return reports.z(reading, call.id("z_number"));
    }

    private Answer shown(Call<Void> call, BiFunction<Reading, Call<?>, TillReport> report) {
        String language = call.actor().language().getLanguage();
        return Preview.answer(
                call, database.read(call.actor(), in -> desk.document(in, report.apply(in, call), language)));
    }

    private Answer printed(Unit unit, Call<PrintWish> call, TillReport report) {
        Integer printer = call.optionalBody().map(PrintWish::printerId).orElse(null);
        return PrintJobRoutes.made(desk.print(unit, report, printer));
    }
}
