package os.qres.terminal.login;

import java.time.Instant;
import os.qres.model.Role;
import os.qres.model.staff.UserView;

/// Who works on this terminal now.
public record SignedIn(UserView user, Instant since) {
    public int id() {
        return user.id();
    }

    public String name() {
        return user.fullName();
    }

    /// `Анна К.`: as the screens call them.
    public String shortName() {
        return ShortName.of(user.fullName());
    }

    public Role role() {
        return user.role();
    }
}
