package os.qres.server.fiscal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import os.qres.model.Money;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentView;

/// Makes a fiscal receipt of a settled check: each line by what it adds to the total, discounts, service and tax
/// within; each kind of payment by what it brought.
final class CheckReceipt {
    private static final int LONGEST_NAME = 128;

    private CheckReceipt() {}

    static FiscalReceipt of(OrderView order) {
        boolean isReturn = order.paymentStatus() == PaymentStatus.REFUNDED;
        List<FiscalReceipt.FiscalItem> items = order.items().stream()
                .filter(item ->
                        item.status() != ItemStatus.CANCELLED && item.due().minor() > 0)
                .flatMap(item -> items(item).stream())
                .toList();
        Money total = items.stream().map(FiscalReceipt.FiscalItem::amount).reduce(Money.ZERO, Money::plus);
        return new FiscalReceipt(
                isReturn ? FiscalReceipt.SELL_RETURN : FiscalReceipt.SELL,
                Objects.requireNonNullElse(order.waiterName(), "QRes"),
                items,
                payments(order, isReturn),
                total);
    }

    /// A price times a quantity is the amount, to the kopeck: what does not divide becomes two positions.
    private static List<FiscalReceipt.FiscalItem> items(ItemView item) {
        String name = name(item);
        long due = item.due().minor();
        int quantity = item.quantity();
        long price = due / quantity;
        int dearer = (int) (due % quantity);
        var items = new ArrayList<FiscalReceipt.FiscalItem>();
        position(items, name, price + 1, dearer);
        position(items, name, price, quantity - dearer);
        return items;
    }

    private static void position(List<FiscalReceipt.FiscalItem> items, String name, long price, int quantity) {
        if (quantity > 0 && price > 0) {
            items.add(new FiscalReceipt.FiscalItem(name, new Money(price), quantity, new Money(price * quantity)));
        }
    }

    private static String name(ItemView item) {
        String whole = item.variationName() == null ? item.name() : item.name() + " " + item.variationName();
        return whole.length() > LONGEST_NAME ? whole.substring(0, LONGEST_NAME) : whole;
    }

    private static List<FiscalReceipt.FiscalPayment> payments(OrderView order, boolean isReturn) {
        Map<PaymentKind, Money> sums = new EnumMap<>(PaymentKind.class);
        for (PaymentView payment : order.payments()) {
            if ((payment.refundOf() != null) == isReturn) {
                Money amount = isReturn ? Money.ZERO.minus(payment.amount()) : payment.amount();
                sums.merge(payment.kind(), amount, Money::plus);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new FiscalReceipt.FiscalPayment(word(sum.getKey()), sum.getValue()))
                .toList();
    }

    private static String word(PaymentKind kind) {
        return switch (kind) {
            case CASH -> "cash";
            case CARD -> "electronically";
            case OTHER -> "other";
        };
    }
}
