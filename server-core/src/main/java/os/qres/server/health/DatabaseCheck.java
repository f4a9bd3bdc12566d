package os.qres.server.health;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import os.qres.model.health.CheckStatus;
import os.qres.model.health.HealthCheck;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Reading;

/// Does the database answer, and has it forced what was written?
public final class DatabaseCheck implements Check {
    private static final String NAME = "database";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Probe<Long> probe;

    public DatabaseCheck(Database database) {
        probe = new Probe<>(() -> millis(database), PATIENCE);
    }

    @Override
    public HealthCheck look() {
        Optional<Long> millis = probe.ask();
        return millis.map(took -> new HealthCheck(NAME, CheckStatus.OK, Map.of("answer_millis", took)))
                .orElse(HealthCheck.of(NAME, CheckStatus.FAILED));
    }

    private static long millis(Database database) {
        long before = System.nanoTime();
        database.read(Actor.SYSTEM, DatabaseCheck::one);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
    }

    private static int one(Reading in) {
        return in.session().createNativeQuery("select 1", Integer.class).getSingleResult();
    }
}
