package os.qres.model.menu;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;
import os.qres.model.Versioned;

/// A category with its dishes, as the menu shows it.
@Json(naming = Json.Naming.LowerUnderscore)
public record MenuCategory(
        int id,
        String name,
        @Nullable String description,
        @Nullable String imageUrl,
        int sortOrder,
        boolean isActive,
        @Nullable Integer stationId,
        @Nullable String colorKey,
        Map<String, Translation> translations,
        List<DishView> dishes,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {
    /// The same page with these dishes on it.
    public MenuCategory with(List<DishView> others) {
        return new MenuCategory(
                id,
                name,
                description,
                imageUrl,
                sortOrder,
                isActive,
                stationId,
                colorKey,
                translations,
                others,
                createdAt,
                updatedAt,
                version);
    }
}
