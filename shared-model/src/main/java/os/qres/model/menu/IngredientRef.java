package os.qres.model.menu;

import io.avaje.jsonb.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;

/// An ingredient of a dish or of a modifier's option, with what a guest with an allergy must know.
@Json(naming = Json.Naming.LowerUnderscore)
public record IngredientRef(
        int id,
        String name,
        boolean isAllergen,
        @Nullable Allergen allergenCode,
        Map<String, Translation> translations) {}
