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
import os.qres.model.Money;
import os.qres.model.Translation;

@Json(naming = Json.Naming.LowerUnderscore)
public record DishDraft(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 2000) String description,
        @NotNull Money price,
        @Nullable Boolean isAvailable,
        @Nullable Integer categoryId,
        @Nullable Integer category,
        @Nullable @Size(max = 500) String imageUrl,
        @Nullable @Min(0) @Max(1440) Integer cookingTime,
        @Nullable @Min(0) @Max(100000) Integer weight,
        @Nullable @Min(0) @Max(100000) Integer calories,
        @Nullable @Size(max = 50) String code,
        @Nullable Integer stationId,
        @Nullable Boolean isPopular,
        @Nullable @Size(max = 200) List<Integer> ingredientIds,
        @Nullable @Size(max = 50) List<Integer> modifierGroupIds,
        @Nullable @Min(0) @Max(100000) Integer countdown,
        @Nullable @Min(0) @Max(100) Integer taxRate,
        @Nullable Map<String, @Valid Translation> translations,
        @Nullable Boolean isOpen) {}
