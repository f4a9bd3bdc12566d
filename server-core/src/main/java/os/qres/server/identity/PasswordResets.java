package os.qres.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import os.qres.model.identity.PasswordReset;
import os.qres.model.identity.ResetRequest;
import os.qres.model.staff.UserView;
import os.qres.server.identity.Accounts.Account;
import os.qres.server.mail.Outbox;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// The way back in for who has forgotten the password: a code by mail, good once and for half an hour.
///
/// Whoever asks learns nothing about who works here: for a name that there is not, as much is done and stored as for
/// one that there is, but for the letter. A code is worth nothing once the password or the address is another than
/// when it was sent.
public final class PasswordResets {
    static final Duration LIFE = Duration.ofMinutes(30);
    static final int MOST_FOR_ONE_NAME = 5;
    static final int MOST_FROM_ONE_ADDRESS = 30;

    private final Database database;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Secrets secrets;
    private final SignInBudget budget;
    private final ResetLetters letters;
    private final Optional<Outbox> outbox;

    /// @param outbox where mail goes out
    public PasswordResets(
            Database database,
            Accounts accounts,
            Sessions sessions,
            Passwords passwords,
            Secrets secrets,
            SignInBudget budget,
            ResetLetters letters,
            Optional<Outbox> outbox) {
        this.database = database;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.secrets = secrets;
        this.budget = budget;
        this.letters = letters;
        this.outbox = outbox;
    }

    /// @param address from where it is asked
    /// @return what sends the code, if there is somebody to send it to
    /// @throws RefusedException mail not configured, or too many
    Consumer<Unit> request(ResetRequest request, String address, Actor actor) {
        Outbox post = outbox.orElseThrow(() -> RefusedException.conflict("mail-not-configured"));
        String name = SignIn.name(request.username(), request.email());
        String byName = "reset-" + secrets.mark("reset", name.toLowerCase(Locale.ROOT));
        String byAddress = "reset-address-" + address;
        Optional<Account> account = database.read(actor, in -> {
            budget.require(in, byName, MOST_FOR_ONE_NAME);
            budget.require(in, byAddress, MOST_FROM_ONE_ADDRESS);
            return accounts.byUsername(in, name);
        });
        return unit -> {
            budget.count(unit, byName);
            budget.count(unit, byAddress);
            send(unit, account.filter(PasswordResets::canBeWritten), post);
            unit.afterwards(post::wake);
        };
    }

    private static boolean canBeWritten(Account account) {
        return account.active() && account.view().email() != null;
    }

    private void send(Unit unit, Optional<Account> account, Outbox post) {
        String token = secrets.randomToken();
        Instant until = unit.now().plus(LIFE);
        unit.session()
                .createNativeMutationQuery("delete from password_reset where expires_at < ?1")
                .setParameter(1, utc(unit.now()))
                .executeUpdate();
        unit.session()
                .createNativeMutationQuery("""
                        insert into password_reset (token_hash, staff_id, account_state, created_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, Secrets.sha256(token))
                .setParameter(2, account.map(Account::id).orElse(null), Integer.class)
                .setParameter(3, account.map(this::state).orElse(""))
                .setParameter(4, utc(unit.now()))
                .setParameter(5, utc(until))
                .executeUpdate();
        var letter = letters.letter(unit, account.map(Account::view), token, LIFE);
        post.post(unit, letter, until);
    }

    /// Everything that was signed in by the old password ends.
    /// @return what sets the password, and tells whose it is
    /// @throws RefusedException invalid, when the code is not good or no longer
    Function<Unit, UserView> confirm(PasswordReset reset, Actor actor) {
        String hash = Secrets.sha256(reset.token().strip());
        if (database.read(actor, in -> owner(in, hash)).isEmpty()) {
            throw notGood();
        }
        String password = passwords.hashPassword(reset.newPassword());
        return unit -> {
            int id = owner(unit, hash).orElseThrow(PasswordResets::notGood);
            unit.session()
                    .createNativeMutationQuery("delete from password_reset where staff_id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
            UserView user = accounts.changePassword(unit, id, password);
            sessions.endAll(unit, id);
            unit.emit(new IdentityEvent.PasswordMended(id));
            return user;
        };
    }

    private Optional<Integer> owner(Reading in, String hash) {
        return in.session()
                .createNativeQuery(
                        "select staff_id, account_state from password_reset where token_hash = ?1 and expires_at > ?2",
                        Object[].class)
                .addScalar("staff_id", Integer.class)
                .addScalar("account_state", String.class)
                .setParameter(1, hash)
                .setParameter(2, utc(in.now()))
                .getResultStream()
                .findFirst()
                .filter(row -> row[0] != null)
                .flatMap(row -> accounts.byId(in, (Integer) row[0])
                        .filter(Account::active)
                        .filter(account -> state(account).equals(row[1])))
                .map(Account::id);
    }

    /// What must be the same when the code is used.
    private String state(Account account) {
        return secrets.mark(
                "reset-state",
                account.hashes().password() + "\n" + account.view().email());
    }

    private static RefusedException notGood() {
        return RefusedException.invalid("token", "{reset-token}");
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
