package os.qres.kitchen.pass;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import os.qres.kitchen.tickets.Age;
import os.qres.kitchen.tickets.Station;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;

/// What the pass has given to waiters: each time by itself, as a ticket of the order's lines that went then.
/// `bumped_at` says when. What is paid does not come back.
public final class HandedOver {
    private static final Duration RECALLABLE = Duration.ofMinutes(60);

    private HandedOver() {}

    /// What was given within the last hour, the latest first.
    ///
    /// @param tickets the open ones and the recent ones of all stations, with what was done here and the server has
    /// not heard of yet
    public static List<TicketView> recent(List<TicketView> tickets, Collection<OrderView> orders, Instant now) {
        Map<Integer, OrderView> unpaid = orders.stream()
                .filter(order -> order.paymentStatus() == PaymentStatus.UNPAID)
                .collect(Collectors.toMap(OrderView::id, order -> order));
        return Pass.served(tickets).stream()
                .filter(served -> unpaid.containsKey(served.orderId()))
                .flatMap(served -> times(served, Objects.requireNonNull(unpaid.get(served.orderId())), now))
                .filter(ticket -> Age.of(Station.bumpedAt(ticket), now).compareTo(RECALLABLE) <= 0)
                .sorted(Comparator.comparing(Station::bumpedAt).reversed())
                .toList();
    }

    private static Stream<TicketView> times(TicketView served, OrderView order, Instant now) {
        return served.lines().stream()
                .collect(Collectors.groupingBy(line -> servedAt(order, line, now)))
                .entrySet()
                .stream()
                .map(time -> Pass.handedOver(served, time.getValue(), time.getKey()));
    }

    /// Now, where the server has not heard of it yet.
    private static Instant servedAt(OrderView order, TicketLine line, Instant now) {
        return order.items().stream()
                .filter(item -> item.id() == line.itemId() && item.status() == ItemStatus.SERVED)
                .flatMap(item -> Stream.ofNullable(item.servedAt()))
                .findFirst()
                .orElse(now);
    }
}
