package os.qres.pos.till;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.live.Restaurant;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.Returns;
import os.qres.model.payments.ItemReturn;
import os.qres.model.payments.PaymentView;
import os.qres.pos.check.Wishes;
import os.qres.pos.house.House;

/// Which lines of a paid check are to go back, and how many portions of each. A combo goes back as a whole. What that
/// comes to is worked out as the server does, who has the last word.
final class ReturnChoice {
    private final OrderView order;
    private final Rounding rounding;
    private final Map<Integer, Integer> chosen = new HashMap<>();
    private @Nullable Integer from;

    /// @param left portions that have not gone back
    record Row(ItemView item, int left, int chosen, Money worth) {}

    /// @param left what of it has not gone back, its tip apart
    record Source(PaymentView payment, Money left) {}

    ReturnChoice(OrderView order, Rounding rounding) {
        this.order = order;
        this.rounding = rounding;
    }

    static ReturnChoice of(House house, OrderView order) {
        Restaurant restaurant = house.state().restaurant().get();
        return new ReturnChoice(order, Rounding.of(restaurant == null ? "RUB" : restaurant.currency()));
    }

    /// What can go back: a line, or a combo by its first part.
    List<Row> rows() {
        List<ItemView> charged =
                order.items().stream().filter(ReturnChoice::isCharged).toList();
        return Wishes.once(charged).stream()
                .filter(item -> left(item) > 0)
                .map(item -> new Row(item, left(item), of(item), worth(item, Math.max(1, of(item)))))
                .toList();
    }

    private static boolean isCharged(ItemView item) {
        return item.status() != ItemStatus.CANCELLED && item.compReason() == null;
    }

    private int left(ItemView item) {
        return item.quantity() - Returns.portions(order, item.id());
    }

    private int of(ItemView item) {
        return chosen.getOrDefault(item.id(), 0);
    }

    void choose(ItemView item, int portions) {
        chosen.put(item.id(), Math.clamp(portions, 0, left(item)));
    }

    private Money worth(ItemView item, int portions) {
        return Wishes.parts(item, order.items()).stream()
                .filter(ReturnChoice::isCharged)
                .map(part -> Returns.worth(
                        part.due(), part.quantity(), Returns.portions(order, part.id()), portions, rounding))
                .reduce(Money.ZERO, Money::plus);
    }

    /// The payments of which something can go back, the first one first.
    List<Source> sources() {
        return order.payments().stream()
                .filter(payment -> payment.refundOf() == null)
                .map(payment -> new Source(payment, Returns.left(order, payment)))
                .filter(source -> source.left().minor() > 0)
                .toList();
    }

    /// @param payment whose money goes back, or nothing for the ways that it came
    void from(@Nullable Integer payment) {
        from = payment;
    }

    /// The payment that was chosen.
    Optional<Source> source() {
        return sources().stream()
                .filter(source -> Integer.valueOf(source.payment().id()).equals(from))
                .findFirst();
    }

    /// Whether the payment that was chosen is not enough.
    boolean isTooMuch() {
        return source().filter(source -> source.left().compareTo(sum()) < 0).isPresent();
    }

    boolean isAll() {
        return rows().stream().allMatch(row -> row.chosen() == row.left());
    }

    /// With the last of it the tips go back, too.
    Money sum() {
        return isAll()
                ? order.paidTotal().plus(order.tipTotal())
                : rows().stream()
                        .filter(row -> row.chosen() > 0)
                        .map(Row::worth)
                        .reduce(Money.ZERO, Money::plus);
    }

    List<ItemReturn> items() {
        return rows().stream()
                .filter(row -> row.chosen() > 0)
                .map(row -> new ItemReturn(row.item().id(), row.chosen()))
                .toList();
    }
}
