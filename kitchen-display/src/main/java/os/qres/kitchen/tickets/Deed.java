package os.qres.kitchen.tickets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketMarks;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;

/// What a cook did to a ticket. Shown at once, before the server has heard of it, by the same rules that the
/// server follows.
public sealed interface Deed {
    boolean concerns(TicketView ticket);

    TicketView on(TicketView ticket);

    /// All tickets as they are after `deeds`, in the order in which those were done.
    static List<TicketView> apply(List<Deed> deeds, List<TicketView> tickets) {
        List<TicketView> after = new ArrayList<>(tickets);
        deeds.forEach(deed -> after.replaceAll(ticket -> deed.concerns(ticket) ? deed.on(ticket) : ticket));
        return List.copyOf(after);
    }

    /// Done. Lines that the cook has not seen stay as they are, and keep the ticket open.
    record Bump(int ticketId, Set<Integer> itemIds, Instant at) implements Deed {
        @Override
        public boolean concerns(TicketView ticket) {
            return ticket.id() == ticketId;
        }

        @Override
        public TicketView on(TicketView ticket) {
            List<TicketLine> lines = ticket.lines().stream()
                    .map(line ->
                            itemIds.contains(line.itemId()) && isOpen(line) ? line.with(ItemStatus.READY, at) : line)
                    .toList();
            boolean finished = lines.stream().noneMatch(Deed::isOpen);
            return finished
                    ? ticket.with(TicketStatus.BUMPED, lines, at)
                    : ticket.with(ticket.status(), lines, ticket.bumpedAt());
        }
    }

    /// Back on the board. Lines that the bump itself finished are to be made again.
    record Recall(int ticketId) implements Deed {
        @Override
        public boolean concerns(TicketView ticket) {
            return ticket.id() == ticketId;
        }

        @Override
        public TicketView on(TicketView ticket) {
            Instant bumped = ticket.bumpedAt();
            List<TicketLine> lines = ticket.lines().stream()
                    .map(line -> line.status() == ItemStatus.READY
                                    && line.doneAt() != null
                                    && line.doneAt().equals(bumped)
                            ? line.with(ItemStatus.COOKING, null)
                            : line)
                    .toList();
            return ticket.with(TicketStatus.OPEN, lines, null);
        }
    }

    /// One line crossed off, or not any more.
    record Cross(int itemId, boolean done, Instant at) implements Deed {
        @Override
        public boolean concerns(TicketView ticket) {
            return ticket.lines().stream().anyMatch(line -> line.itemId() == itemId);
        }

        @Override
        public TicketView on(TicketView ticket) {
            List<TicketLine> lines = ticket.lines().stream()
                    .map(line -> line.itemId() == itemId && line.status() != ItemStatus.CANCELLED
                            ? line.with(done ? ItemStatus.READY : ItemStatus.COOKING, done ? at : null)
                            : line)
                    .toList();
            return ticket.with(ticket.status(), lines, ticket.bumpedAt());
        }
    }

    /// One station's part of a line that several make.
    record Part(int ticketId, int itemId, boolean done, Instant at) implements Deed {
        @Override
        public boolean concerns(TicketView ticket) {
            return ticket.id() == ticketId;
        }

        @Override
        public TicketView on(TicketView ticket) {
            return new Cross(itemId, done, at).on(ticket);
        }
    }

    /// Carried away by the waiter.
    record HandOver(int orderId, Set<Integer> itemIds) implements Deed {
        @Override
        public boolean concerns(TicketView ticket) {
            return ticket.orderId() == orderId;
        }

        @Override
        public TicketView on(TicketView ticket) {
            return moved(ticket, itemIds, ItemStatus.READY, ItemStatus.SERVED);
        }
    }

    /// Not carried away after all: it stands at the pass again.
    record TakeBack(int orderId, Set<Integer> itemIds) implements Deed {
        @Override
        public boolean concerns(TicketView ticket) {
            return ticket.orderId() == orderId;
        }

        @Override
        public TicketView on(TicketView ticket) {
            return moved(ticket, itemIds, ItemStatus.SERVED, ItemStatus.READY);
        }
    }

    /// Put first, held back, or with a word to the waiter.
    record Mark(int ticketId, TicketMarks marks) implements Deed {
        @Override
        public boolean concerns(TicketView ticket) {
            return ticket.id() == ticketId;
        }

        @Override
        public TicketView on(TicketView ticket) {
            return ticket.withMarks(marks);
        }
    }

    /// Still to be made.
    static boolean isOpen(TicketLine line) {
        return line.status() == ItemStatus.NEW || line.status() == ItemStatus.COOKING;
    }

    /// These lines, as far as they were `from`, are `to`.
    private static TicketView moved(TicketView ticket, Set<Integer> itemIds, ItemStatus from, ItemStatus to) {
        List<TicketLine> lines = ticket.lines().stream()
                .map(line ->
                        itemIds.contains(line.itemId()) && line.status() == from ? line.with(to, line.doneAt()) : line)
                .toList();
        return ticket.with(ticket.status(), lines, ticket.bumpedAt());
    }
}
