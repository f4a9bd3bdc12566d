package os.qres.server.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderStatus;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// Takes lines a step on, and tells of each.
final class Progress {
    private Progress() {}

    /// Takes every line that is in one of `from` to `to`.
    /// @throws RefusedException wrong-step, when there is none; order-closed, when the order was cancelled
    static void all(Unit unit, GuestOrder order, ItemStatus to, List<ItemStatus> from) {
        if (order.status() == OrderStatus.CANCELLED) {
            throw RefusedException.conflict("order-closed");
        }
        List<OrderLine> lines = order.lines().stream()
                .filter(l -> from.contains(l.status()) && !l.isHeld())
                .toList();
        if (lines.isEmpty()) {
            throw RefusedException.conflict("wrong-step");
        }
        lines.forEach(line -> one(unit, order, line, to));
    }

    /// Whether there is a way from one status to the next.
    static boolean leads(ItemStatus from, ItemStatus next, boolean fired) {
        return switch (from) {
            case NEW ->
                next == ItemStatus.CANCELLED || fired && (next == ItemStatus.COOKING || next == ItemStatus.READY);
            case COOKING -> next == ItemStatus.READY || next == ItemStatus.NEW;
            case READY -> next == ItemStatus.SERVED || next == ItemStatus.COOKING;
            case SERVED -> next == ItemStatus.READY;
            case CANCELLED -> false;
        };
    }

    /// @return whether the line changed
    static boolean one(Unit unit, GuestOrder order, OrderLine line, ItemStatus to) {
        if (!line.advance(to, unit.now())) {
            return false;
        }
        ItemView view = line.view();
        unit.emit(new OrderEvent.OrderItemStatusChanged(order.id(), view));
        if (to == ItemStatus.READY) {
            unit.emit(new OrderEvent.DishReady(order.id(), view, order.tableNumber(), order.waiterId()));
        }
        return true;
    }

    /// The lines that were served at the latest moment.
    static List<OrderLine> servedLast(GuestOrder order) {
        Instant last = order.lines().stream()
                .flatMap(line -> line.servedAt().stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return order.lines().stream()
                .filter(line -> line.servedAt().filter(last::equals).isPresent())
                .toList();
    }

    /// The status of an order whose lines are so far.
    static OrderStatus followed(List<OrderLine> lines) {
        List<ItemStatus> made = lines.stream()
                .map(OrderLine::status)
                .filter(s -> s != ItemStatus.CANCELLED)
                .toList();
        if (made.isEmpty()) {
            return OrderStatus.PENDING;
        }
        if (made.stream().allMatch(s -> s == ItemStatus.SERVED)) {
            return OrderStatus.SERVED;
        }
        if (made.stream().allMatch(s -> s == ItemStatus.SERVED || s == ItemStatus.READY)) {
            return OrderStatus.READY;
        }
        return made.stream().allMatch(s -> s == ItemStatus.NEW) ? OrderStatus.PENDING : OrderStatus.IN_PROGRESS;
    }

    /// How long the guests have waited for all of it, once they have it.
    static @Nullable Integer minutes(Instant opened, @Nullable Instant served) {
        return served == null
                ? null
                : Integer.valueOf((int) Duration.between(opened, served).toMinutes());
    }
}
