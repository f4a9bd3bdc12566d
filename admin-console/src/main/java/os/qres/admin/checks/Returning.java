package os.qres.admin.checks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.Returns;
import os.qres.model.payments.ItemReturn;

/// Which lines of a paid check are to go back, and how many portions of each; a combo goes back as a whole. What that
/// comes to is worked out as the server does, who has the last word.
final class Returning {
    private final OrderView order;
    private final Rounding rounding;
    private final Map<Integer, Integer> chosen = new HashMap<>();

    /// @param left portions that have not gone back
    /// @param worth of what is chosen, or of one portion
    record Row(ItemView item, int left, int chosen, Money worth) {}

    Returning(OrderView order, Rounding rounding) {
        this.order = order;
        this.rounding = rounding;
    }

    /// What can go back: a line, or a combo by its first part.
    List<Row> rows() {
        Map<UUID, ItemView> once = new LinkedHashMap<>();
        order.items().stream().filter(Returning::isCharged).forEach(item -> once.putIfAbsent(whole(item), item));
        return once.values().stream()
                .filter(item -> left(item) > 0)
                .map(item -> new Row(item, left(item), of(item), worth(item, Math.max(1, of(item)))))
                .toList();
    }

    private static UUID whole(ItemView item) {
        return item.combo() == null ? item.clientRef() : item.combo().ref();
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
        return order.items().stream()
                .filter(each -> whole(each).equals(whole(item)) && isCharged(each))
                .map(part -> Returns.worth(
                        part.due(), part.quantity(), Returns.portions(order, part.id()), portions, rounding))
                .reduce(Money.ZERO, Money::plus);
    }

    /// With the last of it the tips go back, too.
    boolean isAll() {
        return rows().stream().allMatch(row -> row.chosen() == row.left());
    }

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
