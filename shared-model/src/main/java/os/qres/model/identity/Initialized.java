package os.qres.model.identity;

import io.avaje.jsonb.Json;

/// Is there an administrator yet?
@Json(naming = Json.Naming.LowerUnderscore)
public record Initialized(boolean initialized) {}
