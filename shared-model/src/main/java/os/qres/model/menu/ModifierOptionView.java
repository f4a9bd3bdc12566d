package os.qres.model.menu;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import os.qres.model.Money;
import os.qres.model.Translation;

@Json(naming = Json.Naming.LowerUnderscore)
public record ModifierOptionView(
        int id,
        String name,
        Money priceDelta,
        boolean isAvailable,
        List<Integer> ingredientIds,
        List<IngredientRef> ingredients,
        Map<String, Translation> translations) {}
