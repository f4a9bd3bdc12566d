package os.qres.server.kitchen;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;

/// Makes the tickets that cooks see, out of tickets and the orders that they are part of.
final class Tickets {
    private Tickets() {}

    /// Views of `tickets`, whose orders are all among `orders`. `siblings` are all tickets of those orders.
    static List<TicketView> views(
            List<Ticket> tickets, List<TicketRow> rows, List<OrderView> orders, List<Ticket> siblings) {
        Map<Integer, OrderView> byId = orders.stream().collect(Collectors.toMap(OrderView::id, o -> o));
        Map<Integer, List<TicketRow>> byTicket = rows.stream().collect(Collectors.groupingBy(TicketRow::ticketId));
        return tickets.stream()
                .map(ticket -> view(
                        ticket,
                        byTicket.getOrDefault(ticket.id(), List.of()),
                        byId.get(ticket.orderId()),
                        alsoAt(ticket, siblings)))
                .toList();
    }

    private static List<Integer> alsoAt(Ticket ticket, List<Ticket> siblings) {
        return siblings.stream()
                .filter(other -> other.isOpen()
                        && other.orderId() == ticket.orderId()
                        && other.stationId() != ticket.stationId())
                .map(Ticket::stationId)
                .distinct()
                .sorted()
                .toList();
    }

    private static TicketView view(Ticket ticket, List<TicketRow> rows, OrderView order, List<Integer> alsoAt) {
        return new TicketView(
                ticket.id(),
                order.id(),
                order.number(),
                ticket.stationId(),
                order.tableNumber(),
                order.waiterName(),
                order.orderType(),
                order.covers(),
                order.kitchenNotes(),
                ticket.status(),
                lines(rows, order),
                alsoAt,
                ticket.openedAt(),
                ticket.bumpedAt(),
                ticket.version());
    }

    /// Without what is another order's by now, or held.
    private static List<TicketLine> lines(List<TicketRow> rows, OrderView order) {
        var items = new HashMap<Integer, ItemView>();
        order.items().forEach(item -> items.put(item.id(), item));
        return rows.stream()
                .sorted(Comparator.comparingInt(TicketRow::round).thenComparingInt(TicketRow::itemId))
                .flatMap(row -> Stream.ofNullable(items.get(row.itemId()))
                        .filter(item -> item.firedAt() != null)
                        .map(item -> line(item, item.firedAt(), row.round())))
                .toList();
    }

    private static TicketLine line(ItemView item, Instant firedAt, int round) {
        boolean isDone = item.status() == ItemStatus.READY || item.status() == ItemStatus.SERVED;
        return new TicketLine(
                item.id(),
                item.dishId(),
                item.dishVariationId(),
                item.name(),
                item.variationName(),
                item.quantity(),
                item.comment(),
                item.modifiers(),
                item.course(),
                item.seat(),
                item.status(),
                round,
                firedAt,
                isDone ? item.readyAt() : null);
    }
}
