package os.qres.test.network;

import java.time.Duration;

/// What happens to the bytes of one direction of a connection.
///
/// @param delay before each piece is handed on
/// @param passes how many bytes are handed on at most
/// @param then what becomes of the connection as soon as they are; with none, when the first one comes
public record Flow(Duration delay, long passes, Then then) {
    /// Everything is handed on at once.
    public static final Flow CLEAN = new Flow(Duration.ZERO, Long.MAX_VALUE, Then.CUT);

    /// After the last byte that passes.
    public enum Then {
        /// Both ends are told that it is over.
        CUT,
        /// Whatever else is said is lost, and nobody is told: neither of that nor of the end.
        SILENCE
    }

    public static Flow late(Duration delay) {
        return new Flow(delay, Long.MAX_VALUE, Then.CUT);
    }

    public static Flow cutAfter(long bytes) {
        return new Flow(Duration.ZERO, bytes, Then.CUT);
    }

    public static Flow silentAfter(long bytes) {
        return new Flow(Duration.ZERO, bytes, Then.SILENCE);
    }
}
