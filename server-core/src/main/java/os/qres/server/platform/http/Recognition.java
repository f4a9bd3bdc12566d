package os.qres.server.platform.http;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.problem.RefusedException;

/// Finds out who asks, once per request: for what stands in front of the routes, for the route itself, and for the
/// logs behind it.
public final class Recognition implements Authentication {
    private static final String KNOWN = Recognition.class.getName();

    private final Tokens tokens;
    private final String socketPath;

    /// Where tokens are looked up.
    public interface Tokens extends Authentication {
        /// Who opens a WebSocket, where the token may stand in the address as well.
        /// @throws RefusedException unauthenticated, when it is nobody
        Actor socketActor(Request request, Locale language);

        /// The device alone, if its token is good.
        Optional<Actor> device(Request request, Locale language);

        /// What the person is called.
        Optional<String> username(Actor actor);
    }

    /// Who asks.
    ///
    /// @param actor nobody, or the device alone, where the request is refused
    /// @param refused why its tokens are not good
    public record Known(
            Actor actor,
            @Nullable String username,
            @Nullable RefusedException refused) {}

    /// @param socketPath where WebSockets are opened
    public Recognition(Tokens tokens, String socketPath) {
        this.tokens = tokens;
        this.socketPath = socketPath;
    }

    /// What has been found out about `request`, if it has come so far.
    public static Optional<Known> of(Request request) {
        return request.getAttribute(KNOWN) instanceof Known known ? Optional.of(known) : Optional.empty();
    }

    /// From now on `request` is known to be from `actor`: they have just signed in by it.
    static void note(Request request, Actor actor, String username) {
        request.setAttribute(KNOWN, new Known(actor, username, null));
    }

    /// Who asks, be they refused or not.
    public Known recognize(Request request, Locale language) {
        return of(request).orElseGet(() -> {
            Known known = find(request, language);
            request.setAttribute(KNOWN, known);
            return known;
        });
    }

    private Known find(Request request, Locale language) {
        try {
            boolean socket = RouteTable.bare(Request.getPathInContext(request)).equals(socketPath);
            Actor actor = socket ? tokens.socketActor(request, language) : tokens.actor(request, language);
            return new Known(actor, tokens.username(actor).orElse(null), null);
        } catch (RefusedException e) {
            Actor device = tokens.device(request, language).orElse(Actor.anonymous(language));
            return new Known(device, null, e);
        }
    }

    @Override
    public Actor actor(Request request, Locale language) {
        Known known = recognize(request, language);
        if (known.refused() != null) {
            throw known.refused();
        }
        return known.actor();
    }
}
