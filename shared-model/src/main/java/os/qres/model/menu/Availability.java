package os.qres.model.menu;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// Takes a dish or a variation off (86) or puts it back. `countdown` sets the portions left.
@Json(naming = Json.Naming.LowerUnderscore)
public record Availability(
        @NotNull Boolean isAvailable,
        @Nullable @Min(0) @Max(100000) Integer countdown) {}
