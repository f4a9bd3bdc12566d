package os.qres.model.menu;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Translation;

/// `id` names an option that the group has already; without it the option is new. With a
/// `dish_id` it is a part of a combo: that dish, neither open nor a combo itself.
@Json(naming = Json.Naming.LowerUnderscore)
public record ModifierOptionDraft(
        @Nullable Integer id,
        @NotBlank @Size(max = 100) String name,
        @NotNull Money priceDelta,
        @Nullable Boolean isAvailable,
        @Nullable @Size(max = 200) List<Integer> ingredientIds,
        @Nullable Map<String, @Valid Translation> translations,
        @Nullable Integer dishId) {}
