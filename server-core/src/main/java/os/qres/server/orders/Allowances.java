package os.qres.server.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import os.qres.model.Money;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.bill.DiscountCaps;
import os.qres.model.orders.Comp;
import os.qres.model.orders.DiscountView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.NewDiscount;
import os.qres.model.orders.OrderView;
import os.qres.model.rights.Permission;
import os.qres.server.identity.Authority;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.settings.BillSettings;

/// The door to what the house does not charge: discounts, and dishes that were made and are on the house.
public final class Allowances {
    static final int MOST_DISCOUNTS = 30;

    private final Changes changes;
    private final BillSettings bills;

    public Allowances(Changes changes, BillSettings bills) {
        this.changes = changes;
        this.bills = bills;
    }

    /// Takes something off. All that is taken off a check together must be within what somebody may.
    /// @throws RefusedException not found, stale, order-closed, order-changed, approval-needed, below-paid,
    /// too-many-discounts, or invalid
    OrderView discount(Unit unit, int orderId, NewDiscount wanted, Authority authority) {
        GuestOrder order = changes.find(unit, orderId);
        UUID id = wanted.clientRef() == null ? TimeOrderedUuid.next() : wanted.clientRef();
        if (order.discounts().stream().anyMatch(each -> each.id().equals(id))) {
            return order.view();
        }
        unit.expects(order.version());
        order.requireChangeable();
        requireWhole(order, wanted);
        changes.overtaken().requireNoOther(unit, order, wanted);
        var discounts = new ArrayList<>(order.discounts());
        if (discounts.size() == MOST_DISCOUNTS) {
            throw RefusedException.conflict("too-many-discounts");
        }
        discounts.add(new DiscountView(
                id,
                wanted.itemId(),
                wanted.basisPoints(),
                wanted.amount(),
                Money.ZERO,
                wanted.reason().strip(),
                authority.userId(),
                authority.approvedBy(),
                unit.now(),
                null));
        order.discount(List.copyOf(discounts));
        changes.settle(unit, order);
        DiscountCaps caps = bills.rules(unit).discounts();
        requireWithin(caps, order, authority);
        Changes.requireNotBelowPaid(order);
        order.discount(order.discounts().stream()
                .map(each -> each.id().equals(id) ? each.upTo(cap(caps, authority)) : each)
                .toList());
        return changes.ended(unit, order);
    }

    private static void requireWhole(GuestOrder order, NewDiscount wanted) {
        Money amount = wanted.amount();
        if ((wanted.basisPoints() == null) == (amount == null)) {
            throw RefusedException.invalid(amount == null ? "basis_points" : "amount", "{discount-either}");
        }
        if (amount != null && amount.compareTo(Money.ZERO) <= 0) {
            throw RefusedException.invalid("amount", "{out-of-range}");
        }
        Integer item = wanted.itemId();
        if (item != null && order.lines().stream().noneMatch(line -> line.is(item) && line.isCharged())) {
            throw RefusedException.invalid("item_id", "{unknown-reference}");
        }
    }

    private void requireWithin(DiscountCaps caps, GuestOrder order, Authority authority) {
        Money off = order.sums().discountTotal();
        boolean isAllowed = authority.may(Permission.DISCOUNT_ANY)
                || authority.may(Permission.DISCOUNT_MORE) && isWithin(caps.manager(), off, order)
                || authority.may(Permission.DISCOUNT) && isWithin(caps.waiter(), off, order);
        if (!isAllowed) {
            throw RefusedException.forbidden("approval-needed");
        }
    }

    private static int cap(DiscountCaps caps, Authority authority) {
        if (authority.may(Permission.DISCOUNT_ANY)) {
            return Caps.ALL;
        }
        int manager = authority.may(Permission.DISCOUNT_MORE) ? caps.manager() : 0;
        return Math.max(manager, authority.may(Permission.DISCOUNT) ? caps.waiter() : 0);
    }

    private boolean isWithin(int basisPoints, Money off, GuestOrder order) {
        return off.compareTo(changes.rounding().percent(order.sums().subtotal(), basisPoints)) <= 0;
    }

    /// Takes a discount back.
    /// @throws RefusedException not found, stale, order-closed
    OrderView withdraw(Unit unit, int orderId, String discountId) {
        GuestOrder order = changes.expected(unit, orderId);
        order.requireChangeable();
        List<DiscountView> left = order.discounts().stream()
                .filter(each -> !each.id().toString().equals(discountId))
                .toList();
        if (left.size() == order.discounts().size()) {
            throw RefusedException.notFound("discount");
        }
        order.discount(left);
        return changes.ended(unit, order);
    }

    /// Charges nothing for a line that is being made or was.
    /// @throws RefusedException not found, stale, order-closed, approval-needed, item-not-started, item-comped,
    /// item-changed, below-paid
    OrderView comp(Unit unit, int orderId, int itemId, Comp wanted, Authority authority) {
        GuestOrder order = changes.expected(unit, orderId);
        OrderLine line = changes.overtaken().find(unit, order, itemId, wanted.seen());
        order.requireChangeable();
        authority.require(Permission.COMP);
        changes.overtaken().requireSame(unit, line, wanted.seen());
        List<OrderLine> parts = WholeCombos.of(order, line);
        if (line.isCancelled() || parts.stream().allMatch(part -> part.status() == ItemStatus.NEW)) {
            throw RefusedException.conflict("item-not-started");
        }
        if (!line.isCharged()) {
            throw RefusedException.conflict("item-comped");
        }
        parts.forEach(part -> part.charge().comp(wanted.reason().strip(), authority));
        return afterComp(unit, order);
    }

    /// Charges a line again.
    /// @throws RefusedException not found, stale, order-closed, item-not-comped
    OrderView chargeAgain(Unit unit, int orderId, int itemId) {
        GuestOrder order = changes.expected(unit, orderId);
        order.requireChangeable();
        OrderLine line = order.line(itemId);
        if (!line.charge().isComped()) {
            throw RefusedException.conflict("item-not-comped");
        }
        WholeCombos.of(order, line).forEach(part -> part.charge().chargeAgain());
        return afterComp(unit, order);
    }

    private OrderView afterComp(Unit unit, GuestOrder order) {
        changes.lessen(unit, order);
        return changes.ended(unit, order);
    }
}
