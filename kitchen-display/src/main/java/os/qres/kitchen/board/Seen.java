package os.qres.kitchen.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which tickets a cook has had before their eyes: touched, selected, or on the visible page for 5 s.
final class Seen {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);

    private final Set<Integer> seen = new HashSet<>();
    private final Map<Integer, Instant> shownSince = new HashMap<>();

    void add(int ticketId) {
        seen.add(ticketId);
        shownSince.remove(ticketId);
    }

    boolean isNew(int ticketId) {
        return !seen.contains(ticketId);
    }

    /// These are on the screen now, and no others.
    void shown(Collection<Integer> ticketIds, Instant now) {
        shownSince.keySet().retainAll(ticketIds);
        for (int id : ticketIds) {
            if (!seen.contains(id)
                    && shownSince.putIfAbsent(id, now) instanceof Instant since
                    && !now.isBefore(since.plus(LONG_ENOUGH))) {
                add(id);
            }
        }
    }

    /// Forgets what is gone.
    void keep(List<Integer> ticketIds) {
        seen.retainAll(ticketIds);
    }
}
