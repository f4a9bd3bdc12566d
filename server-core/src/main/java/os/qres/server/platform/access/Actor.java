package os.qres.server.platform.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import os.qres.model.Role;

/// Who asks: a person (`userId`, `role`, by the session `sessionId`), a paired device (`terminalId`), both,
/// or neither. A kitchen display has a role without a person.
///
/// @param isForGuests whether guests look at it: a board in the hall
public record Actor(
        @Nullable Integer userId,
        @Nullable Role role,
        @Nullable Integer terminalId,
        @Nullable String sessionId,
        Locale language,
        boolean isForGuests) {
    /// The program itself: migration, demo data, jobs.
    public static final Actor SYSTEM = new Actor(null, Role.ADMIN, null, null, Locale.ROOT);

    public Actor(
            @Nullable Integer userId,
            @Nullable Role role,
            @Nullable Integer terminalId,
            @Nullable String sessionId,
            Locale language) {
        this(userId, role, terminalId, sessionId, language, false);
    }

    /// Somebody without any token.
    public static Actor anonymous(Locale language) {
        return new Actor(null, null, null, null, language);
    }

    /// Whose idempotency keys these are. A device's own come first: it retries across sign-ins.
    public String keyScope() {
        if (terminalId != null) {
            return "terminal-" + terminalId;
        }
        return userId == null ? "public" : "user-" + userId;
    }

    public boolean is(Role wanted) {
        return role == wanted;
    }
}
