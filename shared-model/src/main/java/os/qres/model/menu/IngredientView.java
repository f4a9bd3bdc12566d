package os.qres.model.menu;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;
import os.qres.model.Versioned;

@Json(naming = Json.Naming.LowerUnderscore)
public record IngredientView(
        int id,
        String name,
        @Nullable String description,
        boolean isAllergen,
        @Nullable Allergen allergenCode,
        Map<String, Translation> translations,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
