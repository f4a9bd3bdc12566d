package os.qres.model;

import java.util.UUID;

/// Names for what is made, unlike any other and in the order of their making: UUIDs of version 7 (RFC 9562, 5.7),
/// with a counter in the bits behind the millisecond (6.2, method 1).
///
/// Each order and line is looked up by such a name. In the order of their making new ones stand side by side at an
/// index's end, where those of version 4 are strewn over all of it (`docs/adr/0037`). They tell when they were made,
/// so they are no secrets.
public final class TimeOrderedUuid {
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1L << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000;

    /// The milliseconds since 1970, and the counter.
    private static long last;

    private TimeOrderedUuid() {}

    /// Behind all that this program has made since it began, whatever the clock does.
    public static UUID next() {
        long moment = moment();
        long time = moment >>> COUNTER_BITS << 16 | VERSION_7 | moment & COUNTER;
        // Its lower half is what stands there in version 7 too: the variant, and 62 random bits.
        return new UUID(time, UUID.randomUUID().getLeastSignificantBits());
    }

    private static synchronized long moment() {
        last = Math.max(last + 1, System.currentTimeMillis() << COUNTER_BITS);
        return last;
    }
}
