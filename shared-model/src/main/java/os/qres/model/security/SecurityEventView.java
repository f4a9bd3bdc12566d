package os.qres.model.security;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.Role;

/// One event of the security log.
///
/// @param ip where the call came from
/// @param userId who is meant or signed in, where that is known
/// @param username for a failed sign-in, the name that was tried
/// @param detail the reason, or what was asked for
/// @param times how often the very same happened within the second
@Json(naming = Json.Naming.LowerUnderscore)
public record SecurityEventView(
        long id,
        Instant at,
        SecurityEventKind kind,
        SecurityLevel level,
        @Nullable String ip,
        @Nullable Integer userId,
        @Nullable String username,
        @Nullable Role role,
        @Nullable String detail,
        int times) {}
