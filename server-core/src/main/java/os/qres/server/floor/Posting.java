package os.qres.server.floor;

import io.avaje.jsonb.Json;
import java.time.Instant;

/// Somebody has a section since then, until they go home.
@Json(naming = Json.Naming.LowerUnderscore)
record Posting(int userId, Instant since) {}
