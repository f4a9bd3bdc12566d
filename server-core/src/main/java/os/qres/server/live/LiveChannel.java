package os.qres.server.live;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.WebSocketCreator;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.http.Authentication;
import os.qres.server.platform.http.ProblemAnswers;
import os.qres.server.platform.problem.RefusedException;

/// Lets clients into `/ws/orders`.
public final class LiveChannel implements WebSocketCreator {
    public static final String PATH = "/ws/orders";

    private final EventHub hub;
    private final Authentication authentication;
    private final ProblemAnswers problems;

    public LiveChannel(EventHub hub, Authentication authentication, ProblemAnswers problems) {
        this.hub = hub;
        this.authentication = authentication;
        this.problems = problems;
    }

    @Override
    public LiveSocket createWebSocket(ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
        try {
            Actor actor = authentication.actor(request, problems.language(request));
            if (actor.role() == null && actor.terminalId() == null) {
                throw RefusedException.unauthenticated("unauthenticated");
            }
            return new LiveSocket(hub, actor, since(request));
        } catch (RefusedException e) {
            problems.refuse(request, response, callback, e.refusal());
            return null;
        }
    }

    private static long since(Request request) {
        String since = Request.extractQueryParameters(request).getValue("since");
        if (since == null) {
            return -1;
        }
        try {
            return Long.parseLong(since);
        } catch (NumberFormatException _) {
            throw RefusedException.invalid("since", "{wrong-type}");
        }
    }
}
