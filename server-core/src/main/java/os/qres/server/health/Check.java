package os.qres.server.health;

import java.time.Duration;
import os.qres.model.health.CheckStatus;
import os.qres.model.health.HealthCheck;

/// Looks at one thing that the server depends on. It answers within seconds, whatever has become of that thing.
@FunctionalInterface
public interface Check {
    HealthCheck look();

    /// One that asks the database without knowing how long it may take, given up in good time.
    static Check inTime(String name, Check slow) {
        var probe = new Probe<>(slow::look, Duration.ofSeconds(2));
        return () -> probe.ask().orElse(HealthCheck.of(name, CheckStatus.FAILED));
    }

    /// Says truthfully that there is no such thing here.
    static Check none(String name) {
        return () -> HealthCheck.of(name, CheckStatus.NOT_CONFIGURED);
    }
}
