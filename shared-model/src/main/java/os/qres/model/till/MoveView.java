package os.qres.model.till;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// Cash that came into a drawer or left it beside the checks.
@Json(naming = Json.Naming.LowerUnderscore)
public record MoveView(
        MoveKind kind,
        Money amount,
        String reason,
        @Nullable Integer userId,
        Instant at) {}
