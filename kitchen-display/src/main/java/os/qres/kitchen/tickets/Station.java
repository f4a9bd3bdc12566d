package os.qres.kitchen.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;

/// Whose tickets a display shows: one station's, or with `id` null everybody's.
public record Station(@Nullable Integer id) {
    public static final Station ALL = new Station(null);

    /// The pass, where orders come together.
    public static final Station PASS = new Station(-1);

    /// How long a bumped ticket can be brought back.
    private static final Duration RECALLABLE = Duration.ofMinutes(60);

    /// What was put first, then the oldest, and what is held back at the end. A ticket's number decides and no clock:
    /// the server's may have been wrong.
    public List<TicketView> open(List<TicketView> tickets) {
        return tickets.stream()
                .filter(this::covers)
                .filter(ticket -> ticket.status() == TicketStatus.OPEN)
                .sorted(Comparator.comparingInt(Station::rank)
                        .thenComparing(Station::isHandedOver)
                        .thenComparingInt(ticket -> Math.abs(ticket.id())))
                .toList();
    }

    /// What was bumped within the last hour, the latest first.
    public List<TicketView> recent(List<TicketView> tickets, Instant now) {
        return tickets.stream()
                .filter(this::covers)
                .filter(ticket -> ticket.status() == TicketStatus.BUMPED)
                .filter(ticket -> Age.of(bumpedAt(ticket), now).compareTo(RECALLABLE) <= 0)
                .sorted(Comparator.comparing(Station::bumpedAt)
                        .thenComparing(TicketView::id)
                        .reversed())
                .toList();
    }

    public static Instant bumpedAt(TicketView ticket) {
        return ticket.bumpedAt() == null ? ticket.openedAt() : ticket.bumpedAt();
    }

    /// What a terminal has handed over is later than all that the server has told.
    private static boolean isHandedOver(TicketView ticket) {
        return ticket.id() < 0;
    }

    private static int rank(TicketView ticket) {
        if (ticket.marks().held()) {
            return 2;
        }
        return ticket.marks().priority() ? 0 : 1;
    }

    public boolean isPass() {
        return PASS.equals(this);
    }

    /// Whether the lines of a ticket that is shown say who makes them: at the pass, and what was handed over to this
    /// display for another station.
    public boolean namesMakers(TicketView ticket) {
        return id != null && id != ticket.stationId();
    }

    /// What was handed over to this display stands on no other one: it is shown here, whatever this one shows.
    private boolean covers(TicketView ticket) {
        return id == null || isPass() || isHandedOver(ticket) || id == ticket.stationId();
    }
}
