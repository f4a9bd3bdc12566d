package os.qres.model.floor;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Json(naming = Json.Naming.LowerUnderscore)
public record TableDraft(
        @NotNull @Min(1) @Max(9999) Integer number,
        @NotNull @Min(1) @Max(100) Integer seats,
        @Nullable Integer locationId,
        @Nullable Integer location,
        @Nullable @Size(max = 500) String description,
        @Nullable Boolean isActive,
        @Nullable @Min(0) @Max(1000) Integer x,
        @Nullable @Min(0) @Max(1000) Integer y,
        @Nullable @Min(20) @Max(1000) Integer width,
        @Nullable @Min(20) @Max(1000) Integer height,
        @Nullable TableShape shape) {}
