package os.qres.model.handover;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// A kitchen display that takes tickets directly.
///
/// @param stationId whose tickets it shows, or everybody's
@Json(naming = Json.Naming.LowerUnderscore)
public record HandoverDisplay(
        int terminalId, String name, @Nullable Integer stationId, String address, int port) {}
