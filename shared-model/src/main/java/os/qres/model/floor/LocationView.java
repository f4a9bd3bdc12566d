package os.qres.model.floor;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;
import os.qres.model.Versioned;

@Json(naming = Json.Naming.LowerUnderscore)
public record LocationView(
        int id,
        String name,
        @Nullable String description,
        @Nullable String color,
        boolean isActive,
        int tablesCount,
        List<Decor> decor,
        Map<String, Translation> translations,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
