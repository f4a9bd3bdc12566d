package os.qres.server.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.openapiparser.OpenApiParser;
import io.openapiparser.OpenApiResult;
import io.openapiprocessor.jsonschema.reader.UriReader;
import io.openapiprocessor.jsonschema.schema.DocumentLoader;
import io.openapiprocessor.jsonschema.schema.DocumentStore;
import io.openapiprocessor.jsonschema.schema.SchemaStore;
import io.openapiprocessor.jsonschema.schema.SchemaVersion;
import io.openapiprocessor.jsonschema.validator.Validator;
import io.openapiprocessor.jsonschema.validator.ValidatorSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// The OpenAPI specification's own schema, held against a document by a library that carries it.
final class OpenApiStandard {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private OpenApiStandard() {}

    static List<String> brokenBy(String document) {
        var loader = new DocumentLoader(new UriReader(), OpenApiStandard::read);
        OpenApiResult result = new OpenApiParser(new DocumentStore(), loader)
                .parse(URI.create("https://qres.example/openapi.json"), read(document));
        var schemas = new SchemaStore(loader);
        schemas.registerDraft202012();
        var settings = new ValidatorSettings();
        settings.setVersion(SchemaVersion.Draft202012);
        result.validate(new Validator(settings), schemas);
        return result.getValidationErrors().stream()
                .map(error -> error.getInstanceLocation() + " " + error.getText())
                .toList();
    }

    private static Object read(String text) {
        try {
            return MAPPER.readValue(text, Map.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
