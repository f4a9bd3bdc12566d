package os.qres.server.health;

import os.qres.model.health.CheckStatus;
import os.qres.model.health.HealthCheck;

/// Looks at one thing that the server depends on. It answers within seconds, whatever has become of that thing.
@FunctionalInterface
public interface Check {
    HealthCheck look();

    /// Says truthfully that there is no such thing here.
    static Check none(String name) {
        return () -> HealthCheck.of(name, CheckStatus.NOT_CONFIGURED);
    }
}
