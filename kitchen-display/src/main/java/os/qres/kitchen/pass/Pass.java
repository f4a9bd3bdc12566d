package os.qres.kitchen.pass;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketMarks;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;

/// Makes one ticket of an order's tickets. Its id is the order's with a minus, its lines name their stations in
/// `also_at`; `bumped_at` says since when everything has been ready.
public final class Pass {
    private Pass() {}

    public static boolean isOrder(TicketView ticket) {
        return ticket.id() < 0 && ticket.orderId() > 0;
    }

    /// Whether all of it is ready to be carried.
    public static boolean isReady(TicketView ticket) {
        return isOrder(ticket) && ticket.bumpedAt() != null;
    }

    /// What waits to be carried first, then the oldest; what was carried is gone.
    ///
    /// @param tickets the open ones and the recent ones of all stations
    public static List<TicketView> orders(List<TicketView> tickets) {
        return byOrder(tickets)
                .map(parts -> order(parts, Pass::isHere))
                .filter(order -> order.lines().stream().anyMatch(line -> line.status() != ItemStatus.CANCELLED))
                .sorted(Comparator.comparing((TicketView order) -> !isReady(order))
                        .thenComparing(order -> !order.marks().priority())
                        .thenComparing(TicketView::openedAt))
                .toList();
    }

    /// What of it can be carried.
    public static TicketView ready(TicketView order) {
        List<TicketLine> lines = order.lines().stream()
                .filter(line -> line.status() == ItemStatus.READY)
                .toList();
        return ticket(List.of(order), lines, TicketStatus.OPEN, order.bumpedAt());
    }

    /// What was carried of each order, as one ticket.
    static List<TicketView> served(List<TicketView> tickets) {
        return byOrder(tickets)
                .map(parts -> order(parts, (_, line) -> line.status() == ItemStatus.SERVED))
                .filter(order -> !order.lines().isEmpty())
                .toList();
    }

    /// The lines of it that went at one time.
    static TicketView handedOver(TicketView served, List<TicketLine> lines, Instant at) {
        return ticket(List.of(served), lines, TicketStatus.BUMPED, at);
    }

    private static Stream<List<TicketView>> byOrder(List<TicketView> tickets) {
        return tickets.stream()
                .sorted(Comparator.comparingInt(TicketView::id))
                .collect(Collectors.groupingBy(TicketView::orderId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream();
    }

    private static TicketView order(List<TicketView> parts, BiPredicate<TicketView, TicketLine> which) {
        List<TicketLine> lines = lines(parts, which);
        return ticket(parts, lines, TicketStatus.OPEN, readySince(lines));
    }

    private static TicketView ticket(
            List<TicketView> parts, List<TicketLine> lines, TicketStatus status, @Nullable Instant since) {
        TicketView first = parts.getFirst();
        return new TicketView(
                -first.orderId(),
                first.orderId(),
                first.orderNumber(),
                0,
                first.tableNumber(),
                first.waiterName(),
                first.orderType(),
                first.covers(),
                first.kitchenNotes(),
                status,
                lines,
                List.of(),
                opened(parts, lines),
                since,
                marks(parts),
                null,
                parts.stream().mapToLong(TicketView::version).sum(),
                first.guestName(),
                first.promisedAt());
    }

    /// Since the oldest line that is still here was ordered: a second round is no hour old.
    private static Instant opened(List<TicketView> parts, List<TicketLine> lines) {
        return lines.stream()
                .map(TicketLine::firedAt)
                .min(Comparator.naturalOrder())
                .orElse(parts.getFirst().openedAt());
    }

    private static TicketMarks marks(List<TicketView> parts) {
        return new TicketMarks(
                parts.stream().anyMatch(part -> part.marks().priority()),
                parts.stream().allMatch(part -> part.marks().held()),
                parts.stream()
                        .map(part -> part.marks().told())
                        .filter(told -> !told.isEmpty())
                        .findFirst()
                        .orElse(null));
    }

    /// Every line once, whatever number of stations make it; it is done when all of them are.
    private static List<TicketLine> lines(List<TicketView> parts, BiPredicate<TicketView, TicketLine> which) {
        Map<Integer, TicketLine> lines = new LinkedHashMap<>();
        for (TicketView part : parts) {
            for (TicketLine line : part.lines()) {
                if (which.test(part, line)) {
                    lines.merge(line.itemId(), at(List.of(part.stationId()), line), Pass::both);
                }
            }
        }
        return List.copyOf(lines.values());
    }

    private static boolean isHere(TicketView part, TicketLine line) {
        return line.status() != ItemStatus.SERVED
                && (line.status() != ItemStatus.CANCELLED || part.status() != TicketStatus.BUMPED);
    }

    private static TicketLine both(TicketLine one, TicketLine other) {
        Set<Integer> stations = new LinkedHashSet<>(one.alsoAt());
        stations.addAll(other.alsoAt());
        return at(List.copyOf(stations), one.status() == ItemStatus.READY ? other : one);
    }

    private static TicketLine at(List<Integer> stations, TicketLine line) {
        return new TicketLine(
                line.itemId(),
                line.dishId(),
                line.dishVariationId(),
                line.name(),
                line.variationName(),
                line.quantity(),
                line.comment(),
                line.modifiers(),
                line.course(),
                line.seat(),
                line.status(),
                1,
                line.firedAt(),
                line.doneAt(),
                stations,
                line.clientRef(),
                line.prefixes());
    }

    private static @Nullable Instant readySince(List<TicketLine> lines) {
        List<TicketLine> wanted = lines.stream()
                .filter(line -> line.status() != ItemStatus.CANCELLED)
                .toList();
        if (wanted.isEmpty() || wanted.stream().anyMatch(line -> line.status() != ItemStatus.READY)) {
            return null;
        }
        return wanted.stream()
                .map(line -> Objects.requireNonNullElse(line.doneAt(), line.firedAt()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
