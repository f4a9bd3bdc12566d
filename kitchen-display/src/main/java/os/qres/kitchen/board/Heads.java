package os.qres.kitchen.board;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import os.qres.kitchen.layout.Piece;
import os.qres.kitchen.layout.Row;
import os.qres.kitchen.pass.Pass;
import os.qres.kitchen.tickets.Age;
import os.qres.kitchen.tickets.Rules;
import os.qres.kitchen.tickets.Urgency;
import os.qres.model.kitchen.TicketView;

/// Fills in the tickets' heads as of now.
final class Heads {
    private final Rules rules;
    private final Seen seen;
    private final Function<Instant, String> clock;

    /// @param clock how a time of day is written
    Heads(Rules rules, Seen seen, Function<Instant, String> clock) {
        this.rules = rules;
        this.seen = seen;
        this.clock = clock;
    }

    Head of(TicketView ticket, @Nullable Integer key, Instant now) {
        return new Head(
                key,
                state(ticket, now),
                ticket.orderType(),
                ticket.tableNumber(),
                ticket.orderNumber(),
                Objects.requireNonNullElse(ticket.guestName() == null ? ticket.waiterName() : ticket.guestName(), ""),
                ticket.covers(),
                Age.text(Age.of(since(ticket), now)),
                ticket.promisedAt() == null ? null : clock.apply(ticket.promisedAt()));
    }

    private static Instant since(TicketView ticket) {
        return Pass.isReady(ticket) && ticket.bumpedAt() != null ? ticket.bumpedAt() : ticket.openedAt();
    }

    List<String> addOnTimes(Piece piece, Instant now) {
        return piece.rows().stream()
                .filter(Row.AddOn.class::isInstance)
                .map(row -> Age.text(Age.of(((Row.AddOn) row).firedAt(), now)))
                .toList();
    }

    int late(List<TicketView> tickets, Instant now) {
        return (int)
                tickets.stream().filter(t -> urgency(t, now) == Urgency.LATE).count();
    }

    int warning(List<TicketView> tickets, Instant now) {
        return (int)
                tickets.stream().filter(t -> urgency(t, now) == Urgency.WARNING).count();
    }

    /// What is held back is nobody's delay.
    private Urgency urgency(TicketView ticket, Instant now) {
        return ticket.marks().held() || Pass.isReady(ticket) ? Urgency.GOING : rules.of(ticket, now);
    }

    private Head.State state(TicketView ticket, Instant now) {
        if (Pass.isReady(ticket)) {
            return Head.State.READY;
        }
        if (ticket.marks().held()) {
            return Head.State.HELD;
        }
        return switch (urgency(ticket, now)) {
            case LATE -> Head.State.LATE;
            case WARNING -> Head.State.WARNING;
            case GOING -> seen.isNew(ticket.id()) ? Head.State.NEW : Head.State.GOING;
        };
    }
}
