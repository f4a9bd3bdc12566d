package os.qres.model.bill;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderType;

/// Dishes that are taxed at `usual_rate` (any, where that is not said), in an order of `order_type` (any), are taxed
/// at `rate`, which prices contain or not as `included` says. Rates in basis points.
@Json(naming = Json.Naming.LowerUnderscore)
public record TaxException(
        @Nullable OrderType orderType,
        @Nullable @Min(0) @Max(10_000) Integer usualRate,
        @NotNull @Min(0) @Max(10_000) Integer rate,
        @NotNull Boolean included) {}
