package os.qres.server.reports;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.PaymentStatus;

/// What a business day that is over has sold, as it is kept. Amounts are minor units.
@Json(naming = Json.Naming.LowerUnderscore)
public record DaySales(List<ByKind> kinds, List<ByWaiter> waiters, List<ByHour> hours, List<ByDish> dishes) {
    /// @param paid without tips
    /// @param served how many of them were
    /// @param servingSeconds from their opening to their serving, all together
    @Json(naming = Json.Naming.LowerUnderscore)
    public record ByKind(
            OrderStatus status,
            PaymentStatus payment,
            OrderType type,
            int orders,
            int covers,
            long paid,
            int served,
            long servingSeconds) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    public record ByWaiter(@Nullable Integer waiterId, int orders, int covers, long paid) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    public record ByHour(int hour, int orders, long paid) {}

    @Json(naming = Json.Naming.LowerUnderscore)
    public record ByDish(int dishId, @Nullable Integer variationId, int quantity, long amount) {}
}
