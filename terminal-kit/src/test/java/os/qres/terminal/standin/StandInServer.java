package os.qres.terminal.standin;

import io.avaje.jsonb.Jsonb;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;
import os.qres.model.Problem;
import os.qres.model.json.Wire;
import os.qres.model.live.LiveEvent;
import os.qres.model.live.Snapshot;

/// A real HTTP and WebSocket server that answers what a test tells it to.
public final class StandInServer implements AutoCloseable {
    /// A request as it came.
    public record Asked(
            String method,
            String path,
            String body,
            @Nullable String key,
            @Nullable String bearer,
            @Nullable String terminal,
            @Nullable String language) {}

    /// What to answer: a record as JSON, a [Problem], or null for 204.
    /// @param isStrangers whether somebody else says so, at the server's address
    public record Answer(int status, @Nullable Object body, boolean isStrangers) {
        public Answer(int status, @Nullable Object body) {
            this(status, body, false);
        }

        public static Answer strangers(int status) {
            return new Answer(status, null, true);
        }
    }

    public final Jsonb json = Wire.lenient();
    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    public final LiveChannel live = new LiveChannel(json);
    private final Map<String, Function<Asked, Answer>> answers = new ConcurrentHashMap<>();
    private @Nullable Server server;
    private @Nullable KeyStore certificate;
    private int port;

    /// From the next start on it is HTTPS.
    public StandInServer tls(KeyStore newCertificate) {
        certificate = newCertificate;
        return this;
    }

    private ServerConnector connector(Server jetty) {
        if (certificate == null) {
            return new ServerConnector(jetty);
        }
        var tls = new SslContextFactory.Server();
        tls.setKeyStore(certificate);
        tls.setKeyStorePassword(TestAuthority.PASSWORD);
        var http = new HttpConfiguration();
        http.addCustomizer(new SecureRequestCustomizer(false));
        return new ServerConnector(jetty, tls, new HttpConnectionFactory(http));
    }

    public StandInServer start() {
        Server jetty = new Server();
        ServerConnector connector = connector(jetty);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        jetty.addConnector(connector);
        jetty.setStopTimeout(0);
        WebSocketUpgradeHandler sockets = WebSocketUpgradeHandler.from(jetty, container -> {
            container.setIdleTimeout(java.time.Duration.ofMinutes(5));
            container.addMapping("/ws/orders", (request, _, _) -> live.endpoint(since(request)));
        });
        sockets.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                return answer(request, response, callback);
            }
        });
        jetty.setHandler(sockets);
        try {
            jetty.start();
        } catch (Exception e) {
            throw new IllegalStateException("The stand-in did not start", e);
        }
        port = connector.getLocalPort();
        server = jetty;
        return this;
    }

    public String url() {
        return (certificate == null ? "http" : "https") + "://127.0.0.1:" + port;
    }

    public void snapshot(java.util.function.Supplier<Snapshot> snapshot) {
        on("GET /sync/snapshot", _ -> new Answer(200, snapshot.get()));
    }

    /// What to answer to `POST /orders/`, `GET /terminals/me`, …
    public void on(String methodAndPath, Function<Asked, Answer> answer) {
        answers.put(methodAndPath, answer);
    }

    public static Answer refusal(int status, String slug, String title) {
        return new Answer(status, new Problem("urn:qres:problem:" + slug, title, status, null, null, null));
    }

    public void publish(LiveEvent event) {
        live.publish(event);
    }

    /// As `kill -9`: everything breaks off, nothing is said.
    public void kill() {
        live.cut();
        Server running = server;
        server = null;
        if (running == null) {
            return;
        }
        try {
            running.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The stand-in did not stop", e);
        }
    }

    public List<Asked> asked(String method, String path) {
        return asked.stream()
                .filter(a -> a.method().equals(method) && a.path().equals(path))
                .toList();
    }

    @Override
    public void close() {
        kill();
        live.close();
    }

    private static long since(org.eclipse.jetty.websocket.server.ServerUpgradeRequest request) {
        String query = request.getHttpURI().getQuery();
        return query == null ? 0 : Long.parseLong(query.replaceFirst(".*since=", ""));
    }

    private boolean answer(Request request, Response response, Callback callback) throws Exception {
        Asked question = new Asked(
                request.getMethod(),
                request.getHttpURI().getPath(),
                Content.Source.asString(request, StandardCharsets.UTF_8),
                request.getHeaders().get("Idempotency-Key"),
                request.getHeaders().get("Authorization"),
                request.getHeaders().get("X-Terminal-Token"),
                request.getHeaders().get("Accept-Language"));
        asked.add(question);
        Function<Asked, Answer> known = answers.get(question.method() + " " + question.path());
        Answer answer = known == null ? refusal(404, "not-found", "Nothing here") : known.apply(question);
        response.setStatus(answer.status());
        if (!answer.isStrangers()) {
            response.getHeaders().put("X-Event-Seq", 0);
        }
        Object body = answer.body();
        if (body == null) {
            callback.succeeded();
            return true;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        Content.Sink.write(response, true, json.toJson(body), callback);
        return true;
    }

    /// Times for pairing codes.
    public static Instant inMinutes(long minutes) {
        return java.time.Clock.systemUTC().instant().plusSeconds(60 * minutes);
    }
}
