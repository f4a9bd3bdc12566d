package os.qres.pos.payment;

import os.qres.model.Money;
import os.qres.model.bill.DiscountCaps;
import os.qres.model.live.Crew;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewDiscount;
import os.qres.model.orders.OrderView;
import os.qres.model.rights.Permission;
import os.qres.pos.house.House;

/// How much the person may take off a check alone, as far as this terminal can tell: the server has the last word.
record Cap(House house, OrderView order) {
    private static final int WHOLE = 10_000;

    boolean allows(NewDiscount wanted) {
        if (house.may(Permission.DISCOUNT_ANY)) {
            return true;
        }
        DiscountCaps caps = house.state().crew().map(Crew::discounts).orElse(new DiscountCaps(WHOLE, WHOLE));
        long off = order.discountTotal().plus(taken(wanted)).minor();
        return house.may(Permission.DISCOUNT_MORE) && isWithin(off, caps.manager())
                || house.may(Permission.DISCOUNT) && isWithin(off, caps.waiter());
    }

    private boolean isWithin(long off, int basisPoints) {
        return off * WHOLE <= order.subtotal().minor() * basisPoints;
    }

    private Money taken(NewDiscount wanted) {
        if (wanted.amount() != null) {
            return wanted.amount();
        }
        Money of = wanted.itemId() == null
                ? order.subtotal().minus(order.discountTotal())
                : order.items().stream()
                        .filter(item -> wanted.itemId().equals(item.id()))
                        .map(ItemView::total)
                        .findFirst()
                        .orElse(Money.ZERO);
        int part = wanted.basisPoints() == null ? 0 : wanted.basisPoints();
        return new Money(of.minor() * part / WHOLE);
    }
}
