package os.qres.model.till;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// What one waiter's checks came to: `net` by the menu less discounts, `sales` with service and added tax, of which
/// `average_check` is a check's. `voids` lines were taken back before they were made, and `comped` was made and not
/// charged.
@Json(naming = Json.Naming.LowerUnderscore)
public record WaiterFigures(
        @Nullable Integer userId,
        @Nullable String name,
        int checks,
        int covers,
        Money net,
        Money sales,
        Money averageCheck,
        Money tips,
        int voids,
        Money voided,
        Money comped) {}
