package os.qres.server.openapi;

import static java.util.function.Predicate.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.LiveServer;
import os.qres.server.platform.i18n.Texts;

class ApiDocumentTest {
    private static final Path KEPT = Path.of("src", "main", "resources", "openapi", "openapi.json");
    private static final String REMAKE = "./mvnw -Popenapi -pl server-core -am";
    private static final String DRAFT_2020_12 = "https://json-schema.org/draft/2020-12/schema";

    @TempDir
    static Path folder;

    private static LiveServer server;
    private static String made;
    private static JsonNode document;

    @BeforeAll
    static void make() throws IOException {
        server = LiveServer.in(folder);
        made = ApiDocument.of(server.wiring().table().routes(), "1", Examples.none());
        document = new ObjectMapper().readTree(made);
        if (Boolean.getBoolean("qres.openapi.remake")) {
            Files.createDirectories(KEPT.getParent());
            Files.writeString(KEPT, made);
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void theKeptDocumentSaysWhatTheTableOfRoutesSays() throws IOException {
        assertTrue(Files.exists(KEPT) && made.equals(Files.readString(KEPT)), KEPT + " is stale; remake it: " + REMAKE);
    }

    @Test
    void anyoneMayReadIt() throws IOException {
        var got = server.client().get("/openapi.json").expect(200);
        assertEquals("application/json", got.header("Content-Type"));
        assertEquals(
                "3.1.0", new ObjectMapper().readTree(got.body()).path("openapi").asText());
    }

    @Test
    void everyReferenceLeadsSomewhereAndNothingIsKeptThatNobodyRefersTo() {
        Set<String> references = new TreeSet<>(document.findValuesAsText("$ref"));
        assertEquals(
                List.of(),
                references.stream()
                        .filter(ref -> !ref.startsWith("#/")
                                || document.at(ref.substring(1)).isMissingNode())
                        .toList());
        Set<String> components = new TreeSet<>();
        document.path("components").properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .forEach(kind -> kind.getValue()
                        .fieldNames()
                        .forEachRemaining(name -> components.add("#/components/" + kind.getKey() + "/" + name)));
        components.removeAll(references);
        assertEquals(Set.of(), components);
    }

    @Test
    void everySchemaIsOneByTheStandard() {
        var standard = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(DRAFT_2020_12));
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> assertEquals(Set.of(), standard.validate(schema.getValue()), schema.getKey()));
    }

    @Test
    void noTwoOperationsHaveOneName() {
        List<String> ids = document.path("paths").findValuesAsText("operationId");
        var seen = new HashSet<String>();
        assertEquals(List.of(), ids.stream().filter(not(seen::add)).toList());
        assertEquals(server.wiring().table().routes().size(), ids.size());
    }

    @Test
    void everyOperationSaysWhatItIsForAndWhatItGives() {
        List<String> silent = new ArrayList<>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    String id = operation.path("operationId").asText();
                    if (operation.path("summary").asText().isBlank()) {
                        silent.add(id + " has no line");
                    }
                    operation.path("responses").properties().forEach(response -> {
                        JsonNode answer = response.getValue();
                        if (!answer.has("$ref")
                                && answer.path("content").isEmpty()
                                && !response.getKey().equals("204")) {
                            silent.add(id + " does not say what its " + response.getKey() + " holds");
                        }
                    });
                }));
        assertEquals(List.of(), silent);
    }

    @Test
    void everyRefusalHasWordsForPeople() {
        var texts = new Texts("refusals");
        assertEquals(
                List.of(),
                document.path("components").path("responses").findValues("enum").stream()
                        .flatMap(slugs -> slugs.valueStream().map(JsonNode::asText))
                        .map(urn -> urn.replace("urn:qres:problem:", "") + ".title")
                        .filter(not(texts::has))
                        .toList());
        assertEquals("The PIN is taken", texts.get(Locale.ENGLISH, "pin-taken.title"));
    }
}
