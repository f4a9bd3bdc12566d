package os.qres.model.staff;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// From when to when somebody was at work; `ended_at` is missing while they still are. Who has mended these
/// times, when and why, where somebody has.
@Json(naming = Json.Naming.LowerUnderscore)
public record ShiftView(
        int id,
        int userId,
        String fullName,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant mendedAt,
        @Nullable Integer mendedById,
        @Nullable String mendReason) {}
