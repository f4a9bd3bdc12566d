package os.qres.model.staff;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;

@Json(naming = Json.Naming.LowerUnderscore)
public record ShiftChange(@NotNull Boolean active) {}
