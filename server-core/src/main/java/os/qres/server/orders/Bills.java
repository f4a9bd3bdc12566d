package os.qres.server.orders;

import java.util.Collection;
import java.util.List;
import os.qres.model.Money;
import os.qres.model.bill.BillView;
import os.qres.model.bill.TaxShare;
import os.qres.model.orders.OrderView;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// The door to bills: what guests are shown before they pay, and what a receipt says afterwards.
public final class Bills {
    private final Changes changes;

    public Bills(Changes changes) {
        this.changes = changes;
    }

    /// What an order comes to, however far it is.
    /// @throws os.qres.server.platform.problem.RefusedException not found
    public BillView of(Reading reading, int orderId) {
        GuestOrder order = changes.find(reading, orderId);
        return of(order, order.view());
    }

    /// What these come to.
    public List<BillView> some(Reading reading, Collection<Integer> ids) {
        return WholeOrders.some(reading, ids).stream()
                .map(order -> of(order, order.view()))
                .toList();
    }

    private BillView of(GuestOrder order, OrderView view) {
        Money owed = order.owed();
        return new BillView(
                view,
                order.sums().billsRequested(),
                order.bill(changes.rounding()).taxes().stream()
                        .map(taxed -> new TaxShare(
                                taxed.tax().basisPoints(), taxed.tax().included(), taxed.base(), taxed.amount()))
                        .toList(),
                owed,
                changes.rounding().cash(owed));
    }

    /// Shows guests what they owe: whoever prints hears of it.
    /// @throws os.qres.server.platform.problem.RefusedException not found, stale, order-closed, nothing-owed
    BillView request(Unit unit, int orderId) {
        GuestOrder order = changes.expected(unit, orderId);
        order.requestBill(unit.now());
        BillView bill = of(order, changes.ended(unit, order));
        unit.emit(new OrderEvent.BillRequested(orderId, bill));
        return bill;
    }
}
