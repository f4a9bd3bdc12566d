package os.qres.server.seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.LiveServer;
import os.qres.server.TestClient.Got;
import os.qres.server.demo.Folder;
import os.qres.server.routes.Things;

/// `docs/api.md`, row by row: the seed's call is one of our routes, however it is written, and the test that is named
/// is there.
class SeedEndpointsTest {
    private static final Path TABLE = Path.of("..", "docs", "api.md");
    private static final int CALLS = 71;

    @TempDir
    static Path folder;

    private static LiveServer server;
    private static Set<String> routes;
    private static List<Row> rows;
    private static List<Row> messages;

    /// @param route or the live channel's message
    /// @param test `SeedClientTest#aDishIsSoldInSizes`
    private record Row(String method, String call, String route, String test) {
        static Row of(String line) {
            String[] cells = Arrays.stream(line.split("\\|"))
                    .map(cell -> cell.strip().replace("`", ""))
                    .toArray(String[]::new);
            String[] call = cells[1].split(" ", 2);
            return new Row(call[0], call[1], cells[3], cells[4]);
        }

        boolean isSocket() {
            return method.equals("WS");
        }
    }

    @BeforeAll
    static void open() throws IOException {
        rows = rows("`(GET|POST|PATCH|DELETE|WS) \\S+`");
        messages = rows("an? [^`|]+");
        server = LiveServer.in(folder);
        server.wiring().demo().load(Folder.demo());
        routes = new TreeSet<>();
        server.wiring()
                .table()
                .routes()
                .forEach(route -> routes.add(route.method() + " " + route.path().replaceAll("/$", "")));
    }

    private static List<Row> rows(String seeds) throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.matches("\\| " + seeds + " \\| [QR ]+ \\|.*"))
                .map(Row::of)
                .toList();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void everyCallOfTheSeedsHasItsRow() {
        assertEquals(
                CALLS,
                rows.stream()
                        .map(row -> row.method() + " " + row.call())
                        .distinct()
                        .count());
        assertEquals(CALLS, rows.size());
    }

    @TestFactory
    Stream<DynamicTest> theRouteIsThere() {
        return each(
                rows,
                row -> assertTrue(
                        row.isSocket() || routes.contains(row.method() + " " + row.route()), "there is no such route"));
    }

    @TestFactory
    Stream<DynamicTest> theMessageIsThere() {
        JsonNode known = Things.json(server.client().get("/openapi.json")).at("/paths/~1ws~1orders/get/x-messages");
        assertFalse(messages.isEmpty());
        return each(messages, row -> assertTrue(known.has(row.route()), "there is no such message"));
    }

    @TestFactory
    Stream<DynamicTest> theTestIsThere() {
        return each(Stream.concat(rows.stream(), messages.stream()).toList(), row -> {
            String[] test = row.test().split("#");
            try (Stream<Path> all = Files.walk(Path.of("src", "test", "java"))) {
                Path source = all.filter(file -> file.getFileName().toString().equals(test[0] + ".java"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("there is no " + test[0]));
                assertTrue(Files.readString(source).contains(" " + test[1] + "("), "there is no " + row.test());
            }
        });
    }

    /// With and without a slash at the end, with and without `/api` before it: nobody is told that there is nothing,
    /// and all four are answered alike.
    @TestFactory
    Stream<DynamicTest> theCallMayBeWrittenAsBothSeedsDo() {
        return each(rows, row -> {
            String path = row.call().replaceAll("\\{\\w+}", "1").replaceAll("/$", "");
            if (row.isSocket()) {
                List.of(path, path + "/", "/api" + path, "/api" + path + "/").forEach(SeedEndpointsTest::connect);
                return;
            }
            Got plain = server.client().send(row.method(), path, null);
            assertTrue(plain.status() != 404 && plain.status() != 405, row.call() + " answered " + plain.status());
            for (String written : List.of(path + "/", "/api" + path, "/api" + path + "/")) {
                Got got = server.client().send(row.method(), written, null);
                assertEquals(plain.status(), got.status(), written);
                assertEquals(steady(plain), steady(got), written);
            }
        });
    }

    private static void connect(String path) {
        String token = server.client().signedIn("olga", "amber-harbour-lantern").bearerToken();
        String address = server.address().replaceFirst("^http", "ws") + path + "?token=" + token;
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.newWebSocketBuilder()
                    .buildAsync(URI.create(address), new WebSocket.Listener() {})
                    .join()
                    .abort();
        }
    }

    /// Without the address that was asked for and the time since the start.
    private static String steady(Got got) {
        return got.body().replaceAll("\"instance\":\"[^\"]*\"|\"uptime\":[\\d.]+", "");
    }

    private interface Check {
        void on(Row row) throws IOException;
    }

    private static Stream<DynamicTest> each(List<Row> rows, Check check) {
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.method() + " " + row.call(), () -> check.on(row)));
    }
}
