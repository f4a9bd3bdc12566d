package os.qres.model.bill;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// What the house puts on its bills beside the prices. Orders keep to what was so when they were changed last.
@Json(naming = Json.Naming.LowerUnderscore)
public record BillRules(
        @NotNull @Valid TaxRules taxes,
        @NotNull @Size(max = 50) List<@Valid ServiceRule> service,
        @NotNull @Valid DiscountCaps discounts) {}
