package os.qres.model.handover;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// Where a kitchen display takes tickets directly.
@Json(naming = Json.Naming.LowerUnderscore)
public record HandoverDoor(@NotNull @Min(1) @Max(65535) Integer port) {}
