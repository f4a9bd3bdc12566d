package os.qres.kitchen.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import os.qres.kitchen.tickets.Remembered;
import os.qres.terminal.store.Kept;

/// Which tickets a cook has had before their eyes: touched, selected, or on the visible page for 5 s. A display that is
/// started again knows it still.
final class Seen {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);

    private final Remembered seen;
    private final Map<Integer, Instant> shownSince = new HashMap<>();

    Seen(Kept<String> disk) {
        seen = new Remembered(disk, "seen");
    }

    /// A board is filled for the first time since the start, or since another station was chosen.
    ///
    /// @param board whose it is; of the one that was shown last it is known what was seen, of another nothing
    /// is new
    void begin(String board, Collection<Integer> ticketIds) {
        if (!seen.isOf(board)) {
            ticketIds.forEach(this::add);
        }
    }

    void add(int ticketId) {
        seen.putFirst(ticketId, 1);
        shownSince.remove(ticketId);
    }

    boolean isNew(int ticketId) {
        return seen.get(ticketId).isEmpty();
    }

    /// These are on the screen now, and no others.
    void shown(Collection<Integer> ticketIds, Instant now) {
        shownSince.keySet().retainAll(ticketIds);
        for (int id : ticketIds) {
            if (isNew(id)
                    && shownSince.putIfAbsent(id, now) instanceof Instant since
                    && !now.isBefore(since.plus(LONG_ENOUGH))) {
                add(id);
            }
        }
    }

    /// Forgets what has long been gone.
    void keep(Collection<Integer> ticketIds, Instant now) {
        seen.onBoard(ticketIds, now);
    }
}
