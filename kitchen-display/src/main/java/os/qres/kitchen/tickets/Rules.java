package os.qres.kitchen.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketView;

/// From which age a ticket is to be hurried and late: as its station says for its type of order, or as everywhere. One
/// that was promised for a time is late then, and to be hurried as long before as it would be otherwise.
public final class Rules {
    private final Limits usual;
    private final Supplier<? extends List<StationView>> stations;

    public Rules(Limits usual, Supplier<? extends List<StationView>> stations) {
        this.usual = usual;
        this.stations = stations;
    }

    /// The same for all.
    public static Rules all(Limits limits) {
        return new Rules(limits, List::of);
    }

    public Urgency of(TicketView ticket, Instant now) {
        Limits limits = of(ticket);
        Instant promised = ticket.promisedAt();
        if (promised == null) {
            return limits.of(Age.of(ticket.openedAt(), now));
        }
        return limits.of(limits.late().minus(Duration.between(now, promised)));
    }

    public Limits of(TicketView ticket) {
        return stations.get().stream()
                .filter(station -> station.id() == ticket.stationId())
                .flatMap(station -> station.limits().stream())
                .filter(limit -> limit.orderType() == ticket.orderType())
                .findFirst()
                .map(limit ->
                        new Limits(Duration.ofMinutes(limit.warningMinutes()), Duration.ofMinutes(limit.lateMinutes())))
                .orElse(usual);
    }
}
