package os.qres.server.orders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.orders.Returns;
import os.qres.model.payments.ItemReturn;
import os.qres.model.payments.PaymentShare;
import os.qres.model.payments.ReturnedItem;
import os.qres.server.platform.problem.RefusedException;

/// Lines of a paid check whose money goes back, or portions of them. A portion is worth its part of what the line was
/// charged, so that all portions of all lines come to the whole check; and none goes back twice.
final class ReturnedLines {
    private final GuestOrder order;
    private final Map<OrderLine, Integer> portions;
    private final List<Money> worth;

    private ReturnedLines(GuestOrder order, Map<OrderLine, Integer> portions, Rounding rounding) {
        this.order = order;
        this.portions = portions;
        this.worth = portions.entrySet().stream()
                .map(each -> worth(each.getKey(), each.getValue(), rounding))
                .toList();
    }

    /// Those that are named, and the other parts of their combos.
    /// @throws RefusedException invalid, naming what is wrong
    static ReturnedLines of(GuestOrder order, List<ItemReturn> wanted, Rounding rounding) {
        if (!order.isPaid()) {
            throw RefusedException.invalid("items", "{only-of-paid}");
        }
        var portions = new LinkedHashMap<OrderLine, Integer>();
        var named = new HashSet<OrderLine>();
        for (int i = 0; i < wanted.size(); i++) {
            String place = "items[" + i + "]";
            OrderLine line = line(order, wanted.get(i), place);
            if (!named.add(line)) {
                throw RefusedException.invalid(place + ".item_id", "{named-twice}");
            }
            int quantity = quantity(line, wanted.get(i), place);
            for (OrderLine part : WholeCombos.of(order, line)) {
                Integer before = portions.putIfAbsent(part, quantity);
                if (before != null && before != quantity) {
                    throw RefusedException.invalid(place + ".quantity", "{whole-combo}");
                }
            }
        }
        return new ReturnedLines(order, portions, rounding);
    }

    private static OrderLine line(GuestOrder order, ItemReturn wanted, String place) {
        return order.lines().stream()
                .filter(each -> each.is(wanted.itemId()) && each.isCharged())
                .findFirst()
                .orElseThrow(() -> RefusedException.invalid(place + ".item_id", "{unknown-reference}"));
    }

    private static int quantity(OrderLine line, ItemReturn wanted, String place) {
        int rest = line.quantity() - line.charge().returned();
        if (rest == 0) {
            throw RefusedException.invalid(place + ".item_id", "{returned-already}");
        }
        int quantity = wanted.quantity() == null ? rest : wanted.quantity();
        if (quantity > rest) {
            throw RefusedException.invalid(place + ".quantity", "{at-most} " + rest);
        }
        return quantity;
    }

    private static Money worth(OrderLine line, int portions, Rounding rounding) {
        return Returns.worth(line.due(), line.quantity(), line.charge().returned(), portions, rounding);
    }

    /// Whether nothing of the check is left after them.
    boolean isAll() {
        return order.lines().stream()
                .filter(OrderLine::isCharged)
                .allMatch(line -> line.charge().returned() + portions.getOrDefault(line, 0) == line.quantity());
    }

    /// What they are worth; the last ones are worth what is left.
    /// @param left of all that was paid for the check
    Money amount(Money left) {
        return isAll() ? left : worth.stream().reduce(Money.ZERO, Money::plus);
    }

    /// Whether somebody has paid for one of them by this very payment.
    boolean arePaidBy(OrderPayment payment) {
        return payment.share()
                .map(PaymentShare::items)
                .filter(items -> items.stream()
                        .anyMatch(item -> portions.keySet().stream().anyMatch(line -> line.is(item.itemId()))))
                .isPresent();
    }

    /// Writes down by which payment which line's money goes back.
    /// @param back the payments that bring it back, of so much in all
    void record(List<OrderPayment> back, Money amount, Rounding rounding) {
        List<OrderLine> lines = List.copyOf(portions.keySet());
        List<Money> rest = new ArrayList<>(rounding.split(amount, worth));
        List<Integer> uncounted = new ArrayList<>(portions.values());
        for (OrderPayment payment : back) {
            Money open = Money.ZERO.minus(payment.amount());
            var items = new ArrayList<ReturnedItem>();
            for (int i = 0; i < lines.size(); i++) {
                Money part = rest.get(i).compareTo(open) < 0 ? rest.get(i) : open;
                boolean isFree = rest.get(i).equals(Money.ZERO) && uncounted.get(i) > 0;
                if (isFree || part.compareTo(Money.ZERO) > 0) {
                    items.add(new ReturnedItem(lines.get(i).id(), uncounted.set(i, 0), part));
                    rest.set(i, rest.get(i).minus(part));
                    open = open.minus(part);
                }
            }
            payment.of(List.copyOf(items));
        }
        portions.forEach((line, quantity) -> line.charge().giveBack(quantity));
    }
}
