package os.qres.kitchen.tickets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;

/// How many portions of each line the cook was shown first. Who has begun on three must see that two are wanted now.
public final class Portions {
    private final Map<Integer, Integer> first = new HashMap<>();

    /// @param open the tickets on the board; of others nothing is kept
    public void observe(List<TicketView> open) {
        Set<Integer> onBoard = new HashSet<>();
        open.stream().flatMap(ticket -> ticket.lines().stream()).forEach(line -> {
            onBoard.add(line.itemId());
            first.putIfAbsent(line.itemId(), line.quantity());
        });
        first.keySet().retainAll(onBoard);
    }

    /// How many it was, where it is another number now.
    public Optional<Integer> before(TicketLine line) {
        int was = first.getOrDefault(line.itemId(), line.quantity());
        return was == line.quantity() ? Optional.empty() : Optional.of(was);
    }
}
