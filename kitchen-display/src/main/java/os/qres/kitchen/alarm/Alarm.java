package os.qres.kitchen.alarm;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import os.qres.kitchen.tickets.Rules;
import os.qres.kitchen.tickets.Urgency;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.terminal.sound.Cue;

/// Compares each picture of the board with the one before and says what is to be heard.
public final class Alarm {
    private record Known(int lastRound, long voids, boolean late, String note, Map<Integer, Wanted> wanted) {
        /// Whether of a line that is still to be made more, fewer or another thing is wanted.
        boolean isOther(Known before) {
            return wanted.entrySet().stream().anyMatch(line -> !line.getValue()
                    .equals(before.wanted.getOrDefault(line.getKey(), line.getValue())));
        }
    }

    /// What is to be made by one line.
    private record Wanted(int quantity, String comment) {}

    private final Rules rules;
    private final Map<Integer, Known> known = new HashMap<>();

    public Alarm(Rules rules) {
        this.rules = rules;
    }

    /// These are no news: they were on the board before.
    public void begin(List<TicketView> tickets, Instant now) {
        known.clear();
        tickets.forEach(ticket -> known.put(ticket.id(), state(ticket, now)));
    }

    /// @param tickets the open ones and the recent ones, so that a recalled one is not taken for new
    public Set<Cue> observe(List<TicketView> tickets, Instant now) {
        Set<Cue> news = EnumSet.noneOf(Cue.class);
        for (TicketView ticket : tickets) {
            Known state = state(ticket, now);
            Known before = known.put(ticket.id(), state);
            if (ticket.status() == TicketStatus.OPEN) {
                news.addAll(news(before, state));
            }
        }
        known.keySet().retainAll(tickets.stream().map(TicketView::id).toList());
        return news;
    }

    private static Set<Cue> news(@Nullable Known before, Known state) {
        if (before == null) {
            return EnumSet.of(Cue.NEW);
        }
        Set<Cue> news = EnumSet.noneOf(Cue.class);
        boolean isMore = state.lastRound() > before.lastRound();
        if (isMore || !state.note().equals(before.note()) || state.isOther(before)) {
            news.add(Cue.CHANGED);
        }
        if (state.voids() > before.voids()) {
            news.add(Cue.VOID);
        }
        if (state.late() && !before.late()) {
            news.add(Cue.LATE);
        }
        return news;
    }

    private Known state(TicketView ticket, Instant now) {
        int round = ticket.lines().stream().mapToInt(line -> line.round()).max().orElse(1);
        long voids = ticket.lines().stream()
                .filter(line -> line.status() == ItemStatus.CANCELLED)
                .count();
        boolean late = !ticket.marks().held() && rules.of(ticket, now) == Urgency.LATE;
        return new Known(round, voids, late, Objects.requireNonNullElse(ticket.kitchenNotes(), ""), wanted(ticket));
    }

    private static Map<Integer, Wanted> wanted(TicketView ticket) {
        Map<Integer, Wanted> wanted = new HashMap<>();
        ticket.lines().stream()
                .filter(line -> line.status() != ItemStatus.CANCELLED)
                .forEach(line -> wanted.put(
                        line.itemId(), new Wanted(line.quantity(), Objects.requireNonNullElse(line.comment(), ""))));
        return wanted;
    }
}
