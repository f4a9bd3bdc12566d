package os.qres.model.health;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;

/// The few of the server's figures that a person looks at first; counted since its start. `meanMillis` is how long a
/// request took, `meanForceMillis` how long it took until a group of changes was safely on the disk.
@Json(naming = Json.Naming.LowerUnderscore)
public record MetricsSummary(
        BigDecimal uptime,
        long requests,
        long clientErrors,
        long serverErrors,
        BigDecimal meanMillis,
        long ordersCreated,
        long openSockets,
        long eventSeq,
        long queuedChanges,
        BigDecimal meanForceMillis,
        long heapUsedBytes,
        long heapMaxBytes) {}
