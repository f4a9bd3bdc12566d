package os.qres.model.kitchen;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;
import os.qres.model.Versioned;

@Json(naming = Json.Naming.LowerUnderscore)
public record StationView(
        int id,
        String name,
        boolean isActive,
        Map<String, Translation> translations,
        List<Integer> alsoDishIds,
        List<TicketLimit> limits,
        @Nullable Integer volume,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
