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

    /// The same as a sentence.
    static String sentence(Access access) {
        return switch (access) {
            case PUBLIC -> "Open to anyone; a token makes no difference.";
            case ANYONE -> "Open to anyone; who signs in may see more.";
            case TERMINAL -> "For paired devices, and for everybody on the staff.";
            case PERSON -> "For whoever is signed in; a device by itself is nobody.";
            case STAFF, FLOOR_OR_KITCHEN -> "For everybody on the staff, and for kitchen displays.";
            case WAITER -> "For waiters, managers and administrators.";
            case KITCHEN -> "For the kitchen, people and displays, and for administrators.";
            case MANAGER -> "For managers and administrators.";
            case ADMIN -> "For administrators.";
        };
    }
}
