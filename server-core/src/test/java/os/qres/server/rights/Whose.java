package os.qres.server.rights;

import java.util.Map;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Route;

/// To whom belongs what a route is about.
enum Whose {
    /// The house: the menu, the floor, the settings.
    NOBODY,
    /// The waiter who serves it.
    ORDER,
    /// The station that makes it; a display belongs to a station too.
    TICKET,
    PERSON,
    SHIFT,
    SESSION,
    DEVICE,
    /// The device that asks to be let in, and alone knows the secret.
    PAIRING;

    private static final Map<String, Whose> BY_NAME = Map.of(
            "order_id", ORDER,
            "item_id", ORDER,
            "ticket_id", TICKET,
            "user_id", PERSON,
            "terminal_id", DEVICE,
            "pairing_id", PAIRING);

    /// Whether a route may be called nobody's: it names nothing of anybody's, and is not about the caller.
    static boolean mayBeNobodys(Route<?> route) {
        return route.access() != Access.PERSON
                && route.access() != Access.TERMINAL
                && BY_NAME.keySet().stream().noneMatch(name -> route.path().contains("{" + name + "}"));
    }
}
