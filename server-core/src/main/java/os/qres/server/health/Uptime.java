package os.qres.server.health;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How long the server has been there.
public final class Uptime {
    private final Clock clock;
    private final Instant started;

    public Uptime(Clock clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    /// In seconds, with hundredths.
    BigDecimal seconds() {
        return BigDecimal.valueOf(Duration.between(started, clock.instant()).toMillis() / 10, 2);
    }
}
