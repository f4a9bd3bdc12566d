package os.qres.model.floor;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody is on the way to guests who called. `called_at` is the call that is meant: guests who have called anew
/// since then go on waiting. Without it, whatever call there is.
@Json(naming = Json.Naming.LowerUnderscore)
public record CallAnswer(@Nullable Instant calledAt) {}
