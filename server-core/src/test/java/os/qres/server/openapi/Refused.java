package os.qres.server.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import os.qres.model.Role;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Route;

/// A good call, spoilt in every way that has nothing to do with what the route does.
///
/// @param caller who may
/// @param kept tokens of all roles, an `ended` one, and a `used` idempotency key of the administrator and of somebody
/// without a token
record Refused(
        Route<?> route,
        LiveServer server,
        TestClient caller,
        String target,
        @Nullable String body,
        Map<String, String> kept) {

    /// What came back, by the slug that was due.
    Map<String, Got> all() {
        var answers = new LinkedHashMap<String, Got>();
        for (List<String> slugs : Slugs.of(route).values()) {
            for (String slug : slugs) {
                Got got = spoilt(slug);
                if (got != null) {
                    answers.put(slug, got);
                }
            }
        }
        return answers;
    }

    /// Nothing, when it takes a story to be refused this.
    private @Nullable Got spoilt(String slug) {
        boolean isOpen = route.access() == Access.PUBLIC || route.access() == Access.ANYONE;
        return switch (slug) {
            case "unauthenticated" -> send(isOpen ? caller.bearer("nonsense") : server.client());
            case "session-ended" ->
                route.access() == Access.PUBLIC ? null : send(server.client().bearer(kept.getOrDefault("ended", "")));
            case "unpaired-terminal" -> send(caller.terminal("nonsense"));
            case "forbidden" -> outsider();
            case "not-found" -> nowhere();
            case "stale" -> send(caller.with("If-Match", "\"999999\""));
            case "unreadable" -> send(takesFile() ? caller.with("Content-Type", "multipart/form-data") : caller, "{");
            case "wrong-media-type" ->
                send(caller.with("Content-Type", "text/plain"), body == null || takesFile() ? "x" : body);
            case "too-large" -> tooLarge();
            case "invalid" -> invalid();
            case "idempotency-reused" -> reused();
            default -> null;
        };
    }

    private boolean takesFile() {
        return !route.takes().media().isEmpty();
    }

    private Got send(TestClient client) {
        return send(client, body);
    }

    private Got send(TestClient client, @Nullable String text) {
        return Story.sent(client, route.method(), target, text);
    }

    /// What somebody gets whose role may not.
    private @Nullable Got outsider() {
        return Arrays.stream(Role.values())
                .filter(role -> !route.access().allows(role))
                .map(role -> kept.getOrDefault(role.name().toLowerCase(Locale.ROOT), ""))
                .findFirst()
                .map(token -> send(server.client().bearer(token)))
                .orElse(null);
    }

    /// The last name of the path leads nowhere.
    private @Nullable Got nowhere() {
        int last = route.path().lastIndexOf('{');
        if (last < 0) {
            return null;
        }
        String[] parts = target.replaceFirst("\\?.*", "").split("/");
        parts[route.path().substring(0, last).split("/").length] = "999999";
        return caller.send(route.method(), String.join("/", parts), body);
    }

    private Got invalid() {
        if (route.takes().type() != null) {
            ObjectNode other = body == null ? Samples.of(route.takes().type()) : (ObjectNode) Play.tree(json());
            return caller.send(
                    route.method(), target, other.put("nonsense", true).toString());
        }
        if (takesFile()) {
            return send(caller.with("Content-Type", "image/png"), "");
        }
        if (route.gives().isPaged()) {
            return caller.get(path() + "?limit=0");
        }
        if (!route.query().isEmpty()) {
            Filter filter = route.query().getFirst();
            return caller.get(path() + "?" + filter.name() + "=no%00nsense");
        }
        return send(caller.with("Idempotency-Key", " "));
    }

    private String path() {
        return target.replaceFirst("\\?.*", "");
    }

    private String json() {
        return body != null && body.startsWith("{") ? body : "{}";
    }

    /// The key was the administrator's, who may call nearly everything, or of somebody without a token.
    private Got reused() {
        TestClient again =
                route.access() == Access.PUBLIC ? caller : server.client().bearer(kept.getOrDefault("admin", ""));
        return send(again.with("Idempotency-Key", kept.getOrDefault("used", "used")));
    }

    /// A length is believed before the body is read.
    private Got tooLarge() {
        URI address = URI.create(server.address());
        var head = new StringBuilder(route.method() + " " + target + " HTTP/1.1\r\nHost: " + address.getHost()
                + "\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n");
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String[] parts = answer.split("\r\n\r\n", 2);
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            parts[0].lines()
                    .skip(1)
                    .map(line -> line.split(": ", 2))
                    .forEach(header -> headers.put(header[0], List.of(header[1])));
            int status = Integer.parseInt(parts[0].split(" ")[1]);
            return new Got(status, parts[1], HttpHeaders.of(headers, (_, _) -> true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
