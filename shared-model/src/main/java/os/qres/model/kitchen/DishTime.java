package os.qres.model.kitchen;

import io.avaje.jsonb.Json;

/// How long a dish takes from being fired to being ready, in seconds, as measured: the later a measure, the more it
/// counts.
@Json(naming = Json.Naming.LowerUnderscore)
public record DishTime(int dishId, int seconds, int samples) {}
