package os.qres.pos.house;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// How many portions of a line are left.
@Json(naming = Json.Naming.LowerUnderscore)
record QuantityChange(int quantity, @Nullable String approval) {}
