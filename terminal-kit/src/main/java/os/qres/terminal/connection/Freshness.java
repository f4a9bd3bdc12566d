package os.qres.terminal.connection;

import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/// Says how old the picture is. The server speaks every 2 s; two heartbeats missed are shown before 5 s, and the line
/// is taken for dead: not every end of a line is told to who listens at it.
final class Freshness {
    private static final long FRESH_MILLIS = 3_900;
    private static final long DEAD_MILLIS = 4_000;

    private final IntSupplier waiting;
    private final LongSupplier nanos;
    private long heardAt;
    private long listeningSince;
    private boolean connected;

    Freshness(IntSupplier waiting, LongSupplier nanos) {
        this.waiting = waiting;
        this.nanos = nanos;
    }

    void connected() {
        connected = true;
        heard();
    }

    void heard() {
        heardAt = nanos.getAsLong();
    }

    void lost() {
        connected = false;
    }

    /// From now on somebody listens: what was not heard before says nothing about the line.
    void listening() {
        listeningSince = nanos.getAsLong();
    }

    /// Whether somebody has listened for too long without hearing anything.
    boolean isDead() {
        long now = nanos.getAsLong();
        return TimeUnit.NANOSECONDS.toMillis(Math.min(now - heardAt, now - listeningSince)) > DEAD_MILLIS;
    }

    ConnectionState state() {
        if (!connected) {
            return new ConnectionState.Offline(waiting.getAsInt());
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - heardAt);
        return millis <= FRESH_MILLIS
                ? new ConnectionState.Live()
                : new ConnectionState.Behind((int) Math.round(millis / 1000.0));
    }
}
