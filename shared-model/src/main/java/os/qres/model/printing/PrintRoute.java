package os.qres.model.printing;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// What a printer prints: of a station or of all, of a location's tables or of all.
@Json(naming = Json.Naming.LowerUnderscore)
public record PrintRoute(
        @NotNull PrintKind kind,
        @Nullable Integer stationId,
        @Nullable Integer locationId) {}
