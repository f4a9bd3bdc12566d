package os.qres.model.menu;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Translation;
import os.qres.model.Versioned;

/// A dish as it is now. `description` is empty where there is none, `cooking_time` in minutes, `weight` in grams,
/// `calories` in kcal, `countdown` the
/// portions left (`null`: unlimited), `tax_rate` in per cent. `category` is another name of `category_id`
/// (the restaurant-backend seed's). An open dish is what is not on the menu: each line of it brings its own name and
/// price, and guests do not see it.
@Json(naming = Json.Naming.LowerUnderscore)
public record DishView(
        int id,
        String name,
        String description,
        Money price,
        boolean isAvailable,
        int categoryId,
        int category,
        @Nullable String imageUrl,
        @Nullable Integer cookingTime,
        @Nullable Integer weight,
        @Nullable Integer calories,
        @Nullable String code,
        @Nullable Integer stationId,
        boolean isPopular,
        List<IngredientRef> ingredients,
        List<VariationView> variations,
        List<ModifierGroupView> modifierGroups,
        @Nullable Integer countdown,
        @Nullable Integer taxRate,
        Map<String, Translation> translations,
        Instant createdAt,
        Instant updatedAt,
        long version,
        boolean isOpen)
        implements Versioned {
    /// The same dish at other prices.
    public DishView with(Money newPrice, List<VariationView> newVariations) {
        return new DishView(
                id,
                name,
                description,
                newPrice,
                isAvailable,
                categoryId,
                category,
                imageUrl,
                cookingTime,
                weight,
                calories,
                code,
                stationId,
                isPopular,
                ingredients,
                newVariations,
                modifierGroups,
                countdown,
                taxRate,
                translations,
                createdAt,
                updatedAt,
                version,
                isOpen);
    }
}
