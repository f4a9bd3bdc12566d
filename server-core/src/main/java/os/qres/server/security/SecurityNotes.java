package os.qres.server.security;

import org.jspecify.annotations.Nullable;
import os.qres.model.security.SecurityEventKind;

/// Takes down what concerns the server's security.
@FunctionalInterface
public interface SecurityNotes {
    /// Never waits.
    /// @param detail the reason, or what was asked for; what comes from outside may stand in it as it is
    void note(SecurityEventKind kind, Source source, @Nullable String detail);
}
