package os.qres.server.health;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import os.qres.model.time.SteadyTime;

/// How long the server has been there, whatever the clock was set to meanwhile.
public final class Uptime {
    private final SteadyTime time;
    private final Instant started;

    public Uptime(SteadyTime time) {
        this.time = time;
        this.started = time.now();
    }

    /// In seconds, with hundredths.
    BigDecimal seconds() {
        return BigDecimal.valueOf(Duration.between(started, time.now()).toMillis() / 10, 2);
    }
}
