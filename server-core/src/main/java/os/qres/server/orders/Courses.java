package os.qres.server.orders;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import os.qres.model.FieldError;
import os.qres.model.checks.HeldLines;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderView;
import os.qres.server.menu.Menu;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// The door to courses: lines are held until the guests are ready for them, and fired then. A held line has its
/// portions of the menu's countdown: what has sold out since is fired. What a cook has taken off the menu is not,
/// unless somebody has asked him and says so.
public final class Courses {
    private final Changes changes;
    private final Menu menu;

    public Courses(Changes changes, Menu menu) {
        this.changes = changes;
        this.menu = menu;
    }

    /// Tells the kitchen of lines that were held. What it knows already stays as it is.
    /// @throws RefusedException not found, stale, order-closed, nothing-held, held-off
    OrderView fire(Unit unit, int orderId, HeldLines wanted) {
        GuestOrder order = changes.expected(unit, orderId);
        if (order.status() == OrderStatus.CANCELLED || order.isRefunded()) {
            throw RefusedException.conflict("order-closed");
        }
        List<OrderLine> held = meant(order, wanted, OrderLine::isHeld);
        if (held.isEmpty()) {
            throw RefusedException.conflict("nothing-held");
        }
        if (!Boolean.TRUE.equals(wanted.evenIfOff())) {
            requireOnMenu(unit, held);
        }
        held.forEach(line -> line.fire(unit.now()));
        return changes.ended(unit, order);
    }

    private void requireOnMenu(Unit unit, List<OrderLine> held) {
        menu.lookUp(unit, held.stream().map(OrderLine::dishId).distinct().toList());
        String off = held.stream()
                .filter(line -> menu.isOff(unit, line.dishId(), line.dishVariationId()))
                .map(line -> line.view().name())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!off.isEmpty()) {
            throw new RefusedException(new Refusal.Conflict("held-off", List.of(new FieldError("item_ids", off))));
        }
    }

    /// Takes lines back from the kitchen, which has not begun them, until they are fired again.
    /// @throws RefusedException not found, stale, order-closed, item-started
    OrderView hold(Unit unit, int orderId, HeldLines wanted) {
        GuestOrder order = changes.expected(unit, orderId);
        order.requireChangeable();
        List<OrderLine> fired = meant(order, wanted, line -> !line.isHeld() && !line.isCancelled());
        fired.forEach(line -> line.hold(unit.now()));
        return fired.isEmpty() ? order.view() : changes.ended(unit, order);
    }

    private static List<OrderLine> meant(GuestOrder order, HeldLines wanted, Predicate<OrderLine> which) {
        return order.lines().stream()
                .filter(which)
                .filter(line -> wanted.itemIds() == null || wanted.itemIds().contains(line.id()))
                .filter(line -> wanted.course() == null || line.isIn(wanted.course()))
                .toList();
    }
}
