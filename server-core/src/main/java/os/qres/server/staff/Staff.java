package os.qres.server.staff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.Role;
import os.qres.model.staff.UserDraft;
import os.qres.model.staff.UserView;
import os.qres.model.staff.WaiterView;
import os.qres.server.identity.Passwords;
import os.qres.server.identity.Secrets;
import os.qres.server.identity.Sessions;
import os.qres.server.identity.SignInBudget;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.uploads.Uploads;

/// The people who work here.
///
/// A passport is shown by [#userWithPassport] alone: the answers to changes are kept for repeated requests, and
/// nothing readable of it may stand in the database.
///
/// No two active people have the same PIN. bcrypt cannot be searched, so a keyed mark (HMAC) of the PIN stands
/// beside the hash. Whoever has both the database and the key file could run through all PINs with it at once;
/// through bcrypt that would take minutes, so little is lost, and without the key file nothing.
public final class Staff {
    private static final String PASSPORT = "passport";
    private static final String PIN = "pin";
    private static final int DIGITS_TO_VOID = 6;

    private final Passwords passwords;
    private final Secrets secrets;
    private final Sessions sessions;
    private final SignInBudget budget;
    private final Shifts shifts;
    private final Uploads uploads;

    /// What a draft's password and PIN have become, ready to be stored.
    public record Prepared(
            @Nullable String passwordHash, @Nullable PreparedPin pin) {}

    /// @param mark keyed, the same for the same PIN
    public record PreparedPin(String hash, String mark, int digits) {}

    public Staff(
            Passwords passwords,
            Secrets secrets,
            Sessions sessions,
            SignInBudget budget,
            Shifts shifts,
            Uploads uploads) {
        this.passwords = passwords;
        this.secrets = secrets;
        this.sessions = sessions;
        this.budget = budget;
        this.shifts = shifts;
        this.uploads = uploads;
    }

    /// Who is at work.
    public Shifts shifts() {
        return shifts;
    }

    public static List<Class<?>> entities() {
        return List.of(StaffMember.class, Shift.class);
    }

    /// `Анна К.`: the first word, and the initial of the second.
    public Optional<String> name(Reading in, int userId) {
        return in.value(String.class, "select full_name from staff where id = ?", userId)
                .map(Staff::shortName);
    }

    static String shortName(String fullName) {
        String[] words = fullName.strip().split("\\s+");
        if (words.length < 2) {
            return words[0];
        }
        return words[0] + " " + Character.toString(words[1].codePointAt(0)) + ".";
    }

    /// Whose PIN it may be, by its mark.
    Optional<StaffMember> byPin(Reading in, String pin) {
        return in.list(StaffMember.class, "from StaffMember where pinMark = ?1", secrets.mark(PIN, pin)).stream()
                .findFirst();
    }

    /// The active waiters, by name.
    public List<WaiterView> waiters(Reading in) {
        return in
                .list(
                        StaffMember.class,
                        "from StaffMember where role = ?1 and isActive = true order by fullName, id",
                        Role.WAITER)
                .stream()
                .map(StaffMember::waiterView)
                .toList();
    }

    /// Who may sign in by PIN at a terminal of the floor, by name: the active waiters, and whoever else has a PIN
    /// and is no cook, such as a manager who closes the day there.
    public List<WaiterView> atTerminals(Reading in) {
        return in
                .list(
                        StaffMember.class,
                        "from StaffMember where isActive = true and (role = ?1 or role <> ?2 and pinHash is not null)"
                                + " order by fullName, id",
                        Role.WAITER,
                        Role.KITCHEN)
                .stream()
                .map(StaffMember::waiterView)
                .toList();
    }

    /// When people went home the last time, by their id; whoever never did is missing.
    public Map<Integer, Instant> lastLeft(Reading in) {
        return Shifts.lastEnds(in);
    }

    /// Without passports.
    List<UserView> all(Reading in, Optional<Role> role, Optional<Boolean> active, Optional<String> search) {
        String wanted =
                search.map(text -> text.strip().toLowerCase(Locale.ROOT)).orElse("");
        return in.list(StaffMember.class, "from StaffMember order by id").stream()
                .map(member -> member.view(null))
                .filter(view -> role.isEmpty() || view.role() == role.get())
                .filter(view -> active.isEmpty() || view.isActive() == active.get())
                .filter(view -> contains(wanted, view.fullName(), view.username(), view.email(), view.phone()))
                .toList();
    }

    /// Those in whose name it stands, in small letters; who has left, too.
    public List<Integer> called(Reading in, String part) {
        return in.list(StaffMember.class, "from StaffMember order by id").stream()
                .map(member -> member.view(null))
                .filter(view -> contains(part, view.fullName()))
                .map(UserView::id)
                .toList();
    }

    private static boolean contains(String wanted, @Nullable String... texts) {
        for (String text : texts) {
            if (text != null && text.toLowerCase(Locale.ROOT).contains(wanted)) {
                return true;
            }
        }
        return false;
    }

    /// Without the passport.
    /// @throws RefusedException not found
    public UserView user(Reading in, int id) {
        return find(in, id).view(null);
    }

    boolean hasPassport(Reading in, int id) {
        return find(in, id).sealedPassport() != null;
    }

    /// With the passport, which is noted in the log.
    UserView userWithPassport(Unit unit, int id) {
        StaffMember member = find(unit, id);
        unit.emit(new StaffEvent.PassportRead(id));
        return member.view(openPassport(member));
    }

    UserDraft draft(Reading in, int id) {
        StaffMember member = find(in, id);
        return member.draft(openPassport(member));
    }

    /// Hashes the draft's password and PIN. Slow: before the unit of work, never within.
    /// @throws RefusedException invalid, when the PIN is too short for the role
    public Prepared prepare(UserDraft draft) {
        String password = draft.password();
        String pin = draft.pinCode();
        if (pin != null) {
            requireDigits(draft.role(), pin.length());
        }
        return new Prepared(
                password == null ? null : passwords.hashPassword(password), pin == null ? null : preparePin(pin));
    }

    /// Slow as well.
    PreparedPin preparePin(String pin) {
        return new PreparedPin(passwords.hashPin(pin), secrets.mark(PIN, pin), pin.length());
    }

    /// Slow as well.
    Prepared preparePassword(String password) {
        return new Prepared(passwords.hashPassword(password), null);
    }

    /// @param secrets what [#prepare] made of the same draft
    /// @throws RefusedException taken, PIN taken or invalid
    public UserView create(Unit unit, UserDraft draft, Prepared secrets) {
        requireFree(unit, draft, 0);
        uploads.requireOwn(unit, "avatar_url", draft.avatarUrl());
        var member = new StaffMember(
                draft, sealed(draft.passport(), null), unit.actor().userId(), unit.now());
        give(unit, member, secrets, 0);
        unit.store(member);
        shifts.set(unit, member, draft.shiftActive());
        unit.session().flush();
        unit.emit(new StaffEvent.StaffChanged(member.id()));
        return member.view(null);
    }

    /// @param secrets what [#prepare] made of the same draft
    UserView change(Unit unit, int id, UserDraft draft, Prepared secrets) {
        StaffMember member = find(unit, id);
        unit.expects(member.version());
        requireFree(unit, draft, id);
        uploads.requireOwn(unit, "avatar_url", draft.avatarUrl());
        boolean leaves = member.isActive() && Boolean.FALSE.equals(draft.isActive());
        boolean otherRole = member.role() != draft.role();
        if (leaves || otherRole) {
            requireAnotherAdmin(unit, member);
            sessions.endAll(unit, id);
        }
        member.change(draft, sealed(draft.passport(), member), unit.now());
        shifts.set(unit, member, leaves ? Boolean.FALSE : draft.shiftActive());
        take(unit, member, secrets);
        requireDigits(member.role(), member.pinDigits());
        unit.session().flush();
        unit.emit(new StaffEvent.StaffChanged(id));
        return member.view(null);
    }

    /// Takes what is there of a new password and a new PIN; the person's sign-ins end.
    UserView changeSecrets(Unit unit, int id, Prepared secrets) {
        StaffMember member = find(unit, id);
        unit.expects(member.version());
        take(unit, member, secrets);
        requireDigits(member.role(), member.pinDigits());
        unit.session().flush();
        unit.emit(new StaffEvent.StaffChanged(id));
        return member.view(null);
    }

    /// Who has left stays in the history, and can come back.
    UserView deactivate(Unit unit, int id) {
        StaffMember member = find(unit, id);
        UserDraft now = member.draft(openPassport(member));
        var left = new UserDraft(
                now.username(),
                now.email(),
                now.fullName(),
                now.role(),
                false,
                now.phone(),
                now.passport(),
                now.avatarUrl(),
                null,
                null,
                null);
        return change(unit, id, left, new Prepared(null, null));
    }

    private void take(Unit unit, StaffMember member, Prepared secrets) {
        give(unit, member, secrets, member.id());
        if (secrets.pin() != null) {
            budget.forgive(unit, member.id());
        }
        if (secrets.passwordHash() != null || secrets.pin() != null) {
            sessions.endAll(unit, member.id());
        }
    }

    private static void give(Unit unit, StaffMember member, Prepared secrets, int id) {
        if (secrets.passwordHash() != null) {
            member.takePassword(secrets.passwordHash(), unit.now());
        }
        PreparedPin pin = secrets.pin();
        if (pin != null && member.isActive()) {
            requireFreePin(unit, pin, id);
            member.takePin(pin, unit.now());
        }
    }

    private @Nullable String sealed(@Nullable String passport, @Nullable StaffMember present) {
        if (passport == null || passport.isBlank()) {
            return null;
        }
        boolean same = present != null && passport.equals(openPassport(present));
        return same ? present.sealedPassport() : secrets.seal(PASSPORT, passport);
    }

    private @Nullable String openPassport(StaffMember member) {
        String sealed = member.sealedPassport();
        return sealed == null ? null : secrets.unseal(PASSPORT, sealed);
    }

    private static StaffMember find(Reading in, int id) {
        return in.find(StaffMember.class, id, "user");
    }

    /// Nobody's name is another's, nor another's address: each of them says who signs in.
    private static void requireFree(Unit unit, UserDraft draft, int own) {
        requireFree(unit, "username", StaffMember.name(draft), own);
        if (draft.email() != null) {
            requireFree(unit, "email", draft.email(), own);
        }
    }

    private static void requireFree(Unit unit, String field, String name, int own) {
        boolean taken = !unit.list(
                        StaffMember.class,
                        "from StaffMember where (usernameKey = ?1 or emailKey = ?1) and id <> ?2",
                        StaffMember.key(name),
                        own)
                .isEmpty();
        if (taken) {
            throw RefusedException.conflict("taken", field);
        }
    }

    private static void requireFreePin(Unit unit, PreparedPin pin, int own) {
        boolean taken = !unit.list(
                        StaffMember.class, "from StaffMember where pinMark = ?1 and id <> ?2", pin.mark(), own)
                .isEmpty();
        if (taken) {
            throw RefusedException.conflict("pin-taken", "pin_code");
        }
    }

    private static void requireAnotherAdmin(Unit unit, StaffMember member) {
        if (member.role() != Role.ADMIN || !member.isActive()) {
            return;
        }
        boolean last = unit.list(
                        StaffMember.class,
                        "from StaffMember where role = ?1 and isActive = true and id <> ?2",
                        Role.ADMIN,
                        member.id())
                .isEmpty();
        if (last) {
            throw RefusedException.conflict("last-admin");
        }
    }

    /// Whoever may void or refund has six digits.
    private static void requireDigits(Role role, @Nullable Integer digits) {
        boolean mayVoid = role == Role.ADMIN || role == Role.MANAGER;
        if (mayVoid && Objects.requireNonNullElse(digits, DIGITS_TO_VOID) < DIGITS_TO_VOID) {
            throw RefusedException.invalid("pin_code", "{pin-short}");
        }
    }
}
