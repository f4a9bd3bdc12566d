package os.qres.model.health;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// As [Health], with `degraded` as a third `status`. `checks` are for those who work here.
@Json(naming = Json.Naming.LowerUnderscore)
public record DeepHealth(
        String status,
        String version,
        String database,
        BigDecimal uptime,
        @Nullable List<HealthCheck> checks) {}
