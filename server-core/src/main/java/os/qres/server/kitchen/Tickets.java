package os.qres.server.kitchen;

import java.time.Instant;
import java.util.ArrayList;
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
        Map<Integer, List<Ticket>> byOrder = siblings.stream().collect(Collectors.groupingBy(Ticket::orderId));
        return tickets.stream()
                .map(ticket -> {
                    List<Ticket> together = byOrder.getOrDefault(ticket.orderId(), List.of());
                    return view(
                            ticket,
                            byTicket.getOrDefault(ticket.id(), List.of()),
                            byId.get(ticket.orderId()),
                            alsoAt(ticket, together),
                            partners(ticket, byTicket, together));
                })
                .toList();
    }

    private static List<Integer> alsoAt(Ticket ticket, List<Ticket> siblings) {
        return siblings.stream()
                .filter(other -> other.isOpen() && other.stationId() != ticket.stationId())
                .map(Ticket::stationId)
                .distinct()
                .sorted()
                .toList();
    }

    /// The other stations that make the same line, where there are any.
    private static Map<Integer, List<Integer>> partners(
            Ticket ticket, Map<Integer, List<TicketRow>> byTicket, List<Ticket> siblings) {
        Map<Integer, List<Integer>> stations = new HashMap<>();
        siblings.stream().filter(other -> other.id() != ticket.id()).forEach(other -> byTicket.getOrDefault(
                        other.id(), List.of())
                .forEach(row -> stations.computeIfAbsent(row.itemId(), _ -> new ArrayList<>())
                        .add(other.stationId())));
        return stations;
    }

    private static TicketView view(
            Ticket ticket,
            List<TicketRow> rows,
            OrderView order,
            List<Integer> alsoAt,
            Map<Integer, List<Integer>> partners) {
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
                lines(rows, order, partners),
                alsoAt,
                ticket.openedAt(),
                ticket.bumpedAt(),
                ticket.marks(),
                ticket.unseenSince(),
                ticket.version(),
                order.guestName(),
                order.promisedAt());
    }

    /// Without what is another order's by now, or held.
    private static List<TicketLine> lines(List<TicketRow> rows, OrderView order, Map<Integer, List<Integer>> partners) {
        var items = new HashMap<Integer, ItemView>();
        order.items().forEach(item -> items.put(item.id(), item));
        return rows.stream()
                .sorted(Comparator.comparingInt(TicketRow::round).thenComparingInt(TicketRow::itemId))
                .flatMap(row -> Stream.ofNullable(items.get(row.itemId()))
                        .filter(item -> item.firedAt() != null)
                        .map(item -> line(item, item.firedAt(), row, partners.getOrDefault(row.itemId(), List.of()))))
                .toList();
    }

    private static TicketLine line(ItemView item, Instant firedAt, TicketRow row, List<Integer> alsoAt) {
        boolean isDone = item.status() == ItemStatus.READY || item.status() == ItemStatus.SERVED;
        boolean partDone = !isDone && row.doneAt() != null && item.status() != ItemStatus.CANCELLED;
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
                partDone ? ItemStatus.READY : item.status(),
                row.round(),
                firedAt,
                partDone ? row.doneAt() : isDone ? item.readyAt() : null,
                alsoAt,
                item.clientRef(),
                item.prefixes());
    }
}
