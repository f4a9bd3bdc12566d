package os.qres.terminal.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import os.qres.model.time.SteadyTime;

/// The terminal's [steady time](SteadyTime): goes on after a start from where it was. What is kept so and so long is
/// counted by it, since a clock that jumps a year ahead and back would else throw away what is needed.
public final class KeptTime {
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    private final SteadyTime time;
    private final Consumer<String> keep;
    private @Nullable Instant keptAt;

    /// @param kept what `keep` was told before
    KeptTime(Clock clock, @Nullable String kept, Consumer<String> keep) {
        this.keep = keep;
        if (kept == null) {
            time = new SteadyTime(clock);
        } else {
            String[] moments = kept.split(" ");
            time = new SteadyTime(clock, new SteadyTime.Kept(Instant.parse(moments[0]), Instant.parse(moments[1])));
        }
    }

    public synchronized Instant now() {
        SteadyTime.Kept now = time.kept();
        if (keptAt == null || !now.steady().isBefore(keptAt.plus(BETWEEN))) {
            keptAt = now.steady();
            keep.accept(now.steady() + " " + now.seen());
        }
        return now.steady();
    }
}
