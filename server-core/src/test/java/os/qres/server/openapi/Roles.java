package os.qres.server.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import os.qres.model.Role;
import os.qres.server.platform.access.Access;

/// Who may call, in the document's words.
final class Roles {
    private Roles() {}

    static List<String> of(Access access) {
        return Arrays.stream(Role.values())
                .filter(access::allows)
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /// Whether there are roles that may not.
    static boolean isSome(Access access) {
        return of(access).size() < Role.values().length;
    }
}
