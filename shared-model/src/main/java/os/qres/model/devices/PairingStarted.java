package os.qres.model.devices;

import io.avaje.jsonb.Json;
import java.time.Instant;

/// `code` (6 digits) is shown on the device for a manager to compare; `secret` stays with the device.
@Json(naming = Json.Naming.LowerUnderscore)
public record PairingStarted(String pairingId, String code, String secret, Instant expiresAt) {}
