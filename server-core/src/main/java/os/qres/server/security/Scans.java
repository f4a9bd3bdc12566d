package os.qres.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Notices who asks for many different paths that are not there. Two hundred phones that all look for the same three
/// pictures are no scan, so that paths are told apart: each sets one of 64 bits, and once 40 of them are set there
/// have been about sixty (linear counting: -64 · ln(1 - 40/64) = 63).
final class Scans {
    static final String REASON = "Scanning for what is not there";

    private static final int MOST = 10_000;
    private static final int MANY_BITS = 40;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Cache<String, AtomicLong> seen =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(WITHIN).build();

    /// @return whether that makes it a scan; it is said once
    boolean isScan(String ip, String path) {
        AtomicLong bits = seen.get(ip, _ -> new AtomicLong());
        long before = bits.getAndUpdate(present -> present | 1L << spread(path));
        boolean scans = Long.bitCount(bits.get()) >= MANY_BITS;
        return scans && Long.bitCount(before) < MANY_BITS;
    }

    private static int spread(String path) {
        int hash = path.hashCode() * 0x9E3779B9;
        return hash >>> 26;
    }
}
