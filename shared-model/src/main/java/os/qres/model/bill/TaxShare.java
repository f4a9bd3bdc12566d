package os.qres.model.bill;

import io.avaje.jsonb.Json;
import os.qres.model.Money;

/// So much of a check is taxed at one `rate` (in basis points: 2000 is 20 %), and the tax in it. `base` contains the
/// tax where prices are `included`.
@Json(naming = Json.Naming.LowerUnderscore)
public record TaxShare(int rate, boolean included, Money base, Money tax) {}
