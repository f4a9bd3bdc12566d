package os.qres.terminal.store;

import java.util.List;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;

final class Orders {
    private Orders() {}

    static OrderView withItems(OrderView o, List<ItemView> items) {
        return new OrderView(
                o.id(),
                o.number(),
                o.tableId(),
                o.tableNumber(),
                o.waiterId(),
                o.waiterName(),
                o.status(),
                o.totalPrice(),
                o.paymentStatus(),
                o.orderType(),
                o.notes(),
                o.kitchenNotes(),
                o.covers(),
                items,
                o.payments(),
                o.subtotal(),
                o.discountTotal(),
                o.serviceCharge(),
                o.taxTotal(),
                o.tipTotal(),
                o.paidTotal(),
                o.servedAt(),
                o.cancelledAt(),
                o.cancelReason(),
                o.timeToServe(),
                o.businessDay(),
                o.clientRef(),
                o.createdAt(),
                o.updatedAt(),
                o.version(),
                o.taxAdded(),
                o.serviceBasisPoints(),
                o.discounts(),
                o.billRequestedAt(),
                o.billsRequested(),
                o.joined(),
                o.guestName(),
                o.guestPhone(),
                o.guestAddress(),
                o.promisedAt());
    }
}
