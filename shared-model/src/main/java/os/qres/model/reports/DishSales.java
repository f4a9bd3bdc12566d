package os.qres.model.reports;

import io.avaje.jsonb.Json;
import os.qres.model.Money;

/// What a dish, in all its variations, has sold.
///
/// @param quantity portions
/// @param revenue what they cost, modifiers included
@Json(naming = Json.Naming.LowerUnderscore)
public record DishSales(int dishId, String name, int quantity, Money revenue) {}
