package os.qres.kitchen.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import os.qres.kitchen.tickets.Age;
import os.qres.kitchen.tickets.Limits;
import os.qres.kitchen.tickets.Urgency;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;

/// Compares each picture of the board with the one before and says what is to be heard: again every 15 s,
/// until somebody touches the screen or a key.
public final class Alarm {
    private static final Duration AGAIN = Duration.ofSeconds(15);
    private static final Duration APART = Duration.ofMillis(1600);

    private record Known(int lastRound, long voids, boolean late) {}

    private final Limits limits;
    private final Map<Integer, Known> known = new HashMap<>();
    private final Set<Signal> unheard = EnumSet.noneOf(Signal.class);
    private final Deque<Signal> toPlay = new ArrayDeque<>();
    private Instant next = Instant.MIN;

    public Alarm(Limits limits) {
        this.limits = limits;
    }

    /// These are no news: they were on the board before.
    public void begin(List<TicketView> tickets, Instant now) {
        known.clear();
        acknowledge();
        tickets.forEach(ticket -> known.put(ticket.id(), state(ticket, now)));
    }

    /// @param tickets the open ones and the recent ones, so that a recalled one is not taken for new
    public void observe(List<TicketView> tickets, Instant now) {
        for (TicketView ticket : tickets) {
            Known state = state(ticket, now);
            Known before = known.put(ticket.id(), state);
            if (ticket.status() == TicketStatus.OPEN) {
                compare(before, state, now);
            }
        }
        known.keySet().retainAll(tickets.stream().map(TicketView::id).toList());
    }

    /// Somebody is there.
    public void acknowledge() {
        unheard.clear();
        toPlay.clear();
    }

    /// What to play now, if anything; ask about once a second.
    public Optional<Signal> due(Instant now) {
        if (unheard.isEmpty() || now.isBefore(next)) {
            return Optional.empty();
        }
        if (toPlay.isEmpty()) {
            toPlay.addAll(unheard);
        }
        Signal signal = toPlay.removeFirst();
        next = now.plus(toPlay.isEmpty() ? AGAIN : APART);
        return Optional.of(signal);
    }

    private void compare(@Nullable Known before, Known state, Instant now) {
        if (before == null) {
            raise(Signal.NEW, now);
            return;
        }
        if (state.lastRound() > before.lastRound()) {
            raise(Signal.CHANGED, now);
        }
        if (state.voids() > before.voids()) {
            raise(Signal.VOID, now);
        }
        if (state.late() && !before.late()) {
            raise(Signal.LATE, now);
        }
    }

    private void raise(Signal signal, Instant now) {
        unheard.add(signal);
        if (!toPlay.contains(signal)) {
            toPlay.add(signal);
        }
        if (next.isAfter(now.plus(APART))) {
            next = now;
        }
    }

    private Known state(TicketView ticket, Instant now) {
        int round = ticket.lines().stream().mapToInt(line -> line.round()).max().orElse(1);
        long voids = ticket.lines().stream()
                .filter(line -> line.status() == ItemStatus.CANCELLED)
                .count();
        boolean late = limits.of(Age.of(ticket.openedAt(), now)) == Urgency.LATE;
        return new Known(round, voids, late);
    }
}
