package os.qres.model.checks;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;

/// Joins a check to another open one, which takes in all its lines and guests.
@Json(naming = Json.Naming.LowerUnderscore)
public record JoinCheck(@NotNull Integer toOrderId) {}
