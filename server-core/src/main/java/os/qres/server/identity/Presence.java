package os.qres.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which devices are there now. It is kept in memory, since it changes with every request; what the database
/// needs of it is written once a minute.
public final class Presence {
    private static final Duration BETWEEN_WRITES = Duration.ofMinutes(1);

    /// @param at the device's latest request
    record Seen(Instant at, String address) {}

    private final Map<Integer, Seen> seen = new HashMap<>();
    private final Map<Integer, Seen> unwritten = new HashMap<>();
    private final Map<Integer, Integer> sockets = new HashMap<>();
    private Instant nextWrite = Instant.MIN;

    /// @return whether it is time to write what [#takeUnwritten] gives
    synchronized boolean note(int terminalId, Seen now) {
        seen.put(terminalId, now);
        unwritten.put(terminalId, now);
        if (now.at().isBefore(nextWrite)) {
            return false;
        }
        nextWrite = now.at().plus(BETWEEN_WRITES);
        return true;
    }

    synchronized Map<Integer, Seen> takeUnwritten() {
        var taken = Map.copyOf(unwritten);
        unwritten.clear();
        return taken;
    }

    synchronized Optional<Seen> lastSeen(int terminalId) {
        return Optional.ofNullable(seen.get(terminalId));
    }

    synchronized void connected(int terminalId) {
        sockets.merge(terminalId, 1, Integer::sum);
    }

    synchronized void disconnected(int terminalId) {
        sockets.computeIfPresent(terminalId, (_, open) -> open > 1 ? open - 1 : null);
    }

    synchronized boolean isOnline(int terminalId) {
        return sockets.containsKey(terminalId);
    }
}
