package os.qres.model.reports;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// What a waiter has sold.
///
/// @param waiterId `null` for orders without one
@Json(naming = Json.Naming.LowerUnderscore)
public record WaiterSales(
        @Nullable Integer waiterId, @Nullable String name, int orders, int covers, Money revenue) {}
