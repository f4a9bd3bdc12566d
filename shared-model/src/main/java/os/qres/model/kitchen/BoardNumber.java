package os.qres.model.kitchen;

import io.avaje.jsonb.Json;

/// What guests who wait for their order may see of it: its number, and whether they can fetch it.
@Json(naming = Json.Naming.LowerUnderscore)
public record BoardNumber(int number, boolean ready) {}
