package os.qres.server.live;

import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.WebSocketCreator;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.http.Authentication;
import os.qres.server.platform.http.Commands;
import os.qres.server.platform.http.ProblemAnswers;
import os.qres.server.platform.json.Json;
import os.qres.server.platform.problem.RefusedException;

/// Lets clients into `/ws/orders`.
public final class LiveChannel implements WebSocketCreator {
    public static final String PATH = "/ws/orders";

    private final EventHub hub;
    private final Conversation conversation;
    private final Authentication authentication;
    private final ProblemAnswers problems;

    public LiveChannel(
            EventHub hub, Commands commands, Json json, Authentication authentication, ProblemAnswers problems) {
        this.hub = hub;
        this.conversation = new Conversation(commands, json);
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
            var interest = new Interest(actor, number(request, "station_id"));
            return new LiveSocket(
                    hub, conversation, interest, number(request, "since").orElse(-1L), isPrompted(request));
        } catch (RefusedException e) {
            problems.refuse(request, response, callback, e.refusal());
            return null;
        }
    }

    /// Some clients lose what comes while they still take leave of HTTP (docs/adr/0034): they ask for silence until
    /// they are ready.
    private static boolean isPrompted(Request request) {
        return switch (Request.extractQueryParameters(request).getValue("begin")) {
            case null -> false;
            case "ping" -> true;
            default -> throw RefusedException.invalid("begin", "{wrong-type}");
        };
    }

    private static Optional<Long> number(Request request, String name) {
        try {
            return Optional.ofNullable(Request.extractQueryParameters(request).getValue(name))
                    .map(Long::valueOf);
        } catch (NumberFormatException _) {
            throw RefusedException.invalid(name, "{wrong-type}");
        }
    }
}
