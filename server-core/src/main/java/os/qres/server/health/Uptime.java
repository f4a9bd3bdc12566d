package os.qres.server.health;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;

/// How long the server has been there, whatever the clock was set to meanwhile.
public final class Uptime {
    private final long started = System.nanoTime();

    /// In seconds, with hundredths.
    BigDecimal seconds() {
        return BigDecimal.valueOf(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started) / 10, 2);
    }
}
