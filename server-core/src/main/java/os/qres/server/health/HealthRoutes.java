package os.qres.server.health;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import os.qres.model.health.CheckStatus;
import os.qres.model.health.DeepHealth;
import os.qres.model.health.Health;
import os.qres.model.health.HealthCheck;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Route;

/// `/health`. How the server is anyone may ask; of what it depends on only those hear who work here, since that is
/// of use to whoever means it harm.
public final class HealthRoutes {
    private static final int NOT_WELL = 503;

    private final Uptime uptime;
    private final String version;
    private final Check database;
    private final List<Check> others;

    /// @param database without which nothing goes
    /// @param others without which something goes still
    public HealthRoutes(Uptime uptime, String version, Check database, List<Check> others) {
        this.uptime = uptime;
        this.version = version;
        this.database = database;
        this.others = others;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get("/health", Access.PUBLIC)
                        .says("Is the server well? 503 when the database does not answer.")
                        .gives(Health.class)
                        .orAnswers(NOT_WELL)
                        .does(_ -> health(database.look())),
                Route.get("/health/readiness", Access.PUBLIC)
                        .says("The same, under the name that orchestrators ask for.")
                        .gives(Health.class)
                        .orAnswers(NOT_WELL)
                        .does(_ -> health(database.look())),
                Route.get("/health/liveness", Access.PUBLIC)
                        .says("Does the process answer at all? It does not ask the database.")
                        .gives(Health.class)
                        .does(_ -> health(HealthCheck.of("database", CheckStatus.OK))),
                Route.get("/health/deep", Access.ANYONE)
                        .says("How everything is that the server depends on; which is how, those hear who work here.")
                        .gives(DeepHealth.class)
                        .orAnswers(NOT_WELL)
                        .does(this::deep));
    }

    private Answer health(HealthCheck seen) {
        boolean connected = isConnected(seen);
        return answer(
                connected, new Health(connected ? "healthy" : "unhealthy", version, word(connected), uptime.seconds()));
    }

    private Answer deep(Call<Void> call) {
        HealthCheck base = database.look();
        var checks = new java.util.ArrayList<>(List.of(base));
        others.forEach(check -> checks.add(check.look()));
        boolean connected = isConnected(base);
        BigDecimal since = uptime.seconds();
        return answer(
                connected,
                new DeepHealth(
                        overall(connected, checks),
                        version,
                        word(connected),
                        since,
                        call.actor().role() == null ? null : checks));
    }

    private static String overall(boolean connected, List<HealthCheck> checks) {
        if (!connected) {
            return "unhealthy";
        }
        boolean well = checks.stream()
                .map(HealthCheck::status)
                .allMatch(status -> status == CheckStatus.OK || status == CheckStatus.NOT_CONFIGURED);
        return well ? "healthy" : "degraded";
    }

    private static Answer answer(boolean well, Object body) {
        return new Answer(well ? 200 : NOT_WELL, body, null, Map.of());
    }

    private static boolean isConnected(HealthCheck seen) {
        return seen.status() == CheckStatus.OK;
    }

    private static String word(boolean connected) {
        return connected ? "connected" : "disconnected";
    }
}
