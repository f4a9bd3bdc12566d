package os.qres.kitchen.tickets;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.terminal.store.Kept;

/// How many portions of each line the cook was shown first. Who has begun on three must see that two are wanted now,
/// also on a display that was started again meanwhile.
public final class Portions {
    private final Remembered first;

    /// @param disk where it is kept what this display has shown
    public Portions(Kept<String> disk) {
        first = new Remembered(disk, "portions");
    }

    /// @param history the server's, of which the lines' ids are
    /// @param open the tickets on the board
    public void observe(String history, List<TicketView> open, Instant now) {
        first.isOf(history);
        Set<Integer> onBoard = new HashSet<>();
        open.stream().flatMap(ticket -> ticket.lines().stream()).forEach(line -> {
            onBoard.add(line.itemId());
            first.putFirst(line.itemId(), line.quantity());
        });
        first.onBoard(onBoard, now);
    }

    /// How many it was, where it is another number now.
    public Optional<Integer> before(TicketLine line) {
        return first.get(line.itemId()).filter(was -> was != line.quantity());
    }
}
