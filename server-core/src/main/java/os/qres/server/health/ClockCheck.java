package os.qres.server.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import os.qres.model.health.CheckStatus;
import os.qres.model.health.HealthCheck;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Reading;

/// Is the clock right, as far as one can tell? It is not when something was written later already, or when it shows a
/// time before this program was made. Small computers have no clock of their own, and learn the time from the network.
public final class ClockCheck implements Check {
    private static final String NAME = "clock";
    private static final Duration TOLERATED = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// No clock that is right has shown less since this was written.
    private static final Instant LEAST = Instant.parse("2026-01-01T00:00:00Z");

    private final Clock clock;
    private final Probe<Instant> probe;

    public ClockCheck(Database database, Clock clock) {
        this.clock = clock;
        probe = new Probe<>(() -> database.read(Actor.SYSTEM, ClockCheck::latest), PATIENCE);
    }

    @Override
    public HealthCheck look() {
        return probe.ask().map(this::told).orElse(HealthCheck.of(NAME, CheckStatus.FAILED));
    }

    private HealthCheck told(Instant latest) {
        Instant now = clock.instant();
        boolean isWrong = now.isBefore(LEAST) || now.plus(TOLERATED).isBefore(latest);
        long behind = Math.max(
                0, Duration.between(now, latest.isAfter(LEAST) ? latest : LEAST).toSeconds());
        return new HealthCheck(
                NAME, isWrong ? CheckStatus.DEGRADED : CheckStatus.OK, Map.of("behind_seconds", isWrong ? behind : 0));
    }

    /// The newest hundred, since events are ordered by their numbers.
    private static Instant latest(Reading in) {
        return in.value(
                        OffsetDateTime.class,
                        "select max(at) from (select at from event order by seq desc limit 100) newest")
                .map(OffsetDateTime::toInstant)
                .orElse(LEAST);
    }
}
