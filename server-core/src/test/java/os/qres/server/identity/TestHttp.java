package os.qres.server.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import os.qres.model.Problem;
import os.qres.model.identity.Tokens;
import os.qres.model.json.Wire;
import os.qres.server.platform.http.Bodies;
import os.qres.server.platform.http.Idempotency;
import os.qres.server.platform.http.KeptAnswers;
import os.qres.server.platform.http.PathNames;
import os.qres.server.platform.http.ProblemAnswers;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.http.RouteTable;
import os.qres.server.platform.http.Router;
import os.qres.server.platform.i18n.Texts;
import os.qres.server.platform.json.Json;
import os.qres.server.platform.problem.Problems;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.staff.StaffRoutes;

/// The routes of identity and staff over real HTTP, and at `/socket` whom a WebSocket would be opened for.
public final class TestHttp implements AutoCloseable {
    private final Server server = new Server();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String origin;

    /// What the server said.
    public record Said(int status, String body, java.net.http.HttpHeaders headers) {
        public <T> T as(Class<T> type) {
            return Wire.lenient().type(type).fromJson(body);
        }

        public <T> List<T> listOf(Class<T> type) {
            return Wire.lenient().type(type).list().fromJson(body);
        }

        /// `409 taken`, for a refusal.
        public String refusal() {
            return status + " " + as(Problem.class).type().replace("urn:qres:problem:", "");
        }

        /// The field that a refusal names.
        public String field() {
            return Objects.requireNonNull(as(Problem.class).errors()).getFirst().field();
        }
    }

    public TestHttp(TestIdentity identity) throws Exception {
        this(identity, true);
    }

    TestHttp(TestIdentity identity, boolean pinRequiresPairing) throws Exception {
        var auth = new AuthRoutes(
                identity.signIn,
                identity.accounts,
                identity.sessions,
                identity.authentication,
                identity.tickets,
                (_, _, _) -> {},
                pinRequiresPairing);
        var terminals = new TerminalRoutes(identity.database, identity.terminals, identity.pairings);
        var staff = new StaffRoutes(identity.database, identity.staff, identity.shifts, (_, _, _) -> {});
        var own = new PasswordRoutes(identity.signIn, identity.resets, (_, _, _) -> {});
        List<Route<?>> routes = Stream.of(auth.routes(), own.routes(), terminals.routes(), staff.routes())
                .flatMap(List::stream)
                .toList();
        var json = new Json();
        var problems = new ProblemAnswers(new Problems(new Texts("refusals")), json, Locale.ENGLISH);
        var router = new Router(
                new RouteTable(routes),
                identity.authentication,
                identity.database,
                new Bodies(json),
                json,
                problems,
                new Idempotency(
                        identity.secrets.key("idempotency"),
                        identity.secrets.sealFor("answers"),
                        new KeptAnswers(identity.database, identity.clock)),
                PathNames.NONE);
        server.setHandler(new Handler.Sequence(new SocketDoor(identity.authentication), router));
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.start();
        origin = "http://127.0.0.1:" + connector.getLocalPort();
    }

    /// @param headers names and values in turn
    public Said call(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header(
                    "Content-Type", body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Said(response.statusCode(), response.body(), response.headers());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Said callAs(Tokens tokens, String method, String path, String body) {
        return call(method, path, body, "Authorization", "Bearer " + tokens.accessToken());
    }

    private static final class SocketDoor extends Handler.Abstract {
        private final Authentication authentication;

        SocketDoor(Authentication authentication) {
            this.authentication = authentication;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (!Request.getPathInContext(request).equals("/socket")) {
                return false;
            }
            try {
                var actor = authentication.socketActor(request, Locale.ENGLISH);
                Content.Sink.write(
                        response, true, actor.userId() + " " + actor.role() + " " + actor.terminalId(), callback);
            } catch (RefusedException e) {
                response.setStatus(401);
                Content.Sink.write(response, true, e.getMessage(), callback);
            }
            return true;
        }
    }

    @Override
    public void close() {
        client.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
