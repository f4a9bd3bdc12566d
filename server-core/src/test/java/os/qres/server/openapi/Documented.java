package os.qres.server.openapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import os.qres.server.TestClient.Got;
import os.qres.server.platform.http.Route;

/// Holds answers against what the document says of their route.
final class Documented {
    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Map<String, JsonSchema> schemas = new HashMap<>();
    private final JsonNode document;

    Documented(String text) {
        document = tree(text.replace("#/components/schemas/", "#/$defs/"));
    }

    /// @throws AssertionError when the document does not know the answer: its status, its kind, its shape
    void check(Route<?> route, Got got) {
        JsonNode operation = document.path("paths")
                .path(Operations.path(route))
                .path(route.method().toLowerCase(Locale.ROOT));
        JsonNode answer = resolved(operation.path("responses").path(Integer.toString(got.status())));
        String what = route.method() + " " + route.path() + " answered " + got.status() + " " + got.body();
        if (answer.isMissingNode()) {
            throw new AssertionError(what + ", which the document does not know");
        }
        answer.path("headers").fieldNames().forEachRemaining(name -> {
            if (got.header(name).isEmpty()) {
                throw new AssertionError(what + " without " + name);
            }
        });
        checkBody(answer.path("content"), got, what);
    }

    private void checkBody(JsonNode content, Got got, String what) {
        String type = got.header("Content-Type").replaceFirst(";.*", "");
        if (content.isEmpty() && got.body().isEmpty()) {
            return;
        }
        if (!content.has(type)) {
            throw new AssertionError(what + " as " + type + ", which the document does not know");
        }
        JsonNode schema = content.path(type).path("schema");
        if (schema.isMissingNode()) {
            return;
        }
        checkValue(schema, tree(got.body()), what);
    }

    /// @throws AssertionError when `value` is not what `schema`, a part of the document, allows
    void checkValue(JsonNode schema, JsonNode value, String what) {
        var misfits = schemas.computeIfAbsent(schema.toString(), _ -> compiled(schema))
                .validate(value);
        if (!misfits.isEmpty()) {
            throw new AssertionError(what + "\n" + misfits);
        }
    }

    /// The document, whose schemas refer to each other as they have to for [#checkValue].
    JsonNode document() {
        return document;
    }

    private JsonSchema compiled(JsonNode schema) {
        var root = mapper.createObjectNode();
        root.putArray("allOf").add(schema);
        root.set("$defs", document.path("components").path("schemas"));
        return factory.getSchema(root);
    }

    private JsonNode resolved(JsonNode answer) {
        return answer.has("$ref") ? document.at(answer.path("$ref").asText().substring(1)) : answer;
    }

    private JsonNode tree(String text) {
        try {
            return mapper.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
