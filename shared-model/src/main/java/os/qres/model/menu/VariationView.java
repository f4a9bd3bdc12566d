package os.qres.model.menu;

import io.avaje.jsonb.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Translation;
import os.qres.model.Versioned;

@Json(naming = Json.Naming.LowerUnderscore)
public record VariationView(
        int id,
        int dishId,
        String name,
        Money price,
        @Nullable Integer weight,
        @Nullable Integer calories,
        boolean isAvailable,
        int sortOrder,
        boolean isDefault,
        Map<String, Translation> translations,
        long version)
        implements Versioned {
    /// The same variation at another price.
    public VariationView with(Money newPrice) {
        return new VariationView(
                id, dishId, name, newPrice, weight, calories, isAvailable, sortOrder, isDefault, translations, version);
    }
}
