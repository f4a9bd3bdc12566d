package os.qres.kitchen.pass;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.kitchen.tickets.Age;
import os.qres.kitchen.tickets.Station;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;

/// How much a station has to make, and since when the oldest of it waits.
///
/// @param oldest null where nothing waits, or all of it is held back
/// @param portions that are to be made
/// @param held tickets that are held back
public record StationLoad(
        StationView station,
        int portions,
        int held,
        @Nullable TicketView oldest) {
    public static List<StationLoad> of(List<StationView> stations, List<TicketView> tickets) {
        return stations.stream()
                .filter(StationView::isActive)
                .map(station -> of(
                        station,
                        tickets.stream()
                                .filter(ticket ->
                                        ticket.stationId() == station.id() && ticket.status() == TicketStatus.OPEN)
                                .toList()))
                .toList();
    }

    /// How long the kitchen has taken for a ticket, of those that are known to be done: those of the last hour.
    public static Optional<Duration> average(Collection<TicketView> tickets) {
        return tickets.stream()
                .filter(ticket -> ticket.status() == TicketStatus.BUMPED && ticket.bumpedAt() != null)
                .mapToLong(ticket ->
                        Age.of(ticket.openedAt(), Station.bumpedAt(ticket)).toMillis())
                .average()
                .stream()
                .mapToObj(millis -> Duration.ofMillis(Math.round(millis)))
                .findFirst();
    }

    private static StationLoad of(StationView station, List<TicketView> tickets) {
        List<TicketView> going =
                tickets.stream().filter(ticket -> !ticket.marks().held()).toList();
        int portions = going.stream()
                .flatMap(ticket -> ticket.lines().stream())
                .filter(StationLoad::isOpen)
                .mapToInt(TicketLine::quantity)
                .sum();
        TicketView oldest = going.stream()
                .filter(ticket -> ticket.lines().stream().anyMatch(StationLoad::isOpen))
                .min(Comparator.comparing(TicketView::openedAt))
                .orElse(null);
        return new StationLoad(station, portions, tickets.size() - going.size(), oldest);
    }

    private static boolean isOpen(TicketLine line) {
        return line.status() == ItemStatus.NEW || line.status() == ItemStatus.COOKING;
    }

    public Instant since(Instant now) {
        return oldest == null ? now : oldest.openedAt();
    }
}
