package os.qres.model.checks;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// Separates a check from the one to which it was joined: back to its table or, if somebody sits there now, to
/// another.
@Json(naming = Json.Naming.LowerUnderscore)
public record SeparateCheck(@Nullable Integer tableId) {}
