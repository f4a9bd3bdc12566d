package os.qres.kitchen.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.kitchen.layout.Cutter;
import os.qres.kitchen.layout.Look;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;

/// The selected ticket, and in it the line that the space bar crosses off. When the ticket has gone, its place
/// is remembered, so that the arrows go on from there.
final class Selection {
    private List<TicketView> tickets = List.of();
    private @Nullable Integer ticketId;
    private @Nullable Integer itemId;
    private int place = -1;

    void tickets(List<TicketView> open) {
        tickets = open;
        if (ticketId != null && ticket().isEmpty()) {
            clear();
            place--;
        }
        if (itemId != null && lines().stream().noneMatch(line -> line.itemId() == itemId)) {
            itemId = firstOpenLine();
        }
    }

    void clear() {
        ticketId = null;
        itemId = null;
    }

    Optional<TicketView> ticket() {
        return tickets.stream()
                .filter(ticket -> ticketId != null && ticket.id() == ticketId)
                .findFirst();
    }

    Optional<TicketLine> line() {
        return lines().stream()
                .filter(line -> itemId != null && line.itemId() == itemId)
                .findFirst();
    }

    @Nullable
    Integer itemId() {
        return itemId;
    }

    void select(int id) {
        ticketId = id;
        place = tickets.stream().map(TicketView::id).toList().indexOf(id);
        itemId = firstOpenLine();
    }

    /// To another ticket, `step` places further.
    void move(int step) {
        if (!tickets.isEmpty()) {
            place = Math.clamp((long) place + step, 0, tickets.size() - 1);
            select(tickets.get(place).id());
        }
    }

    void first() {
        place = 0;
        move(0);
    }

    void last() {
        place = tickets.size() - 1;
        move(0);
    }

    /// To another line, over the ticket's end to its neighbour.
    void moveLine(int step) {
        if (ticket().isEmpty()) {
            move(1);
            return;
        }
        List<TicketLine> lines = lines();
        int next = indexOf(lines) + step;
        if (next >= 0 && next < lines.size()) {
            itemId = lines.get(next).itemId();
            return;
        }
        int neighbour = place + step;
        if (neighbour >= 0 && neighbour < tickets.size()) {
            select(tickets.get(neighbour).id());
            List<TicketLine> others = lines();
            if (!others.isEmpty()) {
                itemId = (step > 0 ? others.getFirst() : others.getLast()).itemId();
            }
        }
    }

    /// The next line that is still to be made, after one was crossed off.
    void nextOpenLine() {
        List<TicketLine> lines = lines();
        int from = indexOf(lines);
        List<TicketLine> inTurn = new ArrayList<>(lines.subList(Math.min(from + 1, lines.size()), lines.size()));
        inTurn.addAll(lines.subList(0, Math.max(0, from)));
        inTurn.stream()
                .filter(line -> Look.of(line.status()) == Look.OPEN)
                .findFirst()
                .ifPresent(line -> itemId = line.itemId());
    }

    private int indexOf(List<TicketLine> lines) {
        return lines.stream().map(TicketLine::itemId).toList().indexOf(itemId == null ? -1 : itemId);
    }

    private @Nullable Integer firstOpenLine() {
        List<TicketLine> lines = lines();
        return lines.stream()
                .filter(line -> Look.of(line.status()) == Look.OPEN)
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(TicketLine::itemId)
                .orElse(null);
    }

    /// What can be crossed off; a cancelled line can't.
    private List<TicketLine> lines() {
        return ticket().stream()
                .flatMap(ticket -> Cutter.inRounds(ticket).stream())
                .filter(line -> Look.of(line.status()) != Look.VOID)
                .toList();
    }
}
