package os.qres.server.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.PaymentStatus;
import os.qres.server.reports.DaySales.ByDish;
import os.qres.server.reports.DaySales.ByHour;
import os.qres.server.reports.DaySales.ByKind;
import os.qres.server.reports.DaySales.ByWaiter;

/// Sales being summed up, of an hour or of years.
final class Sales {
    private record Kind(OrderStatus status, PaymentStatus payment, OrderType type) {}

    private record Dish(int dishId, @Nullable Integer variationId) {}

    private final Map<Kind, ByKind> kinds = new HashMap<>();
    private final Map<@Nullable Integer, ByWaiter> waiters = new HashMap<>();
    private final Map<Integer, ByHour> hours = new HashMap<>();
    private final Map<Dish, ByDish> dishes = new HashMap<>();

    void add(DaySales day) {
        day.kinds().forEach(this::add);
        day.waiters().forEach(this::add);
        day.hours().forEach(this::add);
        day.dishes().forEach(this::add);
    }

    void add(ByKind more) {
        kinds.merge(
                new Kind(more.status(), more.payment(), more.type()),
                more,
                (a, b) -> new ByKind(
                        a.status(),
                        a.payment(),
                        a.type(),
                        a.orders() + b.orders(),
                        a.covers() + b.covers(),
                        a.paid() + b.paid(),
                        a.served() + b.served(),
                        a.servingSeconds() + b.servingSeconds()));
    }

    void add(ByWaiter more) {
        waiters.merge(
                more.waiterId(),
                more,
                (a, b) -> new ByWaiter(
                        a.waiterId(), a.orders() + b.orders(), a.covers() + b.covers(), a.paid() + b.paid()));
    }

    void add(ByHour more) {
        hours.merge(more.hour(), more, (a, b) -> new ByHour(a.hour(), a.orders() + b.orders(), a.paid() + b.paid()));
    }

    void add(ByDish more) {
        dishes.merge(
                new Dish(more.dishId(), more.variationId()),
                more,
                (a, b) ->
                        new ByDish(a.dishId(), a.variationId(), a.quantity() + b.quantity(), a.amount() + b.amount()));
    }

    DaySales sum() {
        return new DaySales(all(kinds), all(waiters), all(hours), all(dishes));
    }

    private static <T> List<T> all(Map<?, T> sums) {
        return List.copyOf(sums.values());
    }
}
