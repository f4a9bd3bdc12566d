package os.qres.server.identity;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.Credentials;
import os.qres.model.identity.PasswordChange;
import os.qres.model.identity.PinCredentials;
import os.qres.model.identity.Registration;
import os.qres.model.identity.Tokens;
import os.qres.model.staff.UserView;
import os.qres.server.identity.Accounts.Account;
import os.qres.server.identity.Accounts.Hashes;
import os.qres.server.identity.Sessions.Renewal;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.platform.problem.Suspicion;

/// The ways in. Each hashes first, outside any unit of work, and gives what then decides within one.
public final class SignIn {
    private final Database database;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final AccessTokens tokens;
    private final SignInBudget budget;

    private record Proven(Account account, Hashes stronger) {}

    public SignIn(
            Database database,
            Accounts accounts,
            Sessions sessions,
            Passwords passwords,
            AccessTokens tokens,
            SignInBudget budget) {
        this.database = database;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.tokens = tokens;
        this.budget = budget;
    }

    /// @throws RefusedException already initialized
    Function<Unit, UserView> register(Registration registration, Actor actor) {
        if (database.read(actor, accounts::hasAdministrator)) {
            throw RefusedException.conflict("already-initialized");
        }
        String hash = passwords.hashPassword(registration.password());
        return unit -> accounts.registerFirst(unit, registration, hash);
    }

    /// @param actor with the device, where there is one
    /// @throws RefusedException wrong credentials
    Function<Unit, Tokens> byPassword(Credentials credentials, Actor actor) {
        String username = name(credentials.username(), credentials.email());
        Optional<Account> account =
                database.read(actor, in -> accounts.byUsername(in, username)).filter(Account::active);
        String hash = account.map(found -> found.hashes().password()).orElse(null);
        var verdict = passwords.checkPassword(hash, credentials.password());
        if (account.isEmpty() || !verdict.right()) {
            throw RefusedException.unauthenticated("wrong-credentials");
        }
        return begin(new Proven(account.get(), new Hashes(verdict.better(), null)), actor, "wrong-credentials");
    }

    /// @param device what to count wrong tries for beside the person
    /// @throws RefusedException wrong PIN, or too many attempts
    Function<Unit, Tokens> byPin(PinCredentials pin, String device, Actor actor) {
        // One after another, so that many tries at once cannot all see the same budget.
        Proven proven = passwords.onPinThread(() -> prove(pin, device, actor));
        return begin(proven, actor, "wrong-pin");
    }

    private Proven prove(PinCredentials pin, String device, Actor actor) {
        Optional<Account> account = database.read(actor, in -> {
            Optional<Account> found = meant(in, pin).filter(Account::active);
            budget.require(in, device);
            found.ifPresent(known -> budget.require(in, SignInBudget.person(known.id())));
            return found;
        });
        String hash = account.map(found -> found.hashes().pin()).orElse(null);
        var verdict = passwords.checkPin(hash, pin.pinCode());
        if (account.isPresent() && verdict.right()) {
            return new Proven(account.get(), new Hashes(null, verdict.better()));
        }
        database.write(Intent.of(actor), unit -> {
            budget.count(unit, device);
            account.ifPresent(known -> budget.count(unit, SignInBudget.person(known.id())));
            return true;
        });
        throw RefusedException.unauthenticated("wrong-pin");
    }

    private Optional<Account> meant(Reading in, PinCredentials pin) {
        Integer id = pin.userId();
        return id == null ? accounts.byUsername(in, name(pin.username(), null)) : accounts.byId(in, id);
    }

    /// What was proven may have changed while it was hashed: then it counts for nothing.
    private Function<Unit, Tokens> begin(Proven proven, Actor actor, String refusal) {
        return unit -> {
            int id = proven.account().id();
            boolean stands = accounts.byId(unit, id)
                    .filter(Account::active)
                    .filter(now -> now.hashes().equals(proven.account().hashes()))
                    .isPresent();
            if (!stands) {
                throw RefusedException.unauthenticated(refusal);
            }
            accounts.rehash(unit, id, proven.stronger());
            UserView user = accounts.signedIn(unit, id);
            return answer(sessions.begin(unit, id, actor.terminalId()), user);
        };
    }

    /// New tokens, or why there are none. Such a refusal must not take back the unit: the session may have ended in
    /// it.
    sealed interface Renewed {
        record Going(Tokens tokens) implements Renewed {}

        record Refused(RefusedException refusal) implements Renewed {}
    }

    /// @throws RefusedException session ended, when we have not made this token
    Function<Unit, Renewed> renew(String refreshToken) {
        if (!sessions.isOurs(refreshToken)) {
            throw ended(Suspicion.grave("a refresh token that is made up"));
        }
        return unit -> switch (sessions.renew(unit, refreshToken)) {
            case Renewal.Renewed(Sessions.Granted granted) -> going(unit, granted);
            case Renewal.Ended() -> refused(Suspicion.outdated("a refresh token of an ended session"));
            case Renewal.Reused() -> refused(Suspicion.grave("a refresh token that was used before"));
        };
    }

    private Renewed going(Unit unit, Sessions.Granted granted) {
        return accounts.byId(unit, granted.staffId())
                .filter(Account::active)
                .<Renewed>map(account -> new Renewed.Going(answer(granted, account.view())))
                .orElseGet(() -> refused(Suspicion.outdated("a refresh token of somebody who has left")));
    }

    private static Renewed refused(Suspicion suspicion) {
        return new Renewed.Refused(ended(suspicion));
    }

    private static RefusedException ended(Suspicion suspicion) {
        return RefusedException.unauthenticated("session-ended", suspicion);
    }

    /// The other sign-ins of the person end; the one that has just shown the old password goes on.
    /// @throws RefusedException wrong credentials
    Function<Unit, UserView> changePassword(int userId, PasswordChange change, Actor actor) {
        Account account = database.read(actor, in -> accounts.byId(in, userId))
                .orElseThrow(() -> RefusedException.unauthenticated("unauthenticated"));
        String old = account.hashes().password();
        if (!passwords.checkPassword(old, change.oldPassword()).right()) {
            throw RefusedException.unauthenticated("wrong-credentials");
        }
        String hash = passwords.hashPassword(change.newPassword());
        return unit -> {
            UserView user = accounts.changePassword(unit, userId, hash);
            sessions.endOthers(unit, userId, actor.sessionId());
            return user;
        };
    }

    private Tokens answer(Sessions.Granted granted, UserView user) {
        String access = tokens.issue(new AccessTokens.Bearer(user.id(), user.role(), granted.id()));
        return new Tokens(
                access, granted.refreshToken(), "bearer", tokens.life().toSeconds(), user);
    }

    /// Who is meant: by user name, or by the e-mail address.
    static String name(@Nullable String username, @Nullable String email) {
        String given = username == null || username.isBlank() ? email : username;
        if (given == null || given.isBlank()) {
            throw RefusedException.invalid("username", "{required}");
        }
        return given.strip();
    }
}
