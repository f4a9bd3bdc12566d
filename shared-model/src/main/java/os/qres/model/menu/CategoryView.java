package os.qres.model.menu;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;
import os.qres.model.Versioned;

@Json(naming = Json.Naming.LowerUnderscore)
public record CategoryView(
        int id,
        String name,
        @Nullable String description,
        @Nullable String imageUrl,
        int sortOrder,
        boolean isActive,
        @Nullable Integer stationId,
        @Nullable String colorKey,
        Map<String, Translation> translations,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
