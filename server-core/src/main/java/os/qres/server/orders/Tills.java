package os.qres.server.orders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import os.qres.model.Money;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentView;
import os.qres.model.time.BusinessDay;
import os.qres.server.platform.database.Unit;

/// The door to orders' money: taken and given back.
public final class Tills {
    private final Changes changes;
    private final BusinessDay businessDay;

    public Tills(Changes changes, BusinessDay businessDay) {
        this.changes = changes;
        this.businessDay = businessDay;
    }

    /// Takes money. When all is paid, the table is free.
    public OrderView pay(Unit unit, int orderId, Tender tender) {
        GuestOrder order = changes.find(unit, orderId);
        if (isBooked(order, tender.clientRef())) {
            return order.view();
        }
        unit.expects(order.version());
        Money owed = order.owed();
        Optional<PaymentView> payment = order.pay(new Taking(
                        tender, unit.actor().userId(), businessDay.of(unit.now()), unit.now(), changes.rounding()))
                .map(taken -> unit.store(taken).view());
        unit.emit(new OrderEvent.PaymentReceived(
                order.id(), owed.minus(order.owed()), tender.method().name(), payment.orElse(null)));
        if (order.isPaid()) {
            changes.leaveTable(unit, order);
        }
        return changes.ended(unit, order);
    }

    /// Gives back what was paid for the order. When that is all of what a paid one had brought, it ends and its table
    /// is free; whoever still waits for something may get it; to take that back as well, the order is cancelled. An
    /// open one stays open, and owes what went back.
    public OrderView refund(Unit unit, int orderId, Refund refund) {
        GuestOrder order = changes.find(unit, orderId);
        if (isBooked(order, refund.clientRef())) {
            return order.view();
        }
        unit.expects(order.version());
        List<OrderPayment> back =
                order.refund(new Refunding(refund, businessDay.of(unit.now()), unit.now(), changes.rounding()));
        back.forEach(unit::store);
        back.forEach(each -> unit.emit(new OrderEvent.PaymentRefunded(
                order.id(), Money.ZERO.minus(each.amount()), each.methodName(), each.view())));
        if (order.isRefunded()) {
            changes.leaveTable(unit, order);
        }
        return changes.ended(unit, order);
    }

    /// What is sent again is in the books already.
    private static boolean isBooked(GuestOrder order, UUID payment) {
        return order.payments().stream().anyMatch(each -> each.clientRef().equals(payment));
    }
}
