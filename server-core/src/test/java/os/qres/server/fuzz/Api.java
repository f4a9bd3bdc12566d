package os.qres.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The API as its own document tells it: what can be called, with what, and by whom.
final class Api {
    private static final Set<String> ALL_METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    /// @param in `query`, `header` or `path`
    record Parameter(String name, String in, JsonNode schema) {}

    /// What speaks another protocol afterwards is not attacked by plain requests.
    private static final String UPGRADE = "101";

    /// @param isOpen whether it asks for no token
    /// @param body the schema of what is sent, as JSON
    /// @param others methods that its path does not know
    record Operation(
            String method,
            String path,
            Set<String> roles,
            boolean isOpen,
            List<Parameter> parameters,
            @Nullable JsonNode body,
            boolean needsBody,
            List<String> media,
            JsonNode responses,
            List<String> others) {
        boolean isPatch() {
            return media.contains("application/merge-patch+json");
        }

        boolean hears(String header) {
            return parameters.stream()
                    .anyMatch(p -> p.in().equals("header") && p.name().equals(header));
        }

        List<Parameter> in(String place) {
            return parameters.stream().filter(p -> p.in().equals(place)).toList();
        }

        String name() {
            return method + " " + path;
        }
    }

    Api(String text) {
        try {
            document = new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        document.path("paths").properties().forEach(path -> {
            var methods = new TreeSet<>(ALL_METHODS);
            path.getValue().fieldNames().forEachRemaining(name -> methods.remove(name.toUpperCase(Locale.ROOT)));
            path.getValue()
                    .properties()
                    .forEach(entry -> operations.add(operation(
                            entry.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            entry.getValue(),
                            List.copyOf(methods))));
        });
        operations.removeIf(operation -> operation.responses().has(UPGRADE));
    }

    private Operation operation(String method, String path, JsonNode node, List<String> others) {
        var roles = new HashSet<String>();
        node.path("x-roles").forEach(role -> roles.add(role.asText()));
        var parameters = new ArrayList<Parameter>();
        for (JsonNode reference : node.path("parameters")) {
            JsonNode parameter = resolved(reference);
            parameters.add(new Parameter(
                    parameter.path("name").asText(), parameter.path("in").asText(), parameter.path("schema")));
        }
        JsonNode content = node.path("requestBody").path("content");
        var media = new ArrayList<String>();
        content.fieldNames().forEachRemaining(media::add);
        return new Operation(
                method,
                path,
                roles,
                roles.contains("anyone"),
                parameters,
                content.path("application/json").get("schema"),
                node.path("requestBody").path("required").asBoolean(),
                media,
                node.path("responses"),
                others);
    }

    List<Operation> operations() {
        return operations;
    }

    JsonNode document() {
        return document;
    }

    /// What a reference refers to, or the node itself.
    JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(document.at(node.path("$ref").asText().substring(1)))
                : node;
    }

    /// A schema without its `null`.
    JsonNode plain(JsonNode schema) {
        for (JsonNode choice : schema.path("anyOf")) {
            if (!choice.path("type").asText().equals("null")) {
                return plain(choice);
            }
        }
        return resolved(schema);
    }

    boolean isNullable(JsonNode schema) {
        for (JsonNode choice : schema.path("anyOf")) {
            if (choice.path("type").asText().equals("null")) {
                return true;
            }
        }
        for (JsonNode type : resolved(schema).path("type")) {
            if (type.asText().equals("null")) {
                return true;
            }
        }
        return false;
    }

    /// `object`, `array`, `string`, `integer`, `number` or `boolean`.
    String type(JsonNode plain) {
        JsonNode type = plain.path("type");
        if (type.isTextual()) {
            return type.asText();
        }
        for (JsonNode one : type) {
            if (!one.asText().equals("null")) {
                return one.asText();
            }
        }
        throw new AssertionError("a schema without a type: " + plain);
    }
}
