package os.qres.test.rules.good.server;

import java.time.Clock;
import os.qres.test.rules.good.server.orders.OrderLine;

/// Wiring knows the features, and makes the clock.
public record Wiring(OrderLine line, Clock clock) {
    static Wiring of(OrderLine line) {
        return new Wiring(line, Clock.systemUTC());
    }
}
