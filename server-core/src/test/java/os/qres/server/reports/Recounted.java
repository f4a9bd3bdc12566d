package os.qres.server.reports;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import os.qres.model.Money;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.reports.DishSales;
import os.qres.model.reports.HourSales;
import os.qres.model.reports.OrdersSummary;
import os.qres.model.reports.PaymentCounts;
import os.qres.model.reports.StatusCounts;
import os.qres.model.reports.TypeCounts;
import os.qres.model.reports.VariationSales;
import os.qres.model.reports.WaiterSales;

/// The summary that orders should have, counted from the orders as the API lists them.
record Recounted(List<OrderView> orders, Map<Integer, String> waiters, ZoneId zone) {
    OrdersSummary between(java.time.LocalDate from, java.time.LocalDate to) {
        return new Recounted(
                        orders.stream()
                                .filter(o -> from == null || !o.businessDay().isBefore(from))
                                .filter(o -> to == null || !o.businessDay().isAfter(to))
                                .toList(),
                        waiters,
                        zone)
                .summary(from, to);
    }

    private OrdersSummary summary(java.time.LocalDate from, java.time.LocalDate to) {
        List<OrderView> paid = orders.stream()
                .filter(o -> o.paymentStatus() == PaymentStatus.PAID)
                .toList();
        return new OrdersSummary(
                from,
                to,
                orders.size(),
                new StatusCounts(
                        count(o -> o.status() == OrderStatus.PENDING),
                        count(o -> o.status() == OrderStatus.IN_PROGRESS),
                        count(o -> o.status() == OrderStatus.READY),
                        count(o -> o.status() == OrderStatus.SERVED),
                        count(o -> o.status() == OrderStatus.CANCELLED)),
                new PaymentCounts(
                        count(o -> o.paymentStatus() == PaymentStatus.UNPAID),
                        paid.size(),
                        count(o -> o.paymentStatus() == PaymentStatus.REFUNDED)),
                new TypeCounts(
                        count(o -> o.orderType() == OrderType.DINE_IN),
                        count(o -> o.orderType() == OrderType.TAKEAWAY),
                        count(o -> o.orderType() == OrderType.DELIVERY)),
                paidFor(orders),
                paid.isEmpty() ? Money.ZERO : average(paid),
                standing().stream().mapToInt(OrderView::covers).sum(),
                timeToServe(),
                topDishes(),
                topVariations(),
                byWaiter(),
                byHour());
    }

    private int count(Predicate<OrderView> which) {
        return (int) orders.stream().filter(which).count();
    }

    private List<OrderView> standing() {
        return orders.stream().filter(o -> o.status() != OrderStatus.CANCELLED).toList();
    }

    private static Money paidFor(List<OrderView> orders) {
        return orders.stream().map(OrderView::paidTotal).reduce(Money.ZERO, Money::plus);
    }

    private static Money average(List<OrderView> paid) {
        return new Money(BigDecimal.valueOf(paidFor(paid).minor())
                .divide(BigDecimal.valueOf(paid.size()), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    private Double timeToServe() {
        List<Duration> times = orders.stream()
                .filter(o -> o.servedAt() != null)
                .map(o -> Duration.between(o.createdAt(), o.servedAt()))
                .toList();
        double minutes = times.stream().mapToLong(Duration::toSeconds).sum() / 60.0 / times.size();
        return times.isEmpty()
                ? null
                : BigDecimal.valueOf(minutes).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }

    private List<ItemView> sold() {
        return standing().stream()
                .filter(o -> o.paymentStatus() != PaymentStatus.REFUNDED)
                .flatMap(o -> o.items().stream())
                .filter(i -> i.status() != ItemStatus.CANCELLED)
                .toList();
    }

    private static int quantity(List<ItemView> items) {
        return items.stream().mapToInt(ItemView::quantity).sum();
    }

    private static Money total(List<ItemView> items) {
        return items.stream().map(ItemView::total).reduce(Money.ZERO, Money::plus);
    }

    private List<DishSales> topDishes() {
        return sold().stream().collect(groupingBy(ItemView::dishId)).values().stream()
                .map(items -> new DishSales(
                        items.getFirst().dishId(), items.getFirst().name(), quantity(items), total(items)))
                .sorted(Comparator.comparing(DishSales::quantity)
                        .thenComparing(DishSales::revenue)
                        .reversed()
                        .thenComparing(DishSales::dishId))
                .toList();
    }

    private List<VariationSales> topVariations() {
        return sold().stream()
                .filter(i -> i.dishVariationId() != null)
                .collect(groupingBy(ItemView::dishVariationId))
                .values()
                .stream()
                .map(items -> new VariationSales(
                        items.getFirst().dishId(),
                        items.getFirst().dishVariationId(),
                        items.getFirst().name(),
                        items.getFirst().variationName(),
                        quantity(items),
                        total(items)))
                .sorted(Comparator.comparing(VariationSales::quantity)
                        .thenComparing(VariationSales::revenue)
                        .reversed()
                        .thenComparing(VariationSales::dishVariationId))
                .toList();
    }

    private List<WaiterSales> byWaiter() {
        return grouped(standing(), o -> Optional.ofNullable(o.waiterId())).entrySet().stream()
                .map(entry -> new WaiterSales(
                        entry.getKey().orElse(null),
                        entry.getKey().map(waiters::get).orElse(null),
                        entry.getValue().size(),
                        entry.getValue().stream().mapToInt(OrderView::covers).sum(),
                        paidFor(entry.getValue())))
                .sorted(Comparator.comparing(WaiterSales::revenue)
                        .reversed()
                        .thenComparing(WaiterSales::waiterId, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private List<HourSales> byHour() {
        return grouped(standing(), o -> o.createdAt().atZone(zone).getHour()).entrySet().stream()
                .map(entry -> new HourSales(entry.getKey(), entry.getValue().size(), paidFor(entry.getValue())))
                .sorted(Comparator.comparing(HourSales::hour))
                .toList();
    }

    private static <K> Map<K, List<OrderView>> grouped(List<OrderView> orders, Function<OrderView, K> by) {
        return orders.stream().collect(groupingBy(by, collectingAndThen(toList(), List::copyOf)));
    }
}
