package os.qres.server.staff;

import java.util.List;
import os.qres.model.rights.Permission;
import os.qres.model.staff.ShiftChange;
import os.qres.model.staff.ShiftMend;
import os.qres.model.staff.ShiftView;
import os.qres.model.staff.UserView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Route;
import os.qres.server.rights.Rights;

/// Shifts of others, who have not said themselves when they came or went.
public final class ShiftRoutes {
    private final Shifts shifts;
    private final Rights rights;

    public ShiftRoutes(Shifts shifts, Rights rights) {
        this.shifts = shifts;
        this.rights = rights;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.post("/users/{user_id}/shift", Access.WAITER)
                        .needs(rights.to(Permission.CLOSE_DAY))
                        .says("Somebody else comes to work, or has gone home without saying so.")
                        .refuses("not-found", "stale")
                        .takes(ShiftChange.class)
                        .gives(UserView.class)
                        .writes((unit, call) -> Answer.ok(shifts.clock(
                                unit, call.id("user_id"), call.body().active()))),
                Route.patch("/shifts/{shift_id}", Access.MANAGER)
                        .says("Mends when somebody came or went, and why; the log keeps what stood there before.")
                        .refuses("not-found")
                        .takes(ShiftMend.class)
                        .gives(ShiftView.class)
                        .writes((unit, call) -> Answer.ok(shifts.mend(unit, call.id("shift_id"), call.body()))));
    }
}
