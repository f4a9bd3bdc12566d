package os.qres.model.devices;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Json(naming = Json.Naming.LowerUnderscore)
public record TerminalView(
        int id,
        String name,
        TerminalKind kind,
        @Nullable Integer stationId,
        @Nullable String version,
        @Nullable String system,
        @Nullable String address,
        boolean online,
        @Nullable Instant lastSeen,
        Instant createdAt,
        long objectVersion) {}
