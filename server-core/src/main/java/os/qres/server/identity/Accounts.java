package os.qres.server.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.Registration;
import os.qres.model.staff.UserView;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// What signing in must know of the people who work here. The staff feature keeps them and gives them through
/// this, since identity stands below it.
public interface Accounts {
    /// What of a person's secrets stands in the database; `null` where there is none.
    record Hashes(@Nullable String password, @Nullable String pin) {}

    /// Somebody who may sign in, if active and the secret is right.
    ///
    /// @param view without the passport
    record Account(int id, boolean active, Hashes hashes, UserView view) {}

    /// Is there an administrator yet?
    boolean hasAdministrator(Reading in);

    Optional<Account> byId(Reading in, int id);

    /// By user name, or else by e-mail address. Upper and lower case make no difference.
    Optional<Account> byUsername(Reading in, String username);

    /// Whose PIN it may be: no two active people have the same.
    Optional<Account> byPin(Reading in, String pin);

    /// The first administrator.
    /// @throws os.qres.server.platform.problem.RefusedException already initialized
    UserView registerFirst(Unit unit, Registration registration, String passwordHash);

    /// Notes the moment of a sign-in and answers with the person as of now.
    UserView signedIn(Unit unit, int id);

    /// Replaces a hash by a stronger one of the same secret: nothing has changed for the person.
    void rehash(Unit unit, int id, Hashes stronger);

    /// A new password, chosen by the person.
    UserView changePassword(Unit unit, int id, String passwordHash);
}
