package os.qres.model.printing;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// What a printer prints: of a station or of all, of a location's tables or of all.
@Json(naming = Json.Naming.LowerUnderscore)
public record PrintRoute(
        @NotNull PrintKind kind,
        @Nullable Integer stationId,
        @Nullable Integer locationId) {
    /// Whether it is meant for this.
    /// @param station nothing for what is no station's
    /// @param location nothing where no table is meant
    public boolean fits(PrintKind what, @Nullable Integer station, @Nullable Integer location) {
        return kind == what
                && (stationId == null || stationId.equals(station))
                && (locationId == null || locationId.equals(location));
    }
}
