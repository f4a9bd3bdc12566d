package os.qres.model.reports;

import io.avaje.jsonb.Json;
import os.qres.model.Money;

/// What one variation of a dish has sold.
///
/// @param name the dish's
/// @param quantity portions
/// @param revenue what they cost, modifiers included
@Json(naming = Json.Naming.LowerUnderscore)
public record VariationSales(
        int dishId, int dishVariationId, String name, String variationName, int quantity, Money revenue) {}
