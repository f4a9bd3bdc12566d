package os.qres.model.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Time that only goes on, for what is to be kept so and so long. Small computers have no clock of their own: they
/// start in 1970, or where they were stopped, and jump when somebody tells them better. What the clock jumps over, or
/// back, has not gone by here; the time for which the server was off has, as far as servers usually are.
///
/// It is asked at least every few hours, so that whatever the clock was moved by at once is a jump and not a wait.
public final class SteadyTime {
    private static final Duration LONGEST_STEP = Duration.ofDays(7);

    private final Clock clock;
    private Instant steady;
    private Instant seen;

    /// Both moments of an earlier one, to go on from.
    public record Kept(Instant steady, Instant seen) {}

    public SteadyTime(Clock clock) {
        this.clock = clock;
        seen = clock.instant();
        steady = seen;
    }

    public SteadyTime(Clock clock, Kept kept) {
        this.clock = clock;
        steady = kept.steady();
        seen = kept.seen();
    }

    public synchronized Instant now() {
        Instant now = clock.instant();
        Duration step = Duration.between(seen, now);
        if (step.isPositive() && step.compareTo(LONGEST_STEP) <= 0) {
            steady = steady.plus(step);
        }
        seen = now;
        return steady;
    }

    /// What another one goes on from.
    public synchronized Kept kept() {
        return new Kept(now(), seen);
    }
}
