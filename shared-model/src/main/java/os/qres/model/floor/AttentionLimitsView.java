package os.qres.model.floor;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import os.qres.model.Versioned;

/// How many minutes a table may stay in a state before terminals point at it; without `ready`, food has no limit.
@Json(naming = Json.Naming.LowerUnderscore)
public record AttentionLimitsView(
        Integer seated,
        Integer call,
        Integer billed,
        Integer kitchen,
        @Nullable Integer ready,
        long version) implements Versioned {}
