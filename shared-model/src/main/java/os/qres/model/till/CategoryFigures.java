package os.qres.model.till;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// What the dishes of one category have sold: so many portions, `net` by the menu less discounts, and `sales` with
/// their part of service and of added tax. Its dishes have it as they are on the menu now.
@Json(naming = Json.Naming.LowerUnderscore)
public record CategoryFigures(
        @Nullable Integer categoryId, @Nullable String name, int quantity, Money net, Money sales) {}
