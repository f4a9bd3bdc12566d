package os.qres.model.devices;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A device that waits for a manager, as the console lists it.
@Json(naming = Json.Naming.LowerUnderscore)
public record PendingPairing(
        String pairingId,
        String code,
        String name,
        TerminalKind kind,
        @Nullable String version,
        @Nullable String system,
        String address,
        Instant requestedAt,
        Instant expiresAt) {}
