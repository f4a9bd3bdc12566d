package os.qres.server.kitchen;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.database.Reading;

/// A ticket's lines, and which of them stand on other stations' tickets too.
record Shared(int ticketId, List<TicketRow> rows, Set<Integer> openTickets) {
    /// @param siblings all tickets of the same order
    static Shared of(Reading reading, Ticket ticket, List<Ticket> siblings) {
        List<TicketRow> rows =
                TicketRows.of(reading, siblings.stream().map(Ticket::id).toList());
        Set<Integer> open =
                siblings.stream().filter(Ticket::isOpen).map(Ticket::id).collect(Collectors.toSet());
        return new Shared(ticket.id(), rows, open);
    }

    List<Integer> items() {
        return rows.stream()
                .filter(row -> row.ticketId() == ticketId)
                .map(TicketRow::itemId)
                .toList();
    }

    List<Integer> withPartners(Collection<Integer> items) {
        return items.stream()
                .filter(item -> elsewhere(item).findAny().isPresent())
                .toList();
    }

    /// Those that are ready once this station has done its part.
    List<Integer> finishedBy(Collection<Integer> items) {
        return items.stream()
                .filter(item ->
                        elsewhere(item).allMatch(row -> row.doneAt() != null || !openTickets.contains(row.ticketId())))
                .toList();
    }

    /// Whose part was done at that moment.
    List<Integer> doneAt(@Nullable Instant moment) {
        return rows.stream()
                .filter(row -> row.ticketId() == ticketId
                        && row.doneAt() != null
                        && row.doneAt().equals(moment))
                .map(TicketRow::itemId)
                .toList();
    }

    private java.util.stream.Stream<TicketRow> elsewhere(int item) {
        return rows.stream().filter(row -> row.itemId() == item && row.ticketId() != ticketId);
    }
}
