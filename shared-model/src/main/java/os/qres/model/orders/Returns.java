package os.qres.model.orders;

import java.util.List;
import java.util.stream.Stream;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.payments.PaymentView;
import os.qres.model.payments.ReturnedItem;

/// What of a check has gone back by its lines, and what a portion of a line is worth then.
public final class Returns {
    private Returns() {}

    /// Portions of the line whose money went back.
    public static int portions(OrderView order, int itemId) {
        return order.payments().stream()
                .flatMap(Returns::items)
                .filter(item -> item.itemId() == itemId)
                .mapToInt(ReturnedItem::quantity)
                .sum();
    }

    private static Stream<ReturnedItem> items(PaymentView payment) {
        return Stream.ofNullable(payment.items()).flatMap(List::stream);
    }

    /// All that went back, tips apart.
    public static Money sum(OrderView order) {
        return Money.ZERO.minus(order.payments().stream()
                .filter(payment -> payment.refundOf() != null)
                .map(PaymentView::amount)
                .reduce(Money.ZERO, Money::plus));
    }

    /// What of a payment has not gone back, its tip apart.
    public static Money left(OrderView order, PaymentView payment) {
        return order.payments().stream()
                .filter(each -> Integer.valueOf(payment.id()).equals(each.refundOf()))
                .map(PaymentView::amount)
                .reduce(payment.amount(), Money::plus);
    }

    /// What some portions are worth: all portions of a line come to what it was charged.
    /// @param due what the line was charged
    /// @param of portions of the line
    /// @param before portions that went back already
    public static Money worth(Money due, int of, int before, int portions, Rounding rounding) {
        return rounding.split(due, of).subList(before, before + portions).stream()
                .reduce(Money.ZERO, Money::plus);
    }
}
