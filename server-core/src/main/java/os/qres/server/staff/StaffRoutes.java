package os.qres.server.staff;

import java.util.List;
import os.qres.model.Role;
import os.qres.model.security.SecurityEventKind;
import os.qres.model.staff.NewPassword;
import os.qres.model.staff.NewPin;
import os.qres.model.staff.ShiftChange;
import os.qres.model.staff.ShiftView;
import os.qres.model.staff.UserDraft;
import os.qres.model.staff.UserView;
import os.qres.model.staff.WaiterView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.security.SecurityNotes;
import os.qres.server.security.Source;

/// `/users` and `/shifts`.
public final class StaffRoutes {
    private final Database database;
    private final Staff staff;
    private final Shifts shifts;
    private final SecurityNotes notes;

    public StaffRoutes(Database database, Staff staff, Shifts shifts, SecurityNotes notes) {
        this.database = database;
        this.staff = staff;
        this.shifts = shifts;
        this.notes = notes;
    }

    public List<Route<?>> routes() {
        return List.of(
                waiters(), all(), create(), one(), change(), password(), pin(), deactivate(), clock(), shiftList());
    }

    private Route<?> waiters() {
        return Route.get("/users/waiters", Access.PUBLIC)
                .says("The active waiters, for the sign-in screen.")
                .givesList(WaiterView.class)
                .reads((in, call) -> Answer.page(Page.of(staff.waiters(in), call.window())));
    }

    private Route<?> all() {
        return Route.get("/users", Access.ADMIN)
                .says("Everybody who works or worked here; passports only one by one.")
                .filters(Filter.word("role", Role.class), Filter.flag("is_active"), Filter.text("search"))
                .givesList(UserView.class)
                .reads((in, call) -> {
                    var role = call.queryWord("role", Role.class);
                    List<UserView> found = staff.all(in, role, call.queryFlag("is_active"), call.query("search"));
                    return Answer.page(Page.of(found, call.window()));
                });
    }

    private Route<?> create() {
        return Route.post("/users", Access.ADMIN)
                .says("Takes somebody on. The answer leaves the passport out.")
                .refuses("taken", "pin-taken")
                .takes(UserDraft.class)
                .creates(UserView.class)
                .prepares(call -> {
                    UserDraft draft = call.body();
                    Staff.Prepared secrets = staff.prepare(draft);
                    return unit -> {
                        UserView user = staff.create(unit, draft, secrets);
                        return Answer.created("/users/" + user.id(), user);
                    };
                });
    }

    private Route<?> one() {
        return Route.get("/users/{user_id}", Access.ADMIN)
                .says("One person, with the passport; that it was read is noted.")
                .refuses("not-found")
                .gives(UserView.class)
                .does(call -> Answer.ok(user(call)));
    }

    private UserView user(Call<?> call) {
        int id = call.id("user_id");
        if (database.read(call.actor(), in -> staff.hasPassport(in, id))) {
            UserView user = database.write(Intent.of(call.actor()), unit -> staff.userWithPassport(unit, id));
            notes.note(SecurityEventKind.PASSPORT_READ, Source.of(call), "of user " + id);
            return user;
        }
        return database.read(call.actor(), in -> staff.user(in, id));
    }

    /// The patch is applied twice: first to learn what is to be hashed, then upon what stands there by then.
    private Route<?> change() {
        return Route.patch("/users/{user_id}", Access.ADMIN)
                .says(
                        "Changes somebody; another role, password or PIN ends their sessions. The answer leaves the passport out.")
                .refuses("not-found", "taken", "pin-taken", "last-admin", "stale")
                .patches(UserDraft.class)
                .gives(UserView.class)
                .prepares(call -> {
                    int id = call.id("user_id");
                    UserDraft wanted =
                            database.read(call.actor(), in -> call.patched(staff.draft(in, id), UserDraft.class));
                    Staff.Prepared secrets = staff.prepare(wanted);
                    return unit -> Answer.ok(
                            staff.change(unit, id, call.patched(staff.draft(unit, id), UserDraft.class), secrets));
                });
    }

    private Route<?> password() {
        return Route.patch("/users/{user_id}/password", Access.ADMIN)
                .says("Gives somebody a new password; their sessions end.")
                .refuses("not-found", "stale")
                .takes(NewPassword.class)
                .gives(UserView.class)
                .prepares(call -> {
                    Staff.Prepared secrets = staff.preparePassword(call.body().password());
                    return unit -> Answer.ok(staff.changeSecrets(unit, call.id("user_id"), secrets));
                });
    }

    private Route<?> pin() {
        return Route.patch("/users/{user_id}/pin", Access.ADMIN)
                .says("Gives somebody a new PIN and their tries back; their sessions end.")
                .refuses("not-found", "pin-taken", "stale")
                .takes(NewPin.class)
                .gives(UserView.class)
                .prepares(call -> {
                    var secrets = new Staff.Prepared(
                            null, staff.preparePin(call.body().pinCode()));
                    return unit -> Answer.ok(staff.changeSecrets(unit, call.id("user_id"), secrets));
                });
    }

    private Route<?> deactivate() {
        return Route.delete("/users/{user_id}", Access.ADMIN)
                .says("Deactivates somebody: they can no longer sign in, and stay in the history.")
                .refuses("not-found", "last-admin", "stale")
                .gives(UserView.class)
                .writes((unit, call) -> Answer.ok(staff.deactivate(unit, call.id("user_id"))));
    }

    private Route<?> clock() {
        return Route.post("/users/me/shift", Access.PERSON)
                .says("Comes to work, or goes home.")
                .refuses("stale")
                .takes(ShiftChange.class)
                .gives(UserView.class)
                .writes((unit, call) -> {
                    Integer user = call.actor().userId();
                    if (user == null) {
                        throw RefusedException.unauthenticated("unauthenticated");
                    }
                    return Answer.ok(shifts.clock(unit, user, call.body().active()));
                });
    }

    private Route<?> shiftList() {
        return Route.get("/shifts", Access.MANAGER)
                .says("When people came and went, the latest first.")
                .filters(ShiftFilter.ALL)
                .givesList(ShiftView.class)
                .reads((in, call) -> Answer.page(shifts.page(in, ShiftFilter.of(call), call.window())));
    }
}
