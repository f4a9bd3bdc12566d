package os.qres.server.openapi;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.i18n.Texts;

/// The document says what the table of routes says, and a running server does what the document says: every route,
/// with every good answer and every refusal that is named.
class ApiDocumentTest {
    private static final Path KEPT = Path.of("src", "main", "resources", "openapi", "openapi.json");
    private static final String REMAKE = "./mvnw -Popenapi -pl server-core -am";
    private static final String DRAFT_2020_12 = "https://json-schema.org/draft/2020-12/schema";

    /// Only when very many come at once: see `PasswordsTest` and `UploadsTest`.
    private static final Set<String> WHEN_CROWDED =
            Set.of("POST /auth/login too-many-attempts", "POST /uploads too-many-attempts");

    /// Told of in `StillRunningTest`.
    private static final String WHEN_IT_HANGS = "idempotency-running";

    @TempDir
    static Path folder;

    private static Told told;
    private static JsonNode document;
    private static Documented documented;

    @BeforeAll
    static void tell() throws IOException {
        told = Told.in(folder);
        document = new ObjectMapper().readTree(told.document());
        documented = new Documented(told.document());
        if (Boolean.getBoolean("qres.openapi.remake")) {
            Files.createDirectories(KEPT.getParent());
            Files.writeString(KEPT, told.document());
        }
    }

    @Test
    void everyCallGoesAsTheStoriesAndTheDocumentSay() {
        assertEquals("", String.join("\n", told.play().wrong()));
    }

    @Test
    void everyRouteIsToldOfWithAllThatItMayAnswer() {
        Set<String> missing = new TreeSet<>();
        told.routes().forEach(route -> due(route).forEach(missing::add));
        missing.removeAll(told.play().seen());
        missing.removeAll(WHEN_CROWDED);
        missing.removeIf(answer -> answer.endsWith(" " + WHEN_IT_HANGS));
        assertEquals("", String.join("\n", missing), "tell of it in " + Story.FOLDER + ", or take it out of the route");
    }

    private static Stream<String> due(Route<?> route) {
        Stream<String> good = Stream.concat(Stream.of(route.gives().status()), route.gives().otherStatuses().stream())
                .filter(status -> status < 400)
                .map(String::valueOf);
        return Stream.concat(good, Slugs.of(route).values().stream().flatMap(List::stream))
                .map(answer -> Play.name(route) + " " + answer);
    }

    @Test
    void everyMessageOfTheLiveChannelIsToldOfAndIsAsTheDocumentSays() {
        JsonNode messages = documented.document().at("/paths/~1ws~1orders/get/x-messages");
        Set<String> heard = new TreeSet<>();
        for (JsonNode message : told.heard()) {
            String type = message.path("type").asText();
            assertTrue(messages.has(type), "say in LiveMessages what " + type + " tells");
            documented.checkValue(messages.path(type).path("payload"), message, message.toString());
            heard.add(type);
        }
        assertEquals(new TreeSet<>(LiveMessages.types().toList()), heard, "tell of it in " + Story.FOLDER);
    }

    @Test
    void eachCallerIsToldByTheLiveChannelWhatTheTableSaysAndNothingElse() throws IOException {
        List<String> rows = Files.readAllLines(Hearing.TABLE);
        assertEquals(Hearing.HEADER, rows.getFirst());
        String heard = LiveMessages.types()
                .filter(not(Hearing.BY_THE_CHANNEL_ITSELF::contains))
                .sorted()
                .map(told.hearing()::row)
                .collect(joining("\n"));
        String due = rows.stream().skip(1).sorted().collect(joining("\n"));
        assertEquals(due, heard, "in " + Hearing.TABLE);
    }

    @Test
    void everyCommandIsInTheDocumentWithAnExampleThatKeepsItsSchema() {
        JsonNode commands = documented.document().at("/paths/~1ws~1orders/get/x-commands");
        Set<String> ids = Set.copyOf(document.path("paths").findValuesAsText("operationId"));
        told.routes().stream().flatMap(route -> route.command().stream()).forEach(type -> {
            JsonNode command = commands.path(type);
            assertTrue(command.has("example"), "no example of " + type);
            documented.checkValue(command.path("payload"), command.path("example"), type);
            assertTrue(ids.contains(command.path("operation").asText()), type);
        });
        JsonNode spoilt = commands.at("/set_item_status/example").deepCopy();
        ((ObjectNode) spoilt).remove("item_id");
        assertThrows(
                AssertionError.class,
                () -> documented.checkValue(commands.at("/set_item_status/payload"), spoilt, "without its item"));
    }

    @Test
    void theKeptDocumentSaysWhatTheTableOfRoutesSays() throws IOException {
        List<String> kept = Files.exists(KEPT) ? Files.readAllLines(KEPT) : List.of();
        List<String> made = told.document().lines().toList();
        int line = 0;
        while (line < Math.min(kept.size(), made.size()) && kept.get(line).equals(made.get(line))) {
            line++;
        }
        assertTrue(
                kept.equals(made),
                KEPT + " is stale; remake it: " + REMAKE + "\nline " + (line + 1) + " is to be: "
                        + made.get(Math.min(line, made.size() - 1)));
    }

    @Test
    void theDocumentKeepsTheStandard() {
        assertEquals(List.of(), OpenApiStandard.brokenBy(told.document()));
        assertNotEquals(
                List.of(), OpenApiStandard.brokenBy(told.document().replace("\"operationId\"", "\"operation\"")));
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
    void everyExampleKeepsItsSchema() {
        List<String> checked = new ArrayList<>();
        everyMedia(documented.document(), (place, media) -> {
            if (media.has("example")) {
                documented.checkValue(media.path("schema"), media.path("example"), place);
                checked.add(place);
            }
            media.path("examples").properties().forEach(example -> {
                documented.checkValue(media.path("schema"), example.getValue().path("value"), place);
                checked.add(place);
            });
        });
        assertTrue(checked.size() > 200, checked.toString());
    }

    @Test
    void everythingThatIsSentOrAnsweredAsJsonHasAnExample() {
        List<String> silent = new ArrayList<>();
        everyMedia(document.path("paths"), (place, media) -> {
            boolean isJson = place.endsWith("json") && !place.contains("openapi.json");
            if (isJson && !media.has("example") && !place.contains("/503/")) {
                silent.add(place);
            }
        });
        assertEquals(List.of(), silent);
    }

    private static void everyMedia(JsonNode node, BiConsumer<String, JsonNode> look) {
        everyMedia("", node, look);
    }

    private static void everyMedia(String place, JsonNode node, BiConsumer<String, JsonNode> look) {
        node.properties().forEach(field -> {
            String at = place + "/" + field.getKey();
            if (field.getKey().equals("content")) {
                field.getValue()
                        .properties()
                        .forEach(media -> look.accept(at + " " + media.getKey(), media.getValue()));
            } else {
                everyMedia(at, field.getValue(), look);
            }
        });
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
    void noTwoOperationsHaveOneName() {
        List<String> ids = document.path("paths").findValuesAsText("operationId");
        var seen = new HashSet<String>();
        assertEquals(List.of(), ids.stream().filter(not(seen::add)).toList());
        assertEquals(told.routes().size() + 1, ids.size(), "the routes and the live channel");
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
                                && !List.of("204", "101", "303").contains(response.getKey())) {
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
