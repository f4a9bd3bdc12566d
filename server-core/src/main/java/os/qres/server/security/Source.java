package os.qres.server.security;

import org.jspecify.annotations.Nullable;
import os.qres.model.Role;
import os.qres.model.staff.UserView;
import os.qres.server.platform.http.Call;

/// Who did it, as far as that is known.
///
/// @param username for a failed sign-in, the name that was tried
public record Source(
        @Nullable String ip,
        @Nullable Integer userId,
        @Nullable String username,
        @Nullable Role role) {
    /// The server itself, by the clock.
    static final Source NOBODY = new Source(null, null, null, null);

    /// Who calls, after they were recognized.
    public static Source of(Call<?> call) {
        var actor = call.actor();
        return new Source(call.address(), actor.userId(), call.username().orElse(null), actor.role());
    }

    public static Source of(String ip, UserView user) {
        return new Source(ip, user.id(), user.username(), user.role());
    }

    public static Source named(String ip, @Nullable String username) {
        return new Source(ip, null, username, null);
    }
}
