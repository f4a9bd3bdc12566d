package os.qres.server.seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The seeds' data model, field by field, against what we answer: a client written for a seed finds each field under
/// its name, of its kind, and never `null` where the seed has none. `openapi.json` stands for the answers, since
/// `ApiDocumentTest` holds the answers against it.
class SeedModelsTest {
    private static final Path MODELS = Path.of("src", "test", "resources", "seeds", "models.csv");
    private static final Path DOCUMENT = Path.of("src", "main", "resources", "openapi", "openapi.json");

    private static JsonNode schemas;

    /// @param difference why ours is another; one that begins with "never" is not there at all
    private record Field(String seed, String model, String name, String type, String schema, String difference) {
        static Field of(String line) {
            String[] cells = line.split(",", -1);
            return new Field(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }

        String title() {
            return seed + ": " + model + "." + name + ": " + type;
        }
    }

    @BeforeAll
    static void read() throws IOException {
        schemas = new ObjectMapper().readTree(DOCUMENT.toFile()).at("/components/schemas");
    }

    @TestFactory
    Stream<DynamicTest> aFieldIsThereAndOfItsKind() throws IOException {
        return Files.readAllLines(MODELS).stream()
                .skip(1)
                .map(Field::of)
                .map(field -> DynamicTest.dynamicTest(field.title(), () -> check(field)));
    }

    private static void check(Field field) {
        JsonNode schema = schemas.path(field.schema());
        JsonNode ours = schema.path("properties").path(field.name());
        if (field.difference().startsWith("never")) {
            assertTrue(ours.isMissingNode(), "it is sent after all");
            return;
        }
        assertFalse(ours.isMissingNode(), "it is not sent");
        if (!field.difference().isEmpty()) {
            return;
        }
        String type = field.type().replace(" | None", "");
        if (type.equals(field.type())) {
            assertFalse(isNullable(ours), "it may be null");
            assertTrue(schema.path("required").valueStream().anyMatch(name -> name.asText()
                    .equals(field.name())));
        }
        assertKind(type, ours);
    }

    private static boolean isNullable(JsonNode ours) {
        return ours.path("type").toString().contains("\"null\"")
                || ours.path("anyOf").toString().contains("\"null\"");
    }

    private static void assertKind(String type, JsonNode ours) {
        String[] words = type.split(" ");
        Set<String> kinds = kinds(ours);
        switch (words[0]) {
            case "int" -> assertEquals(Set.of("integer"), kinds);
            // Every integer is a float.
            case "float" -> assertTrue(Set.of("number", "integer").containsAll(kinds), kinds.toString());
            case "str" -> assertEquals(Set.of("string"), kinds);
            case "bool" -> assertEquals(Set.of("boolean"), kinds);
            case "datetime" -> {
                assertEquals(Set.of("string"), kinds);
                assertEquals("date-time", ours.path("format").asText());
            }
            case "enum" -> assertTrue(wordsOf(ours).containsAll(List.of(words).subList(1, words.length)));
            case "list" -> {
                assertEquals(Set.of("array"), kinds);
                assertEquals(
                        "#/components/schemas/" + words[1],
                        ours.at("/items/$ref").asText());
            }
            default -> throw new AssertionError("what is " + type);
        }
    }

    private static Set<String> kinds(JsonNode ours) {
        Set<String> kinds = new TreeSet<>();
        JsonNode type = ours.path("type");
        (type.isArray() ? type.valueStream() : Stream.of(type))
                .map(JsonNode::asText)
                .forEach(kinds::add);
        kinds.remove("null");
        return kinds;
    }

    private static List<String> wordsOf(JsonNode ours) {
        String name = ours.path("$ref").asText().replaceFirst(".*/", "");
        return schemas.path(name)
                .path("enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
