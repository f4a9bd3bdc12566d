package os.qres.model.orders;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.payments.ItemReturn;
import os.qres.model.payments.PaymentView;

/// Which lines of a paid check are to go back, and how many portions of each. A combo goes back as a whole. What that
/// comes to is worked out as the server does, who has the last word.
public final class ReturnChoice {
    private final OrderView order;
    private final Rounding rounding;
    private final Map<Integer, Integer> chosen = new HashMap<>();
    private @Nullable Integer from;

    /// @param left portions that have not gone back
    /// @param worth of what is chosen, or of one portion
    public record Row(ItemView item, int left, int chosen, Money worth) {}

    /// @param left what of it has not gone back, its tip apart
    public record Source(PaymentView payment, Money left) {}

    public ReturnChoice(OrderView order, Rounding rounding) {
        this.order = order;
        this.rounding = rounding;
    }

    /// What can go back: a line, or a combo by its first part.
    public List<Row> rows() {
        Map<UUID, ItemView> once = new LinkedHashMap<>();
        order.items().stream().filter(ItemView::isCharged).forEach(item -> once.putIfAbsent(whole(item), item));
        return once.values().stream()
                .filter(item -> left(item) > 0)
                .map(item -> new Row(item, left(item), of(item), worth(item, Math.max(1, of(item)))))
                .toList();
    }

    private static UUID whole(ItemView item) {
        return item.combo() == null ? item.clientRef() : item.combo().ref();
    }

    private int left(ItemView item) {
        return item.quantity() - Returns.portions(order, item.id());
    }

    private int of(ItemView item) {
        return chosen.getOrDefault(item.id(), 0);
    }

    /// @param portions how many of the line go back; more than are left are as many as are left
    public void choose(ItemView item, int portions) {
        chosen.put(item.id(), Math.clamp(portions, 0, left(item)));
    }

    private Money worth(ItemView item, int portions) {
        return order.items().stream()
                .filter(each -> each.isCharged() && whole(each).equals(whole(item)))
                .map(part -> Returns.worth(
                        part.due(), part.quantity(), Returns.portions(order, part.id()), portions, rounding))
                .reduce(Money.ZERO, Money::plus);
    }

    /// The payments of which something can go back, the first one first.
    public List<Source> sources() {
        return order.payments().stream()
                .filter(payment -> payment.refundOf() == null)
                .map(payment -> new Source(payment, Returns.left(order, payment)))
                .filter(source -> source.left().minor() > 0)
                .toList();
    }

    /// @param payment whose money goes back, or nothing for the ways that it came
    public void from(@Nullable Integer payment) {
        from = payment;
    }

    /// The payment that was chosen.
    public Optional<Source> source() {
        return sources().stream()
                .filter(source -> Integer.valueOf(source.payment().id()).equals(from))
                .findFirst();
    }

    /// Whether the payment that was chosen is not enough.
    public boolean isTooMuch() {
        return source().filter(source -> source.left().compareTo(sum()) < 0).isPresent();
    }

    /// Whether nothing would be left.
    public boolean isAll() {
        return rows().stream().allMatch(row -> row.chosen() == row.left());
    }

    /// With the last of it the tips go back, too.
    public Money sum() {
        return isAll()
                ? order.paidTotal().plus(order.tipTotal())
                : rows().stream()
                        .filter(row -> row.chosen() > 0)
                        .map(Row::worth)
                        .reduce(Money.ZERO, Money::plus);
    }

    /// As it is asked for.
    public List<ItemReturn> items() {
        return rows().stream()
                .filter(row -> row.chosen() > 0)
                .map(row -> new ItemReturn(row.item().id(), row.chosen()))
                .toList();
    }
}
