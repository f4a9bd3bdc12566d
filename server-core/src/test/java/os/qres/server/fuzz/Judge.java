package os.qres.server.fuzz;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with an answer: a fault of the server, a word about its inside, a refusal that is none or that
/// the document does not know, an acceptance of what must be refused.
final class Judge {
    private static final int LONGEST_REFUSAL = 50_000;
    private static final String PROBLEM = "application/problem+json";
    private static final List<String> LEAKS = List.of(
            "os.qres",
            "Exception",
            "java.",
            "jakarta.",
            "org.h2",
            "org.hibernate",
            "org.postgresql",
            "org.eclipse",
            "jetty",
            "Jetty",
            "\tat ",
            "SQL",
            "select ",
            "avaje",
            "Caused by",
            "stack");
    /// Refused before anybody asks which operation is meant.
    private static final List<Integer> EARLY = List.of(400, 413, 415);

    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final Api api;
    private final JsonNode parts;
    private final JsonSchema anyProblem;

    Judge(Api api) {
        this.api = api;
        parts = tree(api.document()
                .path("components")
                .path("schemas")
                .toString()
                .replace("#/components/schemas/", "#/$defs/"));
        anyProblem = compiled("{\"$ref\":\"#/$defs/Problem\"}");
    }

    /// Schemas are large, and made again when they are needed.
    void forget() {
        schemas.clear();
    }

    /// What is wrong, or nothing.
    Optional<String> wrong(Draft draft, Optional<Reply> answer) {
        if (answer.isEmpty()) {
            return draft.isUnfinished ? Optional.empty() : Optional.of("no answer");
        }
        return Optional.ofNullable(wrong(draft, answer.get()));
    }

    private @Nullable String wrong(Draft draft, Reply reply) {
        if (reply.status() >= 500) {
            return "a fault: " + reply.status() + " " + reply.text();
        }
        if (draft.isSpoilt && reply.status() < 400) {
            return "taken: " + reply.status() + " " + brief(reply);
        }
        if (reply.status() < 400) {
            return draft.isRouted ? undocumented(draft, reply) : null;
        }
        String leak = leak(draft, reply);
        if (leak != null) {
            return leak;
        }
        return draft.method.equals("HEAD") ? null : badRefusal(draft, reply);
    }

    private @Nullable String leak(Draft draft, Reply reply) {
        String text = reply.text();
        if (reply.media().equals("text/html")) {
            return null;
        }
        return LEAKS.stream()
                .filter(text::contains)
                .filter(word -> !draft.path.contains(word))
                .findFirst()
                .map(word -> "tells of " + word + ": " + text)
                .orElse(null);
    }

    private @Nullable String badRefusal(Draft draft, Reply reply) {
        JsonNode declared = declared(draft, reply);
        if (draft.isRouted && !declared.path("content").has(PROBLEM)) {
            return undocumented(draft, reply);
        }
        if (reply.body().length > LONGEST_REFUSAL) {
            return "a refusal of " + reply.body().length + " bytes";
        }
        if (!reply.media().equals(PROBLEM)) {
            return "a refusal as " + reply.header("Content-Type") + ": " + reply.status() + " " + brief(reply);
        }
        JsonNode problem;
        try {
            problem = tree(reply.text());
        } catch (UncheckedIOException _) {
            return "no JSON: " + reply.text();
        }
        if (problem.path("status").asInt() != reply.status()) {
            return "status " + reply.status() + " with " + reply.text();
        }
        var misfits = anyProblem.validate(problem);
        if (!misfits.isEmpty()) {
            return misfits + ": " + reply.text();
        }
        return draft.isRouted ? undocumented(draft, reply) : null;
    }

    /// What the document says of such an answer; what is refused before anybody asks for the operation, it says of
    /// all operations in one place.
    private JsonNode declared(Draft draft, Reply reply) {
        JsonNode responses = draft.operation.responses();
        JsonNode own = responses.path(Integer.toString(reply.status()));
        boolean isEarly = EARLY.contains(reply.status()) && own.isMissingNode();
        return api.resolved(isEarly ? responses.path("default") : own);
    }

    /// Holds an answer against what the document says of its operation and status.
    private @Nullable String undocumented(Draft draft, Reply reply) {
        if (reply.status() == 304) {
            return null;
        }
        JsonNode declared = declared(draft, reply);
        if (declared.isMissingNode()) {
            return "the document knows no " + reply.status() + ": " + brief(reply);
        }
        JsonNode content = declared.path("content");
        if (content.isEmpty() || draft.method.equals("HEAD")) {
            return null;
        }
        if (!content.has(reply.media())) {
            return "the document knows no " + reply.media() + ": " + reply.status() + " " + brief(reply);
        }
        if (!reply.media().endsWith("json")) {
            return null;
        }
        JsonNode schema = content.path(reply.media()).path("schema");
        if (schema.isMissingNode()) {
            return null;
        }
        // Most operations refuse by the same schema.
        var misfits = schemas.computeIfAbsent(
                        schema.toString().replace("#/components/schemas/", "#/$defs/"), this::compiled)
                .validate(tree(plain(reply)));
        return misfits.isEmpty() ? null : misfits + ": " + brief(reply);
    }

    private static String plain(Reply reply) {
        if (!reply.header("Content-Encoding").equals("gzip")) {
            return reply.text();
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(reply.body()))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonSchema compiled(String schema) {
        ObjectNode root = mapper.createObjectNode();
        root.putArray("allOf").add(tree(schema));
        root.set("$defs", parts);
        return factory.getSchema(root);
    }

    private JsonNode tree(String text) {
        try {
            return mapper.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String brief(Reply reply) {
        String text = reply.text();
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }
}
