package os.qres.server.till;

import java.util.List;
import java.util.Objects;
import os.qres.model.rights.Permission;
import os.qres.model.till.CloseDay;
import os.qres.model.till.ClosingCheck;
import os.qres.model.till.DrawerCount;
import os.qres.model.till.DrawerView;
import os.qres.model.till.NewDrawer;
import os.qres.model.till.NewMove;
import os.qres.model.till.OwnShift;
import os.qres.model.till.TillReport;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;
import os.qres.server.rights.Rights;

/// `/till`.
public final class TillRoutes {
    private static final String DRAWERS = "/till/drawers";
    private static final String DRAWER = DRAWERS + "/{drawer_id}";
    private static final String REPORTS = "/till/z-reports";

    private final Drawers drawers;
    private final DayReports reports;
    private final Rights rights;

    public TillRoutes(Drawers drawers, DayReports reports, Rights rights) {
        this.drawers = drawers;
        this.reports = reports;
        this.rights = rights;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get(DRAWERS, Access.WAITER)
                        .says("Drawers of cash that nobody has counted yet.")
                        .givesList(DrawerView.class)
                        .reads((in, call) -> Answer.page(Page.of(drawers.open(in), call.window()))),
                Route.post(DRAWERS, Access.WAITER)
                        .says(
                                "Begins to count a drawer: the terminal's, or what a waiter carries. What is paid there in"
                                        + " cash, or to that waiter, goes into it.")
                        .takes(NewDrawer.class)
                        .creates(DrawerView.class)
                        .refuses("forbidden", "drawer-open")
                        .writes((unit, call) -> {
                            DrawerView drawer = drawers.open(unit, call.body());
                            return Answer.created(DRAWERS + "/" + drawer.id(), drawer);
                        }),
                Route.get(DRAWER, Access.WAITER)
                        .says("One drawer, with what came and went beside the checks.")
                        .gives(DrawerView.class)
                        .refuses("not-found", "forbidden")
                        .reads((in, call) -> Answer.ok(drawers.one(in, drawer(call)))),
                Route.post(DRAWER + "/moves", Access.WAITER)
                        .says(
                                "Cash comes in or goes out beside the checks; or the drawer is opened and nothing does (`no_sale`).")
                        .takes(NewMove.class)
                        .gives(DrawerView.class)
                        .refuses("not-found", "forbidden", "drawer-closed")
                        .writes((unit, call) -> Answer.ok(drawers.move(unit, drawer(call), call.body()))),
                Route.post(DRAWER + "/count", Access.WAITER)
                        .says("Ends a drawer with what was counted; only then it is said what should be there.")
                        .takes(DrawerCount.class)
                        .gives(DrawerView.class)
                        .refuses("not-found", "stale", "forbidden", "drawer-closed")
                        .writes((unit, call) -> Answer.ok(drawers.count(unit, drawer(call), call.body()))),
                Route.get("/till/x-report", Access.WAITER)
                        .needs(rights.to(Permission.X_REPORT))
                        .says("What was sold and taken since the day was closed the last time.")
                        .gives(TillReport.class)
                        .reads((in, _) -> Answer.ok(reports.x(in))),
                Route.get("/till/own-shift", Access.WAITER)
                        .says("What the caller has done since they came: hours, checks, tips.")
                        .gives(OwnShift.class)
                        .reads((in, _) -> Answer.ok(reports.own(in))),
                Route.get("/till/closing", Access.WAITER)
                        .needs(rights.to(Permission.CLOSE_DAY))
                        .says("What is to be settled before the day is closed.")
                        .gives(ClosingCheck.class)
                        .reads((in, _) -> Answer.ok(reports.check(in))),
                Route.get(REPORTS, Access.WAITER)
                        .needs(rights.to(Permission.CLOSE_DAY))
                        .says("The reports that have closed a day, the latest first.")
                        .givesList(TillReport.class)
                        .reads((in, call) -> Answer.page(reports.all(in, call.window()))),
                Route.post(REPORTS, Access.WAITER)
                        .needs(rights.to(Permission.CLOSE_DAY))
                        .says("Closes the day with a numbered report, which says where the event log ended.")
                        .takes(CloseDay.class)
                        .creates(TillReport.class)
                        .refuses("checks-open", "drawers-open")
                        .writes((unit, call) -> {
                            TillReport report = reports.close(
                                    unit, Boolean.TRUE.equals(call.body().carryOver()));
                            return Answer.created(REPORTS + "/" + Objects.requireNonNull(report.number()), report);
                        }),
                Route.get(REPORTS + "/{z_number}", Access.WAITER)
                        .needs(rights.to(Permission.CLOSE_DAY))
                        .says("A report that has closed a day, as it was said then.")
                        .gives(TillReport.class)
                        .refuses("not-found")
                        .reads((in, call) -> Answer.ok(reports.z(in, call.id("z_number")))));
    }

    private static int drawer(Call<?> call) {
        return call.id("drawer_id");
    }
}
