package os.qres.model.staff;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.Role;
import os.qres.model.Versioned;

/// A member of staff. `email` is where a forgotten password is mended. `passport` is sent to administrators only.
@Json(naming = Json.Naming.LowerUnderscore)
public record UserView(
        int id,
        String username,
        @Nullable String email,
        String fullName,
        Role role,
        boolean isActive,
        @Nullable String phone,
        @Nullable String passport,
        @Nullable String avatarUrl,
        boolean shiftActive,
        boolean hasPin,
        @Nullable Integer createdById,
        @Nullable Instant lastLogin,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
