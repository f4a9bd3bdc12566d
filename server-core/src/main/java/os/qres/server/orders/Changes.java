package os.qres.server.orders;

import java.util.OptionalInt;
import java.util.function.Function;
import os.qres.model.Role;
import os.qres.model.Rounding;
import os.qres.model.money.Tariff;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderView;
import os.qres.model.rights.Permission;
import os.qres.server.floor.Floor;
import os.qres.server.menu.Menu;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.rights.Rights;
import os.qres.server.settings.BillSettings;
import os.qres.server.staff.Staff;

/// What every change of an order begins and ends with. Each ends with one [OrderEvent.Whole].
public final class Changes {
    private static final String WHAT = "order";

    private final Floor floor;
    private final BillSettings bills;
    private final Rounding rounding;
    private final Rights rights;
    private final Overtaken overtaken;

    public Changes(Floor floor, BillSettings bills, Rounding rounding, Rights rights, Staff staff, Menu menu) {
        this.floor = floor;
        this.bills = bills;
        this.rounding = rounding;
        this.rights = rights;
        this.overtaken = new Overtaken(new Edits(staff), menu);
    }

    Rounding rounding() {
        return rounding;
    }

    /// What has become of what somebody saw.
    Overtaken overtaken() {
        return overtaken;
    }

    /// @throws RefusedException not found
    GuestOrder find(Reading reading, int orderId) {
        return reading.find(GuestOrder.class, orderId, WHAT);
    }

    /// The order, to be changed. Cooks have a part in everybody's, and so have guests.
    /// @throws RefusedException not found, or others-order where it is another waiter's and that takes a permission
    GuestOrder find(Unit unit, int orderId) {
        GuestOrder order = find((Reading) unit, orderId);
        Actor actor = unit.actor();
        boolean isOthers = order.waiterId() != null && !order.waiterId().equals(actor.userId());
        boolean isWaiter = actor.role() != null && actor.role() != Role.KITCHEN;
        if (isOthers && isWaiter && !rights.allows(unit, Permission.OTHERS_ORDERS)) {
            throw RefusedException.forbidden("others-order");
        }
        return order;
    }

    /// The order, whose version is what the caller expects.
    /// @throws RefusedException not found, stale
    GuestOrder expected(Unit unit, int orderId) {
        GuestOrder order = find(unit, orderId);
        unit.expects(order.version());
        return order;
    }

    /// Charges by the house's rules of the moment.
    void charge(Reading reading, GuestOrder order) {
        order.charge(new Tariff(bills.rules(reading)));
    }

    void settle(Unit unit, GuestOrder order) {
        order.settle(unit.now(), rounding);
    }

    /// Sums up what has become less; what was taken off it stays within what somebody has allowed.
    /// @throws RefusedException below-paid, when more is paid than is left
    void lessen(Unit unit, GuestOrder order) {
        Caps.settle(order, unit.now(), rounding);
        requireNotBelowPaid(order);
    }

    /// Sums up what has given lines to another check: both together have the discounts that they had.
    /// @throws RefusedException below-paid, when more is paid than is left
    void part(Unit unit, GuestOrder order) {
        settle(unit, order);
        requireNotBelowPaid(order);
    }

    static void requireNotBelowPaid(GuestOrder order) {
        if (order.owed().isNegative()) {
            throw RefusedException.conflict("below-paid");
        }
    }

    /// Sums up first, so that what is flushed with the table is how it stays.
    void leaveTable(Unit unit, GuestOrder order) {
        settle(unit, order);
        if (order.tableId() != null) {
            floor.leave(unit, order.tableId(), order.id(), next(unit, order));
        }
    }

    /// Another check at the same table that is still open.
    private static OptionalInt next(Unit unit, GuestOrder order) {
        return unit.value(Integer.class, """
                        select min(id) from orders where table_id = ? and id <> ? and is_open
                        and payment_status = 'UNPAID'""", order.tableId(), order.id())
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /// Sums up, stores, and tells.
    OrderView ended(Unit unit, GuestOrder order) {
        OrderStatus before = order.status();
        settle(unit, order);
        unit.session().flush();
        return told(
                unit,
                order,
                view -> before == view.status()
                        ? new OrderEvent.OrderUpdated(view)
                        : new OrderEvent.OrderStatusChanged(view.id(), view.status(), view));
    }

    OrderView told(Unit unit, GuestOrder order, Function<OrderView, OrderEvent.Whole> event) {
        OrderView view = order.view();
        unit.emit(event.apply(view));
        return view;
    }
}
