package os.qres.model.money;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;

/// A check as the server will have it once it knows these lines: for terminals that are without it. It is worked out by
/// what the server itself works it out by.
public final class Reckoned {
    private Reckoned() {}

    /// @param order with all its lines; what they come to is worked out anew
    /// @param covers guests by now
    /// @param locationId where its table stands
    public static OrderView of(
            OrderView order, int covers, Tariff tariff, Rounding rounding, @Nullable Integer locationId) {
        int service = tariff.service(order.orderType(), covers, locationId);
        List<ItemView> charged =
                order.items().stream().filter(ItemView::isCharged).toList();
        List<CheckCharges.Line> lines = charged.stream()
                .map(item ->
                        new CheckCharges.Line(item.id(), item.total(), tariff.tax(order.orderType(), item.taxRate())))
                .toList();
        var charges = new CheckCharges(lines, order.discounts(), service, tariff.serviceTax());
        Bill bill = charges.bill(rounding);
        var items = new ArrayList<ItemView>();
        int next = 0;
        for (ItemView item : order.items()) {
            if (item.isCharged()) {
                Bill.Part part = bill.parts().get(next++);
                items.add(item.charged(part.discount(), part.due()));
            } else {
                items.add(item.charged(Money.ZERO, Money.ZERO));
            }
        }
        return order.charged(new OrderView.Sums(
                List.copyOf(items),
                charges.taking(bill),
                bill.subtotal(),
                bill.discount(),
                bill.service(),
                service,
                bill.tax(),
                bill.taxAdded(),
                bill.total()));
    }
}
