package os.qres.server.till;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.bill.BillView;
import os.qres.model.orders.DiscountView;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.till.CategoryFigures;
import os.qres.model.till.ReasonFigures;
import os.qres.model.till.SalesBreakdown;
import os.qres.model.till.WaiterFigures;
import os.qres.model.till.WaiterTips;
import os.qres.server.menu.MenuPage;

/// Sees the sales of a report from its sides. Every line adds to one category and one waiter what it adds to its check,
/// so that both come to what the checks did.
final class Breakdown {
    private final List<OrderView> orders;
    private final List<TillEntry> voids;

    private Breakdown(List<TillEntry> entries, List<BillView> bills) {
        orders = bills.stream().map(BillView::order).toList();
        voids = entries.stream().filter(entry -> entry.kind() == EntryKind.VOID).toList();
    }

    /// @param bills of checks that were paid to the last
    /// @param pages where their dishes are on the menu
    static SalesBreakdown of(
            List<TillEntry> entries,
            List<BillView> bills,
            Map<Integer, MenuPage> pages,
            List<WaiterTips> tips,
            HoursOfDay hours) {
        var all = new Breakdown(entries, bills);
        return new SalesBreakdown(
                all.byCategory(pages),
                all.byWaiter(tips),
                all.discounts(),
                all.comps(),
                reasons(all.voids.stream().map(entry -> new ReasonFigures(entry.reason(), 1, entry.amount()))),
                hours.of(entries, bills));
    }

    static List<Integer> dishes(List<BillView> bills) {
        return bills.stream()
                .flatMap(bill -> bill.order().items().stream())
                .filter(ItemView::isCharged)
                .map(ItemView::dishId)
                .distinct()
                .toList();
    }

    private Stream<ItemView> items() {
        return orders.stream().flatMap(order -> order.items().stream());
    }

    private List<CategoryFigures> byCategory(Map<Integer, MenuPage> pages) {
        Map<Optional<MenuPage>, CategoryFigures> found = new HashMap<>();
        items().filter(ItemView::isCharged).forEach(item -> {
            Optional<MenuPage> page = Optional.ofNullable(pages.get(item.dishId()));
            found.merge(page, line(page.orElse(null), item), Breakdown::together);
        });
        Comparator<Optional<MenuPage>> asOnTheMenu =
                Comparator.comparing(page -> page.map(MenuPage::place).orElse(Integer.MAX_VALUE));
        return found.keySet().stream().sorted(asOnTheMenu).map(found::get).toList();
    }

    private static CategoryFigures line(@Nullable MenuPage page, ItemView item) {
        return new CategoryFigures(
                page == null ? null : page.id(),
                page == null ? null : page.name(),
                item.quantity(),
                item.total().minus(item.discount()),
                item.due());
    }

    private static CategoryFigures together(CategoryFigures a, CategoryFigures b) {
        return new CategoryFigures(
                a.categoryId(),
                a.name(),
                a.quantity() + b.quantity(),
                a.net().plus(b.net()),
                a.sales().plus(b.sales()));
    }

    /// Whoever sold most comes first.
    private List<WaiterFigures> byWaiter(List<WaiterTips> tips) {
        Map<Optional<Integer>, Waiter> found = new LinkedHashMap<>();
        Function<@Nullable Integer, Waiter> of =
                id -> found.computeIfAbsent(Optional.ofNullable(id), _ -> new Waiter(id));
        orders.forEach(order -> of.apply(order.waiterId()).sold(order));
        tips.forEach(tip -> of.apply(tip.userId()).tipped(tip));
        voids.forEach(entry -> of.apply(entry.waiterId()).tookBack(entry));
        return found.values().stream()
                .map(Waiter::figures)
                .sorted(Comparator.comparing(WaiterFigures::sales).reversed())
                .toList();
    }

    private List<ReasonFigures> discounts() {
        return reasons(orders.stream()
                .flatMap(order -> order.discounts().stream())
                .filter(discount -> !discount.taken().equals(Money.ZERO))
                .map((DiscountView discount) -> new ReasonFigures(discount.reason(), 1, discount.taken())));
    }

    private List<ReasonFigures> comps() {
        return reasons(items().filter(item -> item.compReason() != null)
                .map(item -> new ReasonFigures(item.compReason(), 1, item.total())));
    }

    /// The largest first.
    private static List<ReasonFigures> reasons(Stream<ReasonFigures> each) {
        Map<String, ReasonFigures> found = new LinkedHashMap<>();
        each.forEach(one -> found.merge(
                Objects.requireNonNullElse(one.reason(), ""),
                one,
                (a, b) -> new ReasonFigures(
                        a.reason(), a.times() + b.times(), a.amount().plus(b.amount()))));
        return found.values().stream()
                .sorted(Comparator.comparing(ReasonFigures::amount).reversed())
                .toList();
    }

    /// One waiter's checks, being added up.
    private static final class Waiter {
        private final @Nullable Integer id;
        private final List<OrderView> orders = new ArrayList<>();
        private @Nullable String name;
        private Money tips = Money.ZERO;
        private int voids;
        private Money voided = Money.ZERO;

        Waiter(@Nullable Integer id) {
            this.id = id;
        }

        void sold(OrderView order) {
            orders.add(order);
            named(order.waiterName());
        }

        void tipped(WaiterTips more) {
            tips = tips.plus(more.cash()).plus(more.other());
            named(more.name());
        }

        void tookBack(TillEntry entry) {
            voids++;
            voided = voided.plus(entry.amount());
            named(entry.waiterName());
        }

        private void named(@Nullable String known) {
            name = name == null && known != null && !known.isBlank() ? known : name;
        }

        private Money sum(Function<OrderView, Money> of) {
            return orders.stream().map(of).reduce(Money.ZERO, Money::plus);
        }

        WaiterFigures figures() {
            Money sales = sum(OrderView::totalPrice);
            return new WaiterFigures(
                    id,
                    name,
                    orders.size(),
                    orders.stream().mapToInt(OrderView::covers).sum(),
                    sum(OrderView::subtotal).minus(sum(OrderView::discountTotal)),
                    sales,
                    average(sales, orders.size()),
                    tips,
                    voids,
                    voided,
                    sum(Waiter::comped));
        }

        private static Money comped(OrderView order) {
            return order.items().stream()
                    .filter(item -> item.compReason() != null)
                    .map(ItemView::total)
                    .reduce(Money.ZERO, Money::plus);
        }

        /// Rounded half up.
        private static Money average(Money of, long checks) {
            return checks == 0 ? Money.ZERO : new Money((2 * of.minor() + checks) / (2 * checks));
        }
    }
}
