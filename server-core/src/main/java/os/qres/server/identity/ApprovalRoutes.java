package os.qres.server.identity;

import static os.qres.model.security.SecurityEventKind.LOGIN_FAILED;

import java.util.List;
import java.util.function.Function;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.identity.ApprovalRequest;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.security.SecurityNotes;
import os.qres.server.security.Source;

/// `/auth/approvals`.
public final class ApprovalRoutes {
    private final Approvals approvals;
    private final SecurityNotes notes;
    private final boolean requiresPairing;

    public ApprovalRoutes(Approvals approvals, SecurityNotes notes, boolean requiresPairing) {
        this.approvals = approvals;
        this.notes = notes;
        this.requiresPairing = requiresPairing;
    }

    public List<Route<?>> routes() {
        return List.of(Route.post("/auth/approvals", Access.WAITER)
                .says("A manager allows one thing upon one order by PIN, on a paired terminal where somebody else is"
                        + " signed in; good once, for two minutes, or for two days where the line is not sent yet.")
                .refuses("wrong-pin", "forbidden", "unpaired-terminal", "too-many-attempts")
                .takes(ApprovalRequest.class)
                .gives(ApprovalGrant.class)
                .givesSecrets()
                .prepares(this::grant));
    }

    private Function<Unit, Answer> grant(Call<ApprovalRequest> call) {
        Integer terminal = call.actor().terminalId();
        if (terminal == null && requiresPairing) {
            throw RefusedException.unauthenticated("unpaired-terminal");
        }
        String device = terminal == null ? "address-" + call.address() : "terminal-" + terminal;
        try {
            Function<Unit, ApprovalGrant> granted = approvals.grant(call.body(), device, call.actor());
            return unit -> Answer.ok(granted.apply(unit));
        } catch (RefusedException e) {
            notes.note(
                    LOGIN_FAILED, Source.named(call.address(), call.username().orElse(null)), "approval");
            throw e;
        }
    }
}
