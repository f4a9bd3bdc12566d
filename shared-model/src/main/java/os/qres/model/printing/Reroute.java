package os.qres.model.printing;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;

/// Where a chit is to come out instead.
@Json(naming = Json.Naming.LowerUnderscore)
public record Reroute(@NotNull Integer printerId) {}
