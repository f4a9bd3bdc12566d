package os.qres.model.kitchen;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;

/// Whether one station has done its part of a line. The line is ready when every station has.
@Json(naming = Json.Naming.LowerUnderscore)
public record LinePart(@NotNull Boolean done) {}
