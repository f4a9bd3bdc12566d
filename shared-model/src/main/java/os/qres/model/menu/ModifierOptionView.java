package os.qres.model.menu;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Translation;

/// An answer; with a `dish_id` it is that dish, made for itself: what asks for such is a combo.
@Json(naming = Json.Naming.LowerUnderscore)
public record ModifierOptionView(
        int id,
        String name,
        Money priceDelta,
        boolean isAvailable,
        List<Integer> ingredientIds,
        List<IngredientRef> ingredients,
        Map<String, Translation> translations,
        @Nullable Integer dishId) {}
