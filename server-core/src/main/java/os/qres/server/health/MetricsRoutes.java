package os.qres.server.health;

import java.nio.charset.StandardCharsets;
import java.util.List;
import os.qres.model.Role;
import os.qres.model.health.MetricsSummary;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Content;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.problem.RefusedException;

/// `/metrics` and `/health/metrics-summary`. How busy a restaurant is is its own business: they are for programs on
/// the same machine, for managers, and for anyone where `METRICS_PUBLIC` says so.
public final class MetricsRoutes {
    private final Metrics metrics;
    private final Summary summary;
    private final boolean isPublic;

    public MetricsRoutes(Metrics metrics, Uptime uptime, boolean isPublic) {
        this.metrics = metrics;
        this.summary = new Summary(metrics.registry(), uptime);
        this.isPublic = isPublic;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get("/metrics", Access.ANYONE)
                        .says("The server's figures for Prometheus: for the machine itself, for managers, or public by"
                                + " METRICS_PUBLIC.")
                        .refuses("unauthenticated", "forbidden")
                        .givesMedia("text/plain")
                        .does(call -> {
                            requireReader(call);
                            byte[] text = metrics.text().getBytes(StandardCharsets.UTF_8);
                            return Answer.ok(new Content(Metrics.MEDIA_TYPE, text));
                        }),
                Route.get("/health/metrics-summary", Access.ANYONE)
                        .says("The first of these figures, for people; who may read them is the same.")
                        .refuses("unauthenticated", "forbidden")
                        .gives(MetricsSummary.class)
                        .does(call -> {
                            requireReader(call);
                            return Answer.ok(summary.now());
                        }));
    }

    private void requireReader(Call<?> call) {
        if (isPublic || call.isFromThisMachine()) {
            return;
        }
        Role role = call.actor().role();
        if (role == null) {
            throw RefusedException.unauthenticated("unauthenticated");
        }
        if (!Access.MANAGER.allows(role)) {
            throw RefusedException.forbidden();
        }
    }
}
