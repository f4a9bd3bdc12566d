package os.qres.server.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.orders.DiscountView;

/// Holds discounts to what somebody has allowed, when there is less on the check than there was: a tenth of ten
/// thousand is no tenth of what is left when nine thousand are taken back.
final class Caps {
    /// The whole check, in hundredths of a per cent.
    static final int ALL = 10_000;

    private Caps() {}

    /// Sums up anew. What was within the cap before and no longer is becomes so much less, the check's discounts first,
    /// since nothing is counted from them.
    static void settle(GuestOrder order, Instant now, Rounding rounding) {
        int cap = order.discounts().stream().mapToInt(Caps::cap).max().orElse(ALL);
        boolean wasWithin = over(order, cap, rounding).compareTo(Money.ZERO) <= 0;
        order.settle(now, rounding);
        Money over = over(order, cap, rounding);
        if (wasWithin && over.compareTo(Money.ZERO) > 0) {
            order.discount(less(order.discounts(), over));
            order.settle(now, rounding);
        }
    }

    /// What was given before caps were written down may stay as it is.
    private static int cap(DiscountView discount) {
        return discount.capBasisPoints() == null ? ALL : discount.capBasisPoints();
    }

    private static Money over(GuestOrder order, int cap, Rounding rounding) {
        Money most = rounding.percent(order.sums().subtotal(), cap);
        return order.sums().discountTotal().minus(most);
    }

    private static List<DiscountView> less(List<DiscountView> discounts, Money over) {
        var changed = new ArrayList<>(discounts);
        Money rest = over;
        List<DiscountView> inTurn = Stream.concat(
                        discounts.reversed().stream().filter(each -> each.itemId() == null),
                        discounts.reversed().stream().filter(each -> each.itemId() != null))
                .toList();
        for (DiscountView each : inTurn) {
            Money cut = each.taken().compareTo(rest) < 0 ? each.taken() : rest;
            if (cut.compareTo(Money.ZERO) > 0) {
                changed.set(changed.indexOf(each), each.ofAmount(each.taken().minus(cut)));
                rest = rest.minus(cut);
            }
        }
        return List.copyOf(changed);
    }
}
