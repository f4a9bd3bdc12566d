package os.qres.server.platform.http;

import java.util.Locale;
import org.eclipse.jetty.server.Request;
import os.qres.server.platform.access.Actor;

/// Finds out who asks, from the request's tokens.
@FunctionalInterface
public interface Authentication {
    /// @throws os.qres.server.platform.problem.RefusedException unauthenticated, when a token is there but not good
    Actor actor(Request request, Locale language);
}
