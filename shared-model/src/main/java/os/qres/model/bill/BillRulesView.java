package os.qres.model.bill;

import io.avaje.jsonb.Json;
import java.util.List;
import os.qres.model.Versioned;

/// What the house puts on its bills beside the prices.
@Json(naming = Json.Naming.LowerUnderscore)
public record BillRulesView(TaxRules taxes, List<ServiceRule> service, DiscountCaps discounts, long version)
        implements Versioned {}
