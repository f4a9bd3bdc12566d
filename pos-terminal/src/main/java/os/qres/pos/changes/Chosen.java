package os.qres.pos.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import os.qres.model.Money;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.checks.CheckPart;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.pos.check.Wishes;

/// Which sent lines somebody means, and how many portions of each. Immutable.
///
/// @param portions by the line's id
public record Chosen(Map<Integer, Integer> portions) {

    public static Chosen nothing() {
        return new Chosen(Map.of());
    }

    public boolean isEmpty() {
        return portions.isEmpty();
    }

    public int of(int itemId) {
        return portions.getOrDefault(itemId, 0);
    }

    /// Never more portions than there are, and none is not chosen.
    public Chosen with(ItemView item, int wanted) {
        Map<Integer, Integer> next = new HashMap<>(portions);
        int kept = Math.clamp(wanted, 0, item.quantity());
        if (kept == 0) {
            next.remove(item.id());
        } else {
            next.put(item.id(), kept);
        }
        return new Chosen(Map.copyOf(next));
    }

    /// With as many of each part of a combo as of one of them.
    public Chosen whole(OrderView order) {
        Chosen whole = this;
        for (ItemView item : lines(order)) {
            for (ItemView part : Wishes.parts(item, order.items())) {
                whole = whole.with(part, of(item.id()));
            }
        }
        return whole;
    }

    /// What is left of it after somebody else has changed the check.
    public Chosen within(OrderView order) {
        Chosen left = nothing();
        for (ItemView item : lines(order)) {
            left = left.with(item, of(item.id()));
        }
        return left;
    }

    /// The chosen lines of the check that still count.
    public List<ItemView> lines(OrderView order) {
        return order.items().stream()
                .filter(item -> item.status() != ItemStatus.CANCELLED && portions.containsKey(item.id()))
                .toList();
    }

    public int count() {
        return portions.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Money sum(OrderView order) {
        return lines(order).stream()
                .map(item -> item.price().times(of(item.id())))
                .reduce(Money.ZERO, Money::plus);
    }

    /// Whether each is chosen with all its portions.
    public boolean isWhole(OrderView order) {
        return lines(order).stream().allMatch(item -> of(item.id()) == item.quantity());
    }

    /// As the server is asked: what is a part becomes a line of its own, under a name that is given here, so that it
    /// is split off once however often it is sent.
    public List<CheckPart> parts(OrderView order) {
        return lines(order).stream()
                .map(item -> of(item.id()) == item.quantity()
                        ? new CheckPart(item.id(), null, null, ItemSeen.of(item))
                        : new CheckPart(item.id(), of(item.id()), TimeOrderedUuid.next(), ItemSeen.of(item)))
                .toList();
    }
}
