package os.qres.kitchen.pass;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;

/// When each line is best begun, so that what a table gets together is ready together. The line that takes longest is
/// begun as soon as its cook can and says when the others must be: each as much later as it is quicker. A course is
/// ready by itself. A station that has much to make begins late, and its lines are reckoned as taking so much longer.
public final class Pace {
    /// What a station makes side by side.
    private static final int AT_ONCE = 4;

    /// Less is not worth waiting for.
    private static final Duration WORTH_SAYING = Duration.ofMinutes(1);

    private record Course(int orderId, int number) {}

    private record Open(TicketView ticket, TicketLine line) {
        Course course() {
            return new Course(ticket.orderId(), line.course());
        }
    }

    private final IntFunction<Duration> takes;

    /// @param takes how long a dish takes, as measured; zero where nobody knows
    public Pace(IntFunction<Duration> takes) {
        this.takes = takes;
    }

    /// By the lines' ids; what should be begun at once, or is not known, is left out.
    public Map<Integer, Instant> starts(List<TicketView> tickets, Instant now) {
        List<Open> lines = tickets.stream()
                .filter(ticket ->
                        ticket.status() == TicketStatus.OPEN && !ticket.marks().held())
                .sorted(Comparator.comparingInt(TicketView::id))
                .flatMap(ticket -> ticket.lines().stream().map(line -> new Open(ticket, line)))
                .filter(open -> isOpen(open.line()))
                .toList();
        Map<Integer, Instant> ready = ready(lines, now);
        Map<Course, Instant> together = lines.stream()
                .collect(Collectors.toMap(
                        Open::course,
                        open -> ready.getOrDefault(open.line().itemId(), now),
                        (one, other) -> one.isAfter(other) ? one : other));
        Map<Integer, Instant> starts = new HashMap<>();
        for (Open open : lines) {
            Duration needs = takes.apply(open.line().dishId());
            Instant all = together.get(open.course());
            Instant start = all.minus(needs);
            boolean isLast = !ready.getOrDefault(open.line().itemId(), now).isBefore(all);
            boolean waits = open.line().status() == ItemStatus.NEW && !needs.isZero() && !isLast;
            if (waits && start.isAfter(now.plus(WORTH_SAYING))) {
                starts.put(open.line().itemId(), start);
            }
        }
        return starts;
    }

    /// When each would be ready if its station made it in its turn.
    private Map<Integer, Instant> ready(List<Open> lines, Instant now) {
        Map<Integer, Duration> queued = new HashMap<>();
        Map<Integer, Instant> ready = new HashMap<>();
        for (Open open : lines) {
            Duration needs = takes.apply(open.line().dishId());
            Duration before = queued.getOrDefault(open.ticket().stationId(), Duration.ZERO);
            Instant begun =
                    open.line().status() == ItemStatus.COOKING ? open.line().firedAt() : now.plus(before);
            Instant end = begun.plus(needs);
            ready.merge(
                    open.line().itemId(),
                    end.isBefore(now) ? now : end,
                    (one, other) -> one.isAfter(other) ? one : other);
            queued.put(
                    open.ticket().stationId(),
                    before.plus(needs.multipliedBy(open.line().quantity()).dividedBy(AT_ONCE)));
        }
        return ready;
    }

    private static boolean isOpen(TicketLine line) {
        return line.status() == ItemStatus.NEW || line.status() == ItemStatus.COOKING;
    }
}
