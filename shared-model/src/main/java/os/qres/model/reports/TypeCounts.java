package os.qres.model.reports;

import io.avaje.jsonb.Json;

/// How many orders are of which type.
@Json(naming = Json.Naming.LowerUnderscore)
public record TypeCounts(int dineIn, int takeaway, int delivery) {}
