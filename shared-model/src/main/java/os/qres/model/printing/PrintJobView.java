package os.qres.model.printing;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A chit. `number` counts what its printer was given, without a gap. `is_copy`: it may have come out before, and says
/// so.
@Json(naming = Json.Naming.LowerUnderscore)
public record PrintJobView(
        int id,
        int printerId,
        int number,
        PrintKind kind,
        String title,
        @Nullable Integer orderId,
        @Nullable Integer stationId,
        PrintJobState state,
        boolean isCopy,
        int attempts,
        Instant createdAt,
        @Nullable Instant printedAt) {}
