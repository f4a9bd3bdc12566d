package os.qres.model.devices;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `terminal_token` is given once, with the first answer after the approval.
@Json(naming = Json.Naming.LowerUnderscore)
public record PairingStatus(
        PairingState status,
        @Nullable String terminalToken,
        @Nullable Integer terminalId) {}
