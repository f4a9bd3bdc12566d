package os.qres.server.kitchen;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import os.qres.model.kitchen.BoardNumber;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderType;

/// The numbers that guests wait for: orders that nobody carries to a table, until they were handed over.
final class GuestBoard {
    /// Who has not come by then has gone.
    private static final Duration SHOWN = Duration.ofMinutes(15);

    private GuestBoard() {}

    static List<BoardNumber> of(List<TicketView> tickets, Instant now) {
        Map<Integer, List<TicketView>> orders = tickets.stream()
                .filter(ticket -> ticket.orderType() == OrderType.TAKEAWAY)
                .collect(Collectors.groupingBy(TicketView::orderNumber, LinkedHashMap::new, Collectors.toList()));
        return orders.entrySet().stream()
                .filter(order -> isWaitedFor(lines(order.getValue()), now))
                .map(order -> new BoardNumber(order.getKey(), isReady(lines(order.getValue()))))
                .toList();
    }

    private static List<TicketLine> lines(List<TicketView> tickets) {
        return tickets.stream()
                .flatMap(ticket -> ticket.lines().stream())
                .filter(line -> line.status() != ItemStatus.CANCELLED)
                .toList();
    }

    private static boolean isReady(List<TicketLine> lines) {
        return lines.stream().allMatch(line -> line.status() == ItemStatus.READY || line.status() == ItemStatus.SERVED);
    }

    private static boolean isWaitedFor(List<TicketLine> lines, Instant now) {
        return lines.stream().anyMatch(line -> line.status() != ItemStatus.SERVED && !isOld(line, now));
    }

    private static boolean isOld(TicketLine line, Instant now) {
        return line.status() == ItemStatus.READY
                && Objects.requireNonNullElse(line.doneAt(), now).isBefore(now.minus(SHOWN));
    }
}
