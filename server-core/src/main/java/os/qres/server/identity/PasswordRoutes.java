package os.qres.server.identity;

import static os.qres.model.security.SecurityEventKind.LOGIN_FAILED;
import static os.qres.model.security.SecurityEventKind.PASSWORD_RESET;

import java.util.List;
import java.util.function.Consumer;
import os.qres.model.identity.PasswordChange;
import os.qres.model.identity.PasswordReset;
import os.qres.model.identity.ResetRequest;
import os.qres.model.staff.UserView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.security.SecurityNotes;
import os.qres.server.security.Source;

/// `/auth/me/password` and `/auth/password`: people's own passwords, changed or forgotten.
public final class PasswordRoutes {
    private final SignIn signIn;
    private final PasswordResets resets;
    private final SecurityNotes notes;

    public PasswordRoutes(SignIn signIn, PasswordResets resets, SecurityNotes notes) {
        this.signIn = signIn;
        this.resets = resets;
        this.notes = notes;
    }

    public List<Route<?>> routes() {
        return List.of(password(), requestReset(), confirmReset());
    }

    private Route<?> password() {
        return Route.patch("/auth/me/password", Access.PERSON)
                .says("Changes one's own password; the person's other sessions end.")
                .refuses("wrong-credentials", "stale")
                .takes(PasswordChange.class)
                .gives(UserView.class)
                .prepares(call -> {
                    try {
                        var changed = signIn.changePassword(AuthRoutes.person(call), call.body(), call.actor());
                        return unit -> Answer.ok(changed.apply(unit));
                    } catch (RefusedException e) {
                        notes.note(LOGIN_FAILED, Source.of(call), "wrong old password");
                        throw e;
                    }
                });
    }

    private Route<?> requestReset() {
        return Route.post("/auth/password/reset/request", Access.PUBLIC)
                .says("Sends a code for a new password by mail; the answer is the same for a name that there is not.")
                .refuses("mail-not-configured", "too-many-attempts")
                .takes(ResetRequest.class)
                .givesNothing()
                .prepares(call -> {
                    ResetRequest request = call.body();
                    Consumer<Unit> sending = resets.request(request, call.address(), call.actor());
                    String name = request.username() == null ? request.email() : request.username();
                    return unit -> {
                        sending.accept(unit);
                        notes.note(PASSWORD_RESET, Source.named(call.address(), name), "a code was asked for");
                        return Answer.noContent();
                    };
                });
    }

    private Route<?> confirmReset() {
        return Route.post("/auth/password/reset/confirm", Access.PUBLIC)
                .says("Sets a new password by the code from the mail, good once and for 30 minutes; all sessions end.")
                .takes(PasswordReset.class)
                .givesNothing()
                .prepares(call -> {
                    try {
                        var reset = resets.confirm(call.body(), call.actor());
                        return unit -> {
                            UserView user = reset.apply(unit);
                            notes.note(PASSWORD_RESET, Source.of(call.address(), user), "a new password was set");
                            return Answer.noContent();
                        };
                    } catch (RefusedException e) {
                        notes.note(LOGIN_FAILED, Source.of(call), "a code for a new password that is not good");
                        throw e;
                    }
                });
    }
}
