package os.qres.model.bill;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// How much of a check a waiter, and a manager, may take off, in basis points (1000 is 10 %). An administrator may
/// take off all of it.
@Json(naming = Json.Naming.LowerUnderscore)
public record DiscountCaps(
        @NotNull @Min(0) @Max(10_000) Integer waiter,
        @NotNull @Min(0) @Max(10_000) Integer manager) {}
