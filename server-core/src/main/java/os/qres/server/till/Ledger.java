package os.qres.server.till;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.payments.PaymentView;
import os.qres.model.till.MoveKind;
import os.qres.model.time.BusinessDay;
import os.qres.server.orders.OrderEvent;
import os.qres.server.orders.Orders;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// All that money does, one row after another. It hears of every payment within the unit of work in which it is taken.
final class Ledger {
    private final Orders orders;
    private final BusinessDay days;
    private final List<ItemView> voided = new ArrayList<>();
    private @Nullable Unit voiding;

    Ledger(Orders orders, BusinessDay days) {
        this.orders = orders;
        this.days = days;
    }

    void on(Unit unit, OrderEvent.PaymentReceived received) {
        OrderView order = orders.one(unit, received.orderId());
        PaymentView payment = received.payment();
        TillEntry.Stamp stamp = stamp(unit, drawer(unit));
        var entries = new ArrayList<TillEntry>();
        if (payment != null) {
            entries.add(TillEntry.paid(order, payment, stamp));
        }
        if (order.paymentStatus() == PaymentStatus.PAID) {
            entries.add(TillEntry.closed(order, stamp.plus(entries.size())));
        }
        unit.insert(entries);
    }

    void on(Unit unit, OrderEvent.PaymentRefunded refunded) {
        OrderView order = orders.one(unit, refunded.orderId());
        unit.insert(List.of(TillEntry.paid(order, refunded.payment(), stamp(unit, drawer(unit)))));
    }

    /// Lines that are taken back stand in the ledger once, whether one by one or with their whole check. Those of one
    /// unit are written down as it ends its change.
    void on(Unit unit, OrderEvent.OrderItemStatusChanged changed) {
        if (changed.item().status() == ItemStatus.CANCELLED) {
            if (voiding != unit) {
                voiding = unit;
                voided.clear();
            }
            voided.add(changed.item());
        }
    }

    void on(Unit unit, OrderEvent.Whole changed) {
        OrderView order = changed.order();
        List<ItemView> gone = order.status() == OrderStatus.CANCELLED
                ? order.items().stream()
                        .filter(item -> item.status() == ItemStatus.CANCELLED)
                        .toList()
                : ofUnit(unit, order);
        if (gone.isEmpty()) {
            return;
        }
        Set<UUID> known = Set.copyOf(unit.list(
                UUID.class,
                "select clientRef from TillEntry where clientRef in (?1)",
                gone.stream().map(TillEntry::voidRef).toList()));
        TillEntry.Stamp stamp = stamp(unit, null);
        var entries = new ArrayList<TillEntry>();
        gone.stream()
                .filter(item -> !known.contains(TillEntry.voidRef(item)))
                .forEach(item -> entries.add(TillEntry.voided(order, item, stamp.plus(entries.size()))));
        unit.insert(entries);
    }

    private List<ItemView> ofUnit(Unit unit, OrderView order) {
        if (voiding != unit) {
            return List.of();
        }
        List<ItemView> found =
                voided.stream().filter(item -> item.orderId() == order.id()).toList();
        voided.removeAll(found);
        return found;
    }

    private static @Nullable Integer drawer(Reading in) {
        return open(in).stream()
                .filter(drawer -> drawer.takesFrom(in.actor()))
                .sorted((a, b) -> Boolean.compare(
                        b.isOfWaiter(in.actor().userId()),
                        a.isOfWaiter(in.actor().userId())))
                .map(Drawer::id)
                .findFirst()
                .orElse(null);
    }

    static List<Drawer> open(Reading in) {
        return in.list(Drawer.class, "from Drawer where closedAt is null order by id");
    }

    /// @return whether it is new
    boolean move(Unit unit, Drawer drawer, UUID ref, MoveKind kind, Money amount, String reason) {
        boolean isKnown = unit.value(Long.class, "select seq from till_entry where client_ref = ?", ref)
                .isPresent();
        if (!isKnown) {
            unit.insert(List.of(TillEntry.moved(ref, kind, amount, reason, stamp(unit, drawer.id()))));
        }
        return !isKnown;
    }

    private TillEntry.Stamp stamp(Unit unit, @Nullable Integer drawer) {
        return new TillEntry.Stamp(last(unit) + 1, drawer, unit.actor().userId(), days.of(unit.now()), unit.now());
    }

    static long last(Reading in) {
        return in.value(Long.class, "select seq from till_entry order by seq desc limit 1")
                .orElse(0L);
    }

    static List<TillEntry> since(Reading in, long seq) {
        return in.list(TillEntry.class, "from TillEntry where seq > ?1 order by seq", seq);
    }

    static List<TillEntry> of(Reading in, Collection<Integer> drawers) {
        return in.some(TillEntry.class, "from TillEntry where drawerId in", drawers).stream()
                .sorted((a, b) -> Long.compare(a.seq(), b.seq()))
                .toList();
    }
}
