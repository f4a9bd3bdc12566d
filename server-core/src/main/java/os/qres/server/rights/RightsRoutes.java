package os.qres.server.rights;

import java.util.Arrays;
import java.util.List;
import os.qres.model.Role;
import os.qres.model.rights.RoleDraft;
import os.qres.model.rights.RoleView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.problem.RefusedException;

/// `/roles`.
public final class RightsRoutes {
    private final Rights rights;

    public RightsRoutes(Rights rights) {
        this.rights = rights;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get("/roles", Access.STAFF)
                        .says("What each role may at the tables and at the till.")
                        .givesList(RoleView.class)
                        .reads((in, call) -> Answer.page(Page.of(Rights.roles(in), call.window()))),
                Route.patch("/roles/{role}", Access.MANAGER)
                        .says("Sets what a role may, from now on and everywhere. Nobody grants what he may not himself,"
                                + " and an administrator may always all.")
                        .takes(RoleDraft.class)
                        .gives(RoleView.class)
                        .refuses("not-found", "stale", "role-fixed")
                        .writes((unit, call) -> Answer.ok(
                                rights.change(unit, role(call), call.body().permissions()))));
    }

    private static Role role(Call<?> call) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(call.text("role")))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("role"));
    }
}
