package os.qres.model.kitchen;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;

@Json(naming = Json.Naming.LowerUnderscore)
public record StationDraft(
        @NotBlank @Size(max = 100) String name,
        @Nullable Boolean isActive,
        @Nullable Map<String, @Valid Translation> translations) {}
