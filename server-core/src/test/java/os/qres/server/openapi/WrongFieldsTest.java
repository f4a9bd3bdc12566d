package os.qres.server.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.TestClient.Got;
import os.qres.server.platform.http.Route;

/// Every field of every request, with every value that it must not have.
class WrongFieldsTest {
    @TempDir
    static Path folder;

    private static Ground ground;

    @BeforeAll
    static void open() {
        ground = new Ground(folder);
    }

    @AfterAll
    static void close() {
        ground.close();
    }

    @TestFactory
    Stream<DynamicTest> aWrongValueIsRefusedByTheFieldsNameAndNothingIsStored() {
        return withBodies()
                .map(route ->
                        DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> refusesWrongValues(route)));
    }

    private static void refusesWrongValues(Route<?> route) {
        long before = ground.events();
        List<String> accepted = new ArrayList<>();
        for (var wrong : WrongValues.of(route.takes().type(), route.takes().isPatch())) {
            Got got = ground.as("admin").send(route.method(), ground.path(route), ascii(wrong.body()));
            if (got.status() != 422 || !got.fields().equals(List.of(wrong.field()))) {
                accepted.add("%s %s: %s %s".formatted(wrong.field(), wrong.why(), got.status(), got.body()));
            } else {
                ground.documented.check(route, got);
            }
        }
        assertTrue(accepted.isEmpty(), String.join("\n", accepted));
        assertEquals(before, ground.events(), "something was stored");
    }

    /// Escaped, since half a character has no bytes.
    private static String ascii(JsonNode body) {
        var text = new StringBuilder();
        body.toString().chars().forEach(c -> text.append(c < 128 ? "" + (char) c : "\\u%04x".formatted(c)));
        return text.toString();
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotJsonIsRefused() {
        return withBodies()
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> {
                    long before = ground.events();
                    for (String body :
                            List.of("{", "}", "{}{}", "\u0000", "{\"a\":", "[", "nul", "{'a':1}", "\"\\ud8")) {
                        Got got = ground.as("admin").send(route.method(), ground.path(route), body);
                        ground.documented.check(route, got);
                        assertEquals("unreadable", got.slug(), body);
                    }
                    for (String body : List.of("[]", "7", "\"text\"", "null", "true")) {
                        Got got = ground.as("admin").send(route.method(), ground.path(route), body);
                        assertTrue(got.status() == 422 || got.status() == 400, body + " got " + got.status());
                    }
                    assertEquals(before, ground.events(), "something was stored");
                }));
    }

    @TestFactory
    Stream<DynamicTest> anotherMediaTypeIsRefused() {
        return withBodies()
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> {
                    for (String type : List.of("text/plain", "application/xml", "multipart/form-data", "nonsense")) {
                        Got got = ground.as("admin")
                                .with("Content-Type", type)
                                .send(route.method(), ground.path(route), "{}");
                        ground.documented.check(route, got);
                        assertEquals("wrong-media-type", got.slug(), type);
                    }
                }));
    }

    @Test
    void whatMustBeThereIsCheckedToBeThere() {
        assertEquals(
                List.of(),
                withBodies()
                        .map(route -> route.takes().type())
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .filter(field -> !RecordSchemas.isNullable(field) && !isChecked(field))
                        .map(field -> field.getDeclaringRecord().getSimpleName() + "." + field.getName())
                        .toList());
    }

    private static boolean isChecked(RecordComponent field) {
        return field.getAccessor().isAnnotationPresent(NotNull.class)
                || field.getAccessor().isAnnotationPresent(NotBlank.class);
    }

    private static Stream<Route<?>> withBodies() {
        return ground.routes().stream().filter(route -> route.takes().type() != null);
    }
}
