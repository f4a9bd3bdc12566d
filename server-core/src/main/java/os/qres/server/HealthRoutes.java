package os.qres.server;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.HibernateException;
import os.qres.model.health.Health;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Route;

/// `/health`.
final class HealthRoutes {
    private final Database database;
    private final Clock clock;
    private final Instant started;

    HealthRoutes(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.started = clock.instant();
    }

    List<Route<?>> routes() {
        return List.of(
                Route.get("/health", Access.PUBLIC)
                        .says("Is the server well? 503 when the database does not answer.")
                        .gives(Health.class)
                        .orAnswers(503)
                        .does(this::health),
                Route.get("/health/readiness", Access.PUBLIC)
                        .says("The same, under the name that orchestrators ask for.")
                        .gives(Health.class)
                        .orAnswers(503)
                        .does(this::health),
                Route.get("/health/liveness", Access.PUBLIC)
                        .says("Does the process answer at all?")
                        .gives(Health.class)
                        .does(_ -> Answer.ok(health(true))));
    }

    private Answer health(Call<Void> call) {
        boolean connected = isConnected();
        return new Answer(connected ? 200 : 503, health(connected), null, Map.of());
    }

    private boolean isConnected() {
        try {
            return database.read(
                    Actor.SYSTEM,
                    in -> in.session()
                                    .createNativeQuery("select 1", Integer.class)
                                    .getSingleResult()
                            == 1);
        } catch (HibernateException _) {
            return false;
        }
    }

    private Health health(boolean connected) {
        long hundredths = Duration.between(started, clock.instant()).toMillis() / 10;
        return new Health(
                connected ? "healthy" : "unhealthy",
                Version.NUMBER,
                connected ? "connected" : "disconnected",
                BigDecimal.valueOf(hundredths, 2));
    }
}
