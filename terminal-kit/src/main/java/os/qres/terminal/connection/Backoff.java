package os.qres.terminal.connection;

import java.util.random.RandomGenerator;

/// Waits before the next attempt: 0.2 s, growing to 1.5 s, each shortened at random by up to a half, so that
/// thirty terminals do not all come at once when the server is back.
final class Backoff {
    private static final long FIRST = 200;
    private static final long LONGEST = 1_500;

    private final RandomGenerator random;
    private long next = FIRST;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    long nextMillis() {
        long wait = next;
        next = Math.min(LONGEST, next * 17 / 10);
        return wait - random.nextLong(wait / 2 + 1);
    }

    void reset() {
        next = FIRST;
    }
}
