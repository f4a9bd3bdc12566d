package os.qres.model.menu;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;

/// `color_key` names one of the theme's category colours: drinks, bar, starters, soups, mains, sides,
/// desserts, top.
@Json(naming = Json.Naming.LowerUnderscore)
public record CategoryDraft(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 2000) String description,
        @Nullable @Size(max = 500) String imageUrl,
        @Nullable @Min(0) @Max(10000) Integer sortOrder,
        @Nullable Boolean isActive,
        @Nullable Integer stationId,

        @Nullable @Pattern(regexp = "drinks|bar|starters|soups|mains|sides|desserts|top", message = "{qres.color_key}")
        String colorKey,

        @Nullable Map<String, @Valid Translation> translations) {}
