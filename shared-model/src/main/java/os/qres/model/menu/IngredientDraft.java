package os.qres.model.menu;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;

@Json(naming = Json.Naming.LowerUnderscore)
public record IngredientDraft(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 500) String description,
        @Nullable Boolean isAllergen,
        @Nullable Allergen allergenCode,
        @Nullable Map<String, @Valid Translation> translations) {}
