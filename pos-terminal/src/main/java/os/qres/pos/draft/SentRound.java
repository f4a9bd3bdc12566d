package os.qres.pos.draft;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Lines on their way: shown as sent at once, and forgotten as soon as the order itself carries them. `key`
/// is the idempotency key that they travel under.
@Json(naming = Json.Naming.LowerUnderscore)
public record SentRound(UUID key, Instant at, List<DraftLine> lines) {}
