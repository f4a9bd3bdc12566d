package os.qres.model.security;

import io.avaje.jsonb.Json;
import java.time.Instant;

/// An address whose calls without a good token are refused for a time.
///
/// @param ip of IPv6 the network, `2001:db8:1:2::`, since one machine has the choice of all its addresses
@Json(naming = Json.Naming.LowerUnderscore)
public record BlockedIpView(String ip, String reason, Instant blockedAt, Instant blockedUntil) {}
