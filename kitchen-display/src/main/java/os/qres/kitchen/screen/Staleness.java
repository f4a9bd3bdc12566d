package os.qres.kitchen.screen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import os.qres.terminal.connection.ConnectionState;

/// Since when the board may be out of date.
final class Staleness {
    private final Clock clock;
    private Instant lastLive;

    Staleness(Clock clock) {
        this.clock = clock;
        this.lastLive = clock.instant();
    }

    /// How old the picture is; empty while it is not.
    Optional<Duration> age(ConnectionState state) {
        return switch (state) {
            case ConnectionState.Live() -> {
                lastLive = clock.instant();
                yield Optional.empty();
            }
            case ConnectionState.Behind(int seconds) -> Optional.of(Duration.ofSeconds(seconds));
            case ConnectionState.Offline(int _) -> Optional.of(Duration.between(lastLive, clock.instant()));
        };
    }
}
