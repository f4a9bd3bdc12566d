package os.qres.model.health;

import io.avaje.jsonb.Json;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// One thing that the server depends on, and what was measured of it; each figure's name says its unit.
/// @param figures in the order of their names
@Json(naming = Json.Naming.LowerUnderscore)
public record HealthCheck(String name, CheckStatus status, Map<String, Long> figures) {
    public HealthCheck {
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    }

    public static HealthCheck of(String name, CheckStatus status) {
        return new HealthCheck(name, status, Map.of());
    }
}
