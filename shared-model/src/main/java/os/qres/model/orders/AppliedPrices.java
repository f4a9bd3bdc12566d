package os.qres.model.orders;

import io.avaje.jsonb.Json;

/// The price list that gave a line its price, by the name that it had then.
@Json(naming = Json.Naming.LowerUnderscore)
public record AppliedPrices(int id, String name) {}
