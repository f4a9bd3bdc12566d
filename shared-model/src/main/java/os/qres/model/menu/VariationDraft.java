package os.qres.model.menu;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Translation;

@Json(naming = Json.Naming.LowerUnderscore)
public record VariationDraft(
        @NotBlank @Size(max = 100) String name,
        @NotNull Money price,
        @Nullable @Min(0) @Max(100000) Integer weight,
        @Nullable @Min(0) @Max(100000) Integer calories,
        @Nullable Boolean isAvailable,
        @Nullable @Min(0) @Max(10000) Integer sortOrder,
        @Nullable Boolean isDefault,
        @Nullable Map<String, @Valid Translation> translations) {}
