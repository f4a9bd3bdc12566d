package os.qres.model.floor;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;

/// Seats or frees a table.
@Json(naming = Json.Naming.LowerUnderscore)
public record TableStatus(@NotNull Boolean isOccupied) {}
