package os.qres.server.orders;

import os.qres.model.identity.ApprovalAction;
import os.qres.model.orders.ItemDraft;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderDraft;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.server.identity.Approvals;
import os.qres.server.identity.Authority;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.Call;

/// What somebody changes of an order or a line by `PATCH`: its details, the step that it is at, and whether it is
/// paid. Each asks for the same rights as the route that is made for it.
final class OrderPatches {
    private final Orders orders;
    private final Paying paying;
    private final Approvals approvals;

    OrderPatches(Orders orders, Paying paying, Approvals approvals) {
        this.orders = orders;
        this.paying = paying;
        this.approvals = approvals;
    }

    OrderView order(Unit unit, Call<OrderDraft> call) {
        int id = call.id("order_id");
        OrderDraft present = draft(orders.one(unit, id));
        OrderDraft wanted = call.patched(present, OrderDraft.class);
        OrderStatus status = wanted.status() == null ? present.status() : wanted.status();
        PaymentStatus payment = wanted.paymentStatus() == null ? present.paymentStatus() : wanted.paymentStatus();
        OrderDraft details = new OrderDraft(
                wanted.tableId(),
                wanted.waiterId(),
                wanted.orderType(),
                wanted.covers(),
                wanted.notes(),
                wanted.kitchenNotes(),
                present.status(),
                present.paymentStatus(),
                wanted.guestName(),
                wanted.guestPhone(),
                wanted.guestAddress(),
                wanted.promisedAt(),
                null,
                null);
        ApprovalAction action = status == OrderStatus.CANCELLED ? ApprovalAction.CANCEL : ApprovalAction.TRANSFER;
        Authority authority = approvals.authority(unit, wanted.approval(), action, id);
        boolean isStep = status != present.status() || payment != present.paymentStatus();
        if (!isStep || !details.equals(present)) {
            Mandate.requireFloor(call.actor());
            orders.change(unit, id, details, wanted.seen(), authority);
        }
        if (status != present.status()) {
            Mandate.require(call.actor(), status);
            orders.advance(unit, id, status, authority);
        }
        if (payment != present.paymentStatus()) {
            Mandate.requireFloor(call.actor());
            paying.to(unit, id, payment);
        }
        return orders.one(unit, id);
    }

    static OrderDraft draft(OrderView order) {
        return new OrderDraft(
                order.tableId(),
                order.waiterId(),
                order.orderType(),
                order.covers(),
                order.notes(),
                order.kitchenNotes(),
                order.status(),
                order.paymentStatus(),
                order.guestName(),
                order.guestPhone(),
                order.guestAddress(),
                order.promisedAt(),
                null,
                null);
    }

    ItemView item(Unit unit, Call<ItemDraft> call) {
        int id = call.id("order_id");
        int itemId = call.id("item_id");
        ItemDraft present = orders.itemDraft(unit, id, itemId);
        ItemDraft wanted = call.patched(present, ItemDraft.class);
        ItemStatus status = wanted.status() == null ? present.status() : wanted.status();
        Authority authority = approvals.authority(unit, wanted.approval(), ApprovalAction.CANCEL, id);
        ItemDraft details = new ItemDraft(
                wanted.quantity(), wanted.comment(), wanted.course(), wanted.seat(), present.status(), null, null);
        boolean isStep = status != present.status();
        if (isStep && details.equals(present)) {
            Mandate.require(call.actor(), status);
            unit.expects(orders.one(unit, id).version());
            return orders.advanceItem(unit, id, itemId, status, authority);
        }
        Mandate.requireFloor(call.actor());
        ItemView changed = orders.changeItem(unit, id, itemId, details, wanted.seen(), authority);
        if (!isStep) {
            return changed;
        }
        Mandate.require(call.actor(), status);
        return orders.advanceItem(unit, id, itemId, status, authority);
    }
}
