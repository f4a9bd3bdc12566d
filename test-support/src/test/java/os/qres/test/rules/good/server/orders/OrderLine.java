package os.qres.test.rules.good.server.orders;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;

/// `tooltipWidth` and `exchanged` hold no money, and now(clock) asks the injected clock.
public record OrderLine(long priceMinor, BigDecimal taxRate, double tooltipWidth, float exchanged) {
    Instant at(Clock clock) {
        return Instant.now(clock);
    }
}
