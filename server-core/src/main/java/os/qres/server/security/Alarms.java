package os.qres.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Which events are told at once. The same from the same address is no news for a while, and nobody can make so much
/// noise that the log of events, which is never shortened, grows without measure.
final class Alarms {
    private static final int MOST_ADDRESSES = 1_000;
    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final int AT_ONCE = 20;
    private static final int A_MINUTE = 6;

    private final Clock clock;
    private final Cache<String, Boolean> told;
    private long latest;
    private final Bucket budget;

    Alarms(Clock clock) {
        this.clock = clock;
        told = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterWrite(QUIET)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
        budget = Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                .withCustomTimePrecision(TimeMeter.SYSTEM_MILLISECONDS)
                .build();
    }

    synchronized boolean isNews(SecurityEntry event) {
        long now = clock.millis();
        if (now < latest) {
            // The clock was set back: until it is there again, nothing would be news.
            told.invalidateAll();
        }
        latest = now;
        boolean first = told.asMap().putIfAbsent(event.kind() + " " + event.ip(), true) == null;
        return first && budget.tryConsume(1);
    }
}
