package os.qres.terminal.connection;

import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/// Says how old the picture is. The server speaks every 2 s; two heartbeats missed are shown before 5 s.
final class Freshness {
    private static final long FRESH_MILLIS = 4_300;

    private final IntSupplier waiting;
    private final LongSupplier nanos;
    private long heardAt;
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

    /// Seconds since the server was last heard.
    long silence() {
        return TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - heardAt);
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
