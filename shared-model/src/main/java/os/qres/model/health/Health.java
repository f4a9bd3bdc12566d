package os.qres.model.health;

import io.avaje.jsonb.Json;

/// How the server is: `status` is `healthy` or `unhealthy`, `database` is `connected` or `disconnected`,
/// `uptime` is in seconds with hundredths.
@Json(naming = Json.Naming.LowerUnderscore)
public record Health(String status, String version, String database, java.math.BigDecimal uptime) {}
