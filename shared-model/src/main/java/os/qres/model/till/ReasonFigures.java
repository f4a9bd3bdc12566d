package os.qres.model.till;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// How often, and how much, for one reason; nothing where nobody gave any.
@Json(naming = Json.Naming.LowerUnderscore)
public record ReasonFigures(@Nullable String reason, int times, Money amount) {}
