package os.qres.model.floor;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;

@Json(naming = Json.Naming.LowerUnderscore)
public record LocationDraft(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 500) String description,

        @Nullable @Pattern(regexp = "#[0-9A-Fa-f]{6}", message = "{qres.color}")
        String color,

        @Nullable Boolean isActive,
        @Nullable List<@Valid Decor> decor,
        @Nullable Map<String, @Valid Translation> translations) {}
