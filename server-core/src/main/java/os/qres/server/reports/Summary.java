package os.qres.server.reports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.reports.DishSales;
import os.qres.model.reports.HourSales;
import os.qres.model.reports.OrdersSummary;
import os.qres.model.reports.PaymentCounts;
import os.qres.model.reports.StatusCounts;
import os.qres.model.reports.TypeCounts;
import os.qres.model.reports.VariationSales;
import os.qres.model.reports.WaiterSales;
import os.qres.server.platform.database.Reading;
import os.qres.server.reports.DaySales.ByDish;
import os.qres.server.reports.DaySales.ByHour;
import os.qres.server.reports.DaySales.ByKind;
import os.qres.server.reports.DaySales.ByWaiter;

/// Makes sums into what a manager reads: with names, averages, and the best first.
final class Summary {
    private static final int TOP = 10;
    private static final double SECONDS_IN_A_TENTH_OF_A_MINUTE = 6;
    private static final Comparator<ByDish> BEST_FIRST = Comparator.comparingInt(ByDish::quantity)
            .thenComparingLong(ByDish::amount)
            .reversed()
            .thenComparingInt(ByDish::dishId)
            .thenComparing(ByDish::variationId, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Reading reading;
    private final DaySales sales;

    private Summary(Reading reading, DaySales sales) {
        this.reading = reading;
        this.sales = sales;
    }

    static OrdersSummary of(Reading reading, Optional<LocalDate> from, Optional<LocalDate> to, Sales sales) {
        return new Summary(reading, sales.sum()).of(from.orElse(null), to.orElse(null));
    }

    private OrdersSummary of(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new OrdersSummary(
                from,
                to,
                orders(_ -> true),
                new StatusCounts(
                        orders(is(OrderStatus.PENDING)),
                        orders(is(OrderStatus.IN_PROGRESS)),
                        orders(is(OrderStatus.READY)),
                        orders(is(OrderStatus.SERVED)),
                        orders(is(OrderStatus.CANCELLED))),
                new PaymentCounts(
                        orders(is(PaymentStatus.UNPAID)),
                        orders(is(PaymentStatus.PAID)),
                        orders(is(PaymentStatus.REFUNDED))),
                new TypeCounts(
                        orders(is(OrderType.DINE_IN)), orders(is(OrderType.TAKEAWAY)), orders(is(OrderType.DELIVERY))),
                new Money(sum(_ -> true, ByKind::paid)),
                averageCheck(),
                count(is(OrderStatus.CANCELLED).negate(), ByKind::covers),
                averageTimeToServe(),
                topDishes(),
                topVariations(),
                byWaiter(),
                byHour());
    }

    private static Predicate<ByKind> is(OrderStatus status) {
        return kind -> kind.status() == status;
    }

    private static Predicate<ByKind> is(PaymentStatus payment) {
        return kind -> kind.payment() == payment;
    }

    private static Predicate<ByKind> is(OrderType type) {
        return kind -> kind.type() == type;
    }

    private int orders(Predicate<ByKind> which) {
        return count(which, ByKind::orders);
    }

    private int count(Predicate<ByKind> which, ToIntFunction<ByKind> what) {
        return sales.kinds().stream().filter(which).mapToInt(what).sum();
    }

    private long sum(Predicate<ByKind> which, ToLongFunction<ByKind> what) {
        return sales.kinds().stream().filter(which).mapToLong(what).sum();
    }

    /// Rounded half up.
    private Money averageCheck() {
        long checks = orders(is(PaymentStatus.PAID));
        return checks == 0
                ? Money.ZERO
                : new Money((2 * sum(is(PaymentStatus.PAID), ByKind::paid) + checks) / (2 * checks));
    }

    private @Nullable Double averageTimeToServe() {
        int served = count(_ -> true, ByKind::served);
        return served == 0
                ? null
                : Math.round(sum(_ -> true, ByKind::servingSeconds) / SECONDS_IN_A_TENTH_OF_A_MINUTE / served) / 10.0;
    }

    private List<DishSales> topDishes() {
        var whole = new Sales();
        sales.dishes().stream()
                .map(dish -> new ByDish(dish.dishId(), null, dish.quantity(), dish.amount()))
                .forEach(whole::add);
        List<ByDish> top = top(whole.sum().dishes());
        var names = dishNames(top);
        return top.stream()
                .map(dish -> new DishSales(
                        dish.dishId(), names.get(dish.dishId()), dish.quantity(), new Money(dish.amount())))
                .toList();
    }

    private List<VariationSales> topVariations() {
        List<ByDish> top = top(sales.dishes().stream()
                .filter(dish -> dish.variationId() != null)
                .toList());
        var names = dishNames(top);
        var variations = names(
                "select id, name from dish_variation where id in (:ids)",
                top.stream().map(ByDish::variationId).toList());
        return top.stream()
                .map(dish -> new VariationSales(
                        dish.dishId(),
                        Objects.requireNonNull(dish.variationId()),
                        names.get(dish.dishId()),
                        variations.get(dish.variationId()),
                        dish.quantity(),
                        new Money(dish.amount())))
                .toList();
    }

    private static List<ByDish> top(List<ByDish> dishes) {
        return dishes.stream().sorted(BEST_FIRST).limit(TOP).toList();
    }

    private List<WaiterSales> byWaiter() {
        var names = names(
                "select id, full_name from staff where id in (:ids)",
                sales.waiters().stream()
                        .map(ByWaiter::waiterId)
                        .filter(Objects::nonNull)
                        .toList());
        return sales.waiters().stream()
                .sorted(Comparator.comparingLong(ByWaiter::paid)
                        .reversed()
                        .thenComparing(ByWaiter::waiterId, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(waiter -> new WaiterSales(
                        waiter.waiterId(),
                        waiter.waiterId() == null ? null : names.get(waiter.waiterId()),
                        waiter.orders(),
                        waiter.covers(),
                        new Money(waiter.paid())))
                .toList();
    }

    private List<HourSales> byHour() {
        return sales.hours().stream()
                .sorted(Comparator.comparingInt(ByHour::hour))
                .map(hour -> new HourSales(hour.hour(), hour.orders(), new Money(hour.paid())))
                .toList();
    }

    private Map<Integer, String> dishNames(List<ByDish> dishes) {
        return names(
                "select id, name from dish where id in (:ids)",
                dishes.stream().map(ByDish::dishId).collect(Collectors.toSet()));
    }

    private Map<Integer, String> names(String query, Collection<Integer> ids) {
        var names = new HashMap<Integer, String>();
        if (!ids.isEmpty()) {
            reading.session()
                    .createNativeQuery(query, Object[].class)
                    .setParameterList("ids", ids)
                    .getResultList()
                    .forEach(row -> names.put((Integer) row[0], (String) row[1]));
        }
        return names;
    }
}
