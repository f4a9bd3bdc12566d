package os.qres.server.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.identity.PasswordChange;
import os.qres.model.orders.PaymentChange;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Route;
import os.qres.test.process.Deadline;

/// What a running server answers is what the document says.
class AnswersTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Set<String> ONLY_DEVICES = Set.of("/terminals/me", "/terminals/handover");

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
    Stream<DynamicTest> whatIsReadIsAsTheDocumentSays() {
        return gets().map(route -> DynamicTest.dynamicTest(route.path(), () -> {
            TestClient caller = ONLY_DEVICES.contains(route.path()) ? ground.as("pos") : ground.as("admin");
            ground.documented.check(route, caller.get(ground.path(route)).expect(200));
        }));
    }

    @TestFactory
    Stream<DynamicTest> aTrailingSlashAndThePrefixApiMakeNoDifference() {
        return gets().filter(route -> route.gives().isPaged())
                .map(route -> DynamicTest.dynamicTest(route.path(), () -> {
                    String path = ground.path(route).replaceAll("/$", "");
                    // The security log is written a moment after what it tells of.
                    Deadline.await("the same answer", SOON, () -> {
                        String plain = body(path);
                        return plain.equals(body(path + "/")) && plain.equals(body("/api" + path + "/"));
                    });
                }));
    }

    private static String body(String path) {
        return ground.as("admin").get(path).expect(200).body();
    }

    @TestFactory
    Stream<DynamicTest> aFilterRefusesWhatIsNotOfItsKind() {
        return gets().flatMap(route -> filters(route)
                .map(filter -> DynamicTest.dynamicTest(route.path() + "?" + filter.name(), () -> {
                    Got got = ground.as("admin").get(ground.path(route) + "?" + filter.name() + "=nonsense");
                    ground.documented.check(route, got.expect(422));
                    assertEquals(List.of(filter.name()), got.fields());
                })));
    }

    @TestFactory
    Stream<DynamicTest> aFilterTakesWhatIsOfItsKind() {
        return gets().flatMap(route -> filters(route)
                // What must be of the very thing asked for, or makes it another size, is tried where it belongs.
                .filter(filter -> !Set.of("size", "payment_id").contains(filter.name()))
                .map(filter -> DynamicTest.dynamicTest(route.path() + "?" + filter.name(), () -> ground.as("admin")
                        .get(ground.path(route) + "?" + filter.name() + "=" + some(filter))
                        .expect(200))));
    }

    @Test
    void aPageIsAtMostFiveHundredAndNeverNegative() {
        for (String wrong : List.of("skip=-1", "limit=0", "limit=501", "skip=x", "limit=1.5", "limit=99999999999")) {
            Got got = ground.as("admin").get("/orders?" + wrong).expect(422);
            assertEquals(List.of(wrong.split("=")[0]), got.fields());
        }
    }

    @TestFactory
    Stream<DynamicTest> aTextFilterTakesTextOnly() {
        return gets().filter(route -> route.gives().type() != null).flatMap(route -> route.query().stream()
                .filter(filter -> filter.type() == String.class)
                .map(filter -> DynamicTest.dynamicTest(route.path() + "?" + filter.name(), () -> {
                    String path = ground.path(route) + "?" + filter.name() + "=";
                    Got got = ground.as("admin").get(path + "a%00b").expect(422);
                    assertEquals(List.of(filter.name()), got.fields());
                    ground.as("admin").get(path + "%ff").expect(400);
                    ground.as("admin").get(path + "%D0%B6%25_'%5C").expect(200);
                })));
    }

    @Test
    void aKeyOfNoLengthIsRefused() {
        for (String key : List.of(" ", "x".repeat(256))) {
            Got got = ground.as("admin").with("Idempotency-Key", key).post("/tables", "{\"number\":77,\"seats\":2}");
            assertEquals(List.of("Idempotency-Key"), got.expect(422).fields());
        }
    }

    @Test
    void whatIsNoNumberIsNotThere() {
        List<String> wrong = new ArrayList<>();
        gets().filter(route -> Operations.PATH_NAME.matcher(route.path()).find())
                .forEach(route -> {
                    for (String id : List.of("x", "0", "-1", "99999999999", "1.0", "%D0%B6")) {
                        String path = Operations.PATH_NAME.matcher(route.path()).replaceAll(id);
                        Got got = ground.as("admin").get(path);
                        if (got.status() != 404) {
                            wrong.add(path + " answered " + got.status());
                        }
                    }
                });
        assertEquals(List.of(), wrong);
    }

    @Test
    void aVersionThatIsNotThePresentOneIsStale() {
        List<String> wrong = new ArrayList<>();
        for (Route<?> route : ground.routes()) {
            if (route.refusals().contains("stale")) {
                Got got = ground.as("admin")
                        .with("If-Match", "\"999999\"")
                        .send(route.method(), ground.path(route), good(route));
                ground.documented.check(route, got);
                if (got.status() != 412) {
                    wrong.add(route.method() + " " + route.path() + " answered " + got.status() + " " + got.body());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whateverCanBePatchedSaysThatItMayBeStale() {
        assertEquals(
                List.of(),
                ground.routes().stream()
                        .filter(route -> route.takes().isPatch())
                        .filter(route -> !route.refusals().contains("stale"))
                        .map(Route::path)
                        .toList());
    }

    private static @Nullable String good(Route<?> route) {
        Class<?> type = route.takes().type();
        if (type == null || route.takes().isPatch()) {
            return type == null ? null : "{}";
        }
        if (type == PasswordChange.class) {
            return "{\"old_password\":\"correct horse\",\"new_password\":\"correct horse\"}";
        }
        return type == PaymentChange.class
                ? "{\"payment_status\":\"paid\",\"payment_method_id\":" + ground.restaurant.cash.id() + "}"
                : Samples.of(type).toString();
    }

    private static Stream<Route<?>> gets() {
        return ground.routes().stream().filter(route -> route.method().equals("GET"));
    }

    private static Stream<Filter> filters(Route<?> route) {
        return route.query().stream().filter(filter -> filter.type() != String.class);
    }

    private static String some(Filter filter) {
        if (filter.type().isEnum()) {
            return ((Enum<?>) filter.type().getEnumConstants()[0]).name().toLowerCase(Locale.ROOT);
        }
        return switch (filter.type().getSimpleName()) {
            case "Money" -> "1250.00";
            case "Integer" -> "1";
            case "Boolean" -> "true";
            default -> "2026-11-20";
        };
    }
}
