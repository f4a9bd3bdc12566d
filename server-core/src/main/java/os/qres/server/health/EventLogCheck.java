package os.qres.server.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import os.qres.model.health.CheckStatus;
import os.qres.model.health.HealthCheck;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;

/// Do the last rows of the event log hang together? The whole chain would take too long to walk each time.
public final class EventLogCheck implements Check {
    private static final String NAME = "event_log";
    private static final int ROWS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private record Seen(long seq, Optional<Long> broken) {}

    private final Database database;
    private final Probe<Seen> probe;

    public EventLogCheck(Database database) {
        this.database = database;
        probe = new Probe<>(
                () -> database.read(Actor.SYSTEM, in -> in.session().doReturningWork(this::seen)), PATIENCE);
    }

    @Override
    public HealthCheck look() {
        return probe.ask().map(EventLogCheck::told).orElse(HealthCheck.of(NAME, CheckStatus.FAILED));
    }

    private static HealthCheck told(Seen seen) {
        return seen.broken()
                .map(broken -> new HealthCheck(
                        NAME, CheckStatus.FAILED, Map.of("seq", seen.seq(), "first_broken_seq", broken)))
                .orElse(new HealthCheck(NAME, CheckStatus.OK, Map.of("seq", seen.seq())));
    }

    private Seen seen(Connection connection) throws SQLException {
        long last = database.log().lastSeq(connection);
        return new Seen(last, database.log().firstBroken(connection, Math.max(0, last - ROWS)));
    }
}
