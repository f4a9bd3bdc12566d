package os.qres.model;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A name and description in one more language than the restaurant's own.
@Json(naming = Json.Naming.LowerUnderscore)
public record Translation(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 2000) String description) {}
