package os.qres.model.menu;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;

@Json(naming = Json.Naming.LowerUnderscore)
public record ModifierGroupDraft(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Min(0) @Max(50) Integer minChoices,
        @NotNull @Min(1) @Max(50) Integer maxChoices,
        @NotNull @Size(min = 1, max = 100) List<@Valid ModifierOptionDraft> options,
        @Nullable Map<String, @Valid Translation> translations) {}
