package os.qres.server.openapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.platform.http.Route;

/// Stories, told to a running server, with each answer held against the document. Before the first call of each
/// route that is to go well, everything is tried with it that every route refuses; none of that may spoil the call.
final class Play {
    private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");
    /// `650.00` stays `650.00`.
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    private final List<Route<?>> routes;
    private final Documented documented;
    private final List<Done> done = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    /// A call that went as it was to go.
    ///
    /// @param target its path, and what stood behind it
    record Done(Route<?> route, String target, @Nullable String sent, Got got) {
        /// The target's part behind `?`.
        String query() {
            return target.contains("?") ? target.replaceFirst(".*\\?", "") : "";
        }

        /// What stood in the path for each of the route's names, in their order.
        Map<String, String> path() {
            List<String> wanted = List.of(Operations.path(route).split("/"));
            List<String> there = List.of(target.replaceFirst("\\?.*", "").split("/"));
            var values = new LinkedHashMap<String, String>();
            for (int i = 0; i < wanted.size(); i++) {
                Matcher name = Operations.PATH_NAME.matcher(wanted.get(i));
                if (name.matches()) {
                    values.put(name.group(1), there.get(i));
                }
            }
            return values;
        }

        JsonNode request() {
            return sent == null || !sent.startsWith("{") ? MissingNode.getInstance() : tree(sent);
        }

        JsonNode answer() {
            return got.header("Content-Type").equals("application/json") ? tree(got.body()) : MissingNode.getInstance();
        }
    }

    Play(List<Route<?>> routes, Documented documented) {
        this.routes = routes;
        this.documented = documented;
    }

    /// The calls that went well, in their order.
    List<Done> done() {
        return done;
    }

    /// `POST /orders 201` and `POST /orders order-closed`, for all that was answered.
    Set<String> seen() {
        return seen;
    }

    /// What did not go as the stories and the document say.
    List<String> wrong() {
        return wrong;
    }

    void tell(Story story, LiveServer server) {
        tell(story, server, Map.of());
    }

    /// @param elsewhere what comes to the story on another way, such as by mail, by the name that it has there
    void tell(Story story, LiveServer server, Map<String, Supplier<String>> elsewhere) {
        Map<String, String> kept = new HashMap<>();
        for (Story.Step step : story.steps()) {
            try {
                elsewhere.forEach((name, found) -> {
                    if (step.asksFor(name)) {
                        kept.put(name, found.get());
                    }
                });
                tell(step, server, kept);
            } catch (AssertionError e) {
                wrong.add(step.place() + " " + e.getMessage());
            }
        }
    }

    private void tell(Story.Step step, LiveServer server, Map<String, String> kept) {
        String target = filled(step.target(), kept);
        Route<?> route = route(step.method(), target.replaceFirst("\\?.*", ""));
        String body = step.body() == null ? null : filled(step.body(), kept);
        TestClient caller = caller(step.caller(), server, kept);
        for (var header : step.headers().entrySet()) {
            caller = caller.with(header.getKey(), filled(header.getValue(), kept));
        }
        if (step.refusal() == null && !step.isBeforehand() && !isSeenWell(route)) {
            tryWhatIsRefused(new Refused(route, server, caller, target, body, kept));
        }
        for (int i = 0; i < step.times(); i++) {
            Got got = Story.sent(caller, step.method(), target, body);
            documented.check(route, got);
            judge(step, route, got);
            if (step.refusal() == null && i == 0) {
                var well = new Done(route, target, body, got);
                if (!step.isBeforehand()) {
                    done.add(well);
                }
                step.keeps().forEach((name, where) -> kept.put(name, found(where, well)));
            }
        }
    }

    private void judge(Story.Step step, Route<?> route, Got got) {
        String due = step.refusal();
        if (due == null ? got.status() >= 400 : !due.equals(slug(got))) {
            throw new AssertionError(step.method() + " " + step.target() + " was to be "
                    + (due == null ? "answered" : "refused " + due) + ", but got " + got.status() + " " + got.body());
        }
        seen.add(name(route) + " " + (due == null ? got.status() : due));
    }

    private void tryWhatIsRefused(Refused refused) {
        refused.all().forEach((slug, got) -> {
            documented.check(refused.route(), got);
            if (slug.equals(slug(got))) {
                seen.add(name(refused.route()) + " " + slug);
            } else {
                wrong.add(name(refused.route()) + " was to be refused " + slug + ", but got " + got.status() + " "
                        + got.body());
            }
        });
    }

    private static String slug(Got got) {
        return got.header("Content-Type").equals("application/problem+json") ? got.slug() : "nothing";
    }

    private boolean isSeenWell(Route<?> route) {
        return done.stream().anyMatch(d -> d.route() == route);
    }

    private static TestClient caller(String name, LiveServer server, Map<String, String> kept) {
        TestClient anyone = server.client();
        return switch (name) {
            case "nobody" -> anyone;
            case "pos", "display" -> anyone.terminal(known(name, kept));
            default -> anyone.bearer(known(name, kept));
        };
    }

    private static String found(String where, Done done) {
        if (where.startsWith("/")) {
            JsonNode value = done.answer().at(where);
            if (value.isValueNode()) {
                return value.asText();
            }
        } else {
            Matcher matcher = Pattern.compile(where).matcher(done.got().body());
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new AssertionError("there is no " + where + " in the answer");
    }

    private static String filled(String text, Map<String, String> kept) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(known(name.group(1), kept)));
    }

    private static String known(String name, Map<String, String> kept) {
        return Optional.ofNullable(kept.get(name)).orElseThrow(() -> new AssertionError("nothing was kept as " + name));
    }

    /// The route of this path; one that names it literally comes before one with `{names}`.
    private Route<?> route(String method, String path) {
        return routes.stream()
                .filter(route -> route.method().equals(method))
                .filter(route -> path.matches(
                        Operations.path(route).replace(".", "\\.").replaceAll(Operations.PATH_NAME.pattern(), "[^/]+")))
                .min(Comparator.comparingInt((Route<?> route) -> route.path().split("\\{", -1).length))
                .orElseThrow(() -> new AssertionError("there is no route for " + method + " " + path));
    }

    static String name(Route<?> route) {
        return route.method() + " " + Operations.path(route);
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }
}
