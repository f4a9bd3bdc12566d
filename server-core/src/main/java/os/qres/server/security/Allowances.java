package os.qres.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/// How much each of many may still do: so many times within a while, coming back bit by bit. Whoever has not been
/// seen for as long has all of it again, so that only those are remembered who are about.
final class Allowances {
    private static final int MOST = 10_000;

    private final long times;
    private final Duration within;
    private final Cache<String, Bucket> buckets;

    Allowances(long times, Duration within) {
        this.times = times;
        this.within = within;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(within)
                .build();
    }

    /// Takes one of what `who` may do.
    /// @return how long to wait when nothing is left
    Optional<Duration> take(String who) {
        var taken = buckets.get(who, _ -> full()).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(times).refillGreedy(times, within))
                .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
                .build();
    }
}
