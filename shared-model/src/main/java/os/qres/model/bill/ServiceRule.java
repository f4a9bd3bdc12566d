package os.qres.model.bill;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// Whoever eats in pays `basis_points` on top (1000 is 10 %): at tables of `location_id` (all, where that is not
/// said) and from so many covers. A location's own rules go before those for all, and then the one for more covers.
@Json(naming = Json.Naming.LowerUnderscore)
public record ServiceRule(
        @Nullable Integer locationId,
        @NotNull @Min(0) @Max(1000) Integer fromCovers,
        @NotNull @Min(0) @Max(10_000) Integer basisPoints) {}
