package os.qres.server.staff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.Role;
import os.qres.model.identity.Registration;
import os.qres.model.staff.UserDraft;
import os.qres.model.staff.UserView;
import os.qres.server.identity.Accounts;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// The staff as signing in sees it.
public final class StaffAccounts implements Accounts {
    private static final String USERNAME = "[^\\s\\p{Cntrl}]{1,150}";

    private final Staff staff;

    public StaffAccounts(Staff staff) {
        this.staff = staff;
    }

    @Override
    public boolean hasAdministrator(Reading in) {
        return !in.list(StaffMember.class, "from StaffMember where role = ?1", Role.ADMIN)
                .isEmpty();
    }

    @Override
    public Optional<Account> byId(Reading in, int id) {
        return Optional.ofNullable(in.session().find(StaffMember.class, id)).map(StaffMember::account);
    }

    @Override
    public Optional<Account> byUsername(Reading in, String username) {
        return in
                .list(
                        StaffMember.class,
                        "from StaffMember where usernameKey = ?1 or emailKey = ?1",
                        StaffMember.key(username))
                .stream()
                .findFirst()
                .map(StaffMember::account);
    }

    @Override
    public Optional<Account> byPin(Reading in, String pin) {
        return staff.byPin(in, pin).map(StaffMember::account);
    }

    @Override
    public UserView registerFirst(Unit unit, Registration registration, String passwordHash) {
        if (hasAdministrator(unit)) {
            throw RefusedException.conflict("already-initialized");
        }
        String username = username(registration);
        String given = registration.fullName();
        String fullName = given == null || given.isBlank() ? username : given.strip();
        var draft = new UserDraft(
                username, email(registration), fullName, Role.ADMIN, true, null, null, null, null, null, null);
        return staff.create(unit, draft, new Staff.Prepared(passwordHash, null));
    }

    private static @Nullable String email(Registration registration) {
        String given = registration.email();
        return given != null && given.strip().matches(UserDraft.EMAIL) ? given.strip() : null;
    }

    private static String username(Registration registration) {
        String given = registration.username() == null ? registration.email() : registration.username();
        if (given == null || given.isBlank()) {
            throw RefusedException.invalid("username", "{required}");
        }
        String username = given.strip();
        if (!username.matches(USERNAME)) {
            throw RefusedException.invalid("username", "{username}");
        }
        return username;
    }

    /// Not a change that anybody made: the version stays, so that nobody's edit is refused for it.
    @Override
    public UserView signedIn(Unit unit, int id) {
        unit.session()
                .createMutationQuery("update StaffMember set lastLogin = ?1 where id = ?2")
                .setParameter(1, unit.now())
                .setParameter(2, id)
                .executeUpdate();
        StaffMember member = unit.find(StaffMember.class, id, "user");
        unit.session().refresh(member);
        return member.view(null);
    }

    @Override
    public void rehash(Unit unit, int id, Hashes stronger) {
        if (stronger.password() != null) {
            set(unit, id, "passwordHash", stronger.password());
        }
        if (stronger.pin() != null) {
            set(unit, id, "pinHash", stronger.pin());
        }
    }

    private static void set(Unit unit, int id, String field, String hash) {
        unit.session()
                .createMutationQuery("update StaffMember set " + field + " = ?1 where id = ?2")
                .setParameter(1, hash)
                .setParameter(2, id)
                .executeUpdate();
    }

    @Override
    public UserView changePassword(Unit unit, int id, String passwordHash) {
        StaffMember member = unit.find(StaffMember.class, id, "user");
        unit.expects(member.version());
        member.takePassword(passwordHash, unit.now());
        unit.session().flush();
        return member.view(null);
    }
}
