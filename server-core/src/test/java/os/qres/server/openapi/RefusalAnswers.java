package os.qres.server.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import os.qres.server.platform.i18n.Texts;

/// Refusals as answers of the document, each with the words that a caller reads.
final class RefusalAnswers {
    static final String MEDIA = "application/problem+json";

    private static final Map<Integer, String> HEADERS = Map.of(401, "WWW-Authenticate", 429, "Retry-After");

    private final Texts texts = new Texts("refusals");
    private final Map<String, ApiResponse> all = new TreeMap<>();

    /// Those that were referred to so far.
    Map<String, ApiResponse> all() {
        return all;
    }

    /// @param status 500 stands for all that is no fault of the caller's
    ApiResponse of(int status, List<String> slugs) {
        String name = (status >= 500 ? "default" : Integer.toString(status)) + "." + String.join(".", slugs);
        all.computeIfAbsent(name, _ -> made(status, slugs));
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    private ApiResponse made(int status, List<String> slugs) {
        Schema<Object> type = new JsonSchema();
        var media = new MediaType();
        var words = new StringBuilder("Refused:");
        for (String slug : slugs) {
            String title = texts.get(Locale.ENGLISH, slug + ".title");
            type.addEnumItemObject("urn:qres:problem:" + slug);
            words.append("\n- `").append(slug).append("`: ").append(title).append('.');
            media.addExamples(slug, new Example().summary(title).value(problem(status, slug)));
        }
        media.schema(new JsonSchema()
                .allOf(List.of(RecordSchemas.reference("Problem"), new JsonSchema().addProperty("type", type))));
        var response =
                new ApiResponse().description(words.toString()).content(new Content().addMediaType(MEDIA, media));
        if (HEADERS.containsKey(status)) {
            String header = HEADERS.get(status);
            response.addHeaderObject(header, new Header().$ref(header));
        }
        return response;
    }

    private ObjectNode problem(int status, String slug) {
        var problem = JsonNodeFactory.instance.objectNode();
        problem.put("type", "urn:qres:problem:" + slug);
        problem.put("title", texts.get(Locale.ENGLISH, slug + ".title"));
        problem.put(
                "status",
                switch (slug) {
                    case "not-ready" -> 503;
                    case "no-room" -> 507;
                    default -> status;
                });
        problem.put(
                "detail",
                switch (slug) {
                    case "not-found" -> texts.get(Locale.ENGLISH, "not-found.order");
                    case "fault" -> texts.get(Locale.ENGLISH, "fault.detail", "5f0c2a81");
                    default -> texts.get(Locale.ENGLISH, slug + ".detail");
                });
        if (slug.equals("invalid")) {
            problem.putArray("errors")
                    .addObject()
                    .put("field", "items[0].quantity")
                    .put("message", texts.get(Locale.ENGLISH, "at-least.field", "1"));
        }
        return problem;
    }
}
