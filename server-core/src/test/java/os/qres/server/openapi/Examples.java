package os.qres.server.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import os.qres.server.platform.http.Route;

/// What stories had sent and were answered, as examples for the document: the first good call of each route. What is
/// different each time is told the same way each time, and of long lists two elements are enough.
final class Examples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_ELEMENTS = 2;
    private static final Pattern UUIDS = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern HASHES = Pattern.compile("\\b\\p{XDigit}{32}\\b");
    private static final Pattern OWN_ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    /// By their field's name, since they are of no shape of their own.
    private static final Map<String, String> SECRETS = Map.of(
            "access_token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIzIn0.4hY2…",
            "refresh_token", "Zk3vQ0pX9mT1…",
            "terminal_token", "q7Lr2WcB8eYd…",
            "secret", "N5xJt6UaHs0f…",
            "ticket", "Vb1oKe4RzGi7…",
            "token", "hT6pLw3NcDy9…",
            "approval", "Xc8dFq5RmJ2w…",
            "hash", "9f2c41d07be3…",
            "key", "Hy4uPq9LzKe2…",
            "address", "192.168.1.31");

    /// Numbers that were measured, or count what happened before.
    private static final Map<String, BigDecimal> MEASURED = Map.of(
            "seq", new BigDecimal("1042"),
            "answer_millis", new BigDecimal("2"),
            "mean_millis", new BigDecimal("3.41"),
            "mean_force_millis", new BigDecimal("2.87"),
            "total_bytes", new BigDecimal("62725623808"),
            "free_bytes", new BigDecimal("27917287424"),
            "heap_used_bytes", new BigDecimal("31457280"));

    private final List<Play.Done> done;
    private final List<JsonNode> heard;
    private final Map<String, String> uuids = new HashMap<>();

    /// @param heard the messages of the live channel meanwhile
    Examples(List<Play.Done> done, List<JsonNode> heard) {
        this.done = done;
        this.heard = heard;
    }

    /// Of nothing: the document without examples.
    static Examples none() {
        return new Examples(List.of(), List.of());
    }

    Optional<JsonNode> request(Route<?> route) {
        return of(route)
                .map(Play.Done::request)
                .filter(JsonNode::isObject)
                .findFirst()
                .map(body -> steady(body, Play.name(route), ""));
    }

    Optional<JsonNode> answer(Route<?> route, int status) {
        return of(route)
                .filter(call -> call.got().status() == status)
                .map(Play.Done::answer)
                .filter(JsonNode::isContainerNode)
                .findFirst()
                .map(body -> steady(body, Play.name(route), ""));
    }

    /// The same call as a command of the live channel.
    Optional<JsonNode> command(String type, Route<?> route) {
        return of(route).findFirst().map(call -> {
            ObjectNode command = JSON.objectNode();
            command.put(
                    "id",
                    UUID.nameUUIDFromBytes(type.getBytes(StandardCharsets.UTF_8))
                            .toString());
            command.put("type", type);
            call.path().forEach((name, value) -> command.put(name, Integer.parseInt(value)));
            if (call.request() instanceof ObjectNode body) {
                command.setAll((ObjectNode) steady(body, Play.name(route), ""));
            }
            return command;
        });
    }

    /// A value that `name` was asked for with.
    Optional<String> query(Route<?> route, String name) {
        return of(route)
                .flatMap(call -> Stream.of(call.query().split("&")))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /// The first message of this type.
    Optional<JsonNode> heard(String type) {
        return heard.stream()
                .filter(message -> message.path("type").asText().equals(type))
                .findFirst()
                .map(message -> steady(message, type, ""));
    }

    private Stream<Play.Done> of(Route<?> route) {
        return done.stream().filter(call -> call.route() == route);
    }

    private JsonNode steady(JsonNode node, String place, String field) {
        if (node instanceof ArrayNode list) {
            ArrayNode some = JSON.arrayNode();
            for (int i = 0; i < Math.min(MOST_ELEMENTS, list.size()); i++) {
                some.add(steady(list.get(i), place + "/" + i, field));
            }
            return some;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode same = JSON.objectNode();
            object.properties()
                    .forEach(f -> same.set(f.getKey(), steady(f.getValue(), place + "/" + f.getKey(), f.getKey())));
            return same;
        }
        if (field.equals("last_seen")) {
            // Written when there is time for it, so that it may not stand there yet.
            return JSON.textNode(Told.NOW);
        }
        if (node.isNumber() && MEASURED.containsKey(field)) {
            return JSON.numberNode(MEASURED.get(field));
        }
        return node.isTextual() ? JSON.textNode(steady(node.asText(), place, field)) : node;
    }

    private String steady(String text, String place, String field) {
        if (field.equals("code") && place.contains("pairing")) {
            return "482915";
        }
        if (SECRETS.containsKey(field)) {
            return SECRETS.get(field);
        }
        String here = HASHES.matcher(OWN_ADDRESS.matcher(text).replaceAll("http://192.168.1.10:8000"))
                .replaceAll("5f1d7a84c0e29b36d8a71f40c95be263");
        return UUIDS.matcher(here)
                .replaceAll(uuid -> uuids.computeIfAbsent(
                        uuid.group(), _ -> UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8))
                                .toString()));
    }
}
