package os.qres.model.bill;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// `included`: prices contain the tax, rather than have it added. `rate` is that of a dish without a `tax_rate` of
/// its own, `service_rate` that of the service charge; both in basis points (2000 is 20 %). Of `exceptions` the first
/// that fits counts.
@Json(naming = Json.Naming.LowerUnderscore)
public record TaxRules(
        @NotNull Boolean included,
        @NotNull @Min(0) @Max(10_000) Integer rate,
        @NotNull @Min(0) @Max(10_000) Integer serviceRate,
        @NotNull @Size(max = 50) List<@Valid TaxException> exceptions) {}
