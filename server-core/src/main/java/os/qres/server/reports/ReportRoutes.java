package os.qres.server.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import os.qres.model.reports.OrdersSummary;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.problem.RefusedException;

/// Reports over HTTP.
public final class ReportRoutes {
    private static final String FROM = "date_from";
    private static final String TO = "date_to";

    private final Reports reports;

    public ReportRoutes(Reports reports) {
        this.reports = reports;
    }

    public List<Route<?>> routes() {
        return List.of(Route.get("/orders/stats/summary", Access.MANAGER)
                .says(
                        "Orders in figures, of the business days from `date_from` to `date_to`; without them, of all days.")
                .filters(Filter.date(FROM), Filter.date(TO))
                .gives(OrdersSummary.class)
                .does(this::summary));
    }

    private Answer summary(Call<?> call) {
        Optional<LocalDate> from = call.queryDate(FROM);
        Optional<LocalDate> to = call.queryDate(TO);
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            throw RefusedException.invalid(TO, "{out-of-range}");
        }
        return Answer.ok(reports.summary(call.actor(), from, to));
    }
}
