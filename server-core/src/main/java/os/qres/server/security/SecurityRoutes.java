package os.qres.server.security;

import java.time.ZoneId;
import java.util.List;
import os.qres.model.security.BlockedIpView;
import os.qres.model.security.SecurityEventView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;

/// `/security`: what was attempted upon the server, and who is kept out.
final class SecurityRoutes {
    private final BlockedIps blocked;
    private final ZoneId zone;

    /// @param zone the restaurant's, whose days are asked for
    SecurityRoutes(BlockedIps blocked, ZoneId zone) {
        this.blocked = blocked;
        this.zone = zone;
    }

    List<Route<?>> routes() {
        return List.of(events(), all(), lift());
    }

    private Route<?> events() {
        return Route.get("/security/events", Access.ADMIN)
                .says("Sign-ins, refused tokens, attacks and administrative actions, the latest first.")
                .filters(SecurityFilter.ALL)
                .givesList(SecurityEventView.class)
                .reads((in, call) -> Answer.page(SecurityFilter.of(call).page(in, zone, call.window())));
    }

    private Route<?> all() {
        return Route.get("/security/blocked-ips", Access.ADMIN)
                .says("The addresses that are refused for a time, the latest first; tokens still open the door.")
                .givesList(BlockedIpView.class)
                .reads((in, call) -> Answer.page(Page.of(blocked.all(in), call.window())));
    }

    private Route<?> lift() {
        return Route.delete("/security/blocked-ips/{ip}", Access.ADMIN)
                .says("Lets an address in again before its time is over.")
                .refuses("not-found")
                .givesNothing()
                .writes((unit, call) -> {
                    blocked.lift(unit, Address.keyOf(call.text("ip")), Source.of(call));
                    return Answer.noContent();
                });
    }
}
