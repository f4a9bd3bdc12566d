package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;

/// What shall be done with an ingredient of the line's dish.
@Json(naming = Json.Naming.LowerUnderscore)
public record NewPrefix(@NotNull PrefixKind kind, @NotNull Integer ingredientId) {}
