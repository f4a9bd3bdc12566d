package os.qres.model.floor;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;

/// Something drawn on the plan that is no table: a bar counter, a window front, the entrance. Plan units: a
/// location's plan is 1000 wide and 700 high.
@Json(naming = Json.Naming.LowerUnderscore)
public record Decor(
        @NotBlank @Size(max = 30) String kind,
        @NotBlank @Size(max = 100) String label,
        @NotNull Integer x,
        @NotNull Integer y,
        @NotNull Integer width,
        @NotNull Integer height,
        @Nullable Map<String, @Valid Translation> translations) {}
