package os.qres.server.seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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

    /// @param test `SeedClientTest#aDishIsSoldInSizes`
    private record Row(String method, String call, String route, String test) {
        static Row of(String line) {
            String[] cells = Arrays.stream(line.split("\\|"))
                    .map(cell -> cell.strip().replace("`", ""))
                    .toArray(String[]::new);
            String[] call = cells[1].split(" ");
            return new Row(call[0], call[1], cells[3], cells[4]);
        }

        boolean isSocket() {
            return method.equals("WS");
        }
    }

    @BeforeAll
    static void open() throws IOException {
        rows = Files.readAllLines(TABLE).stream()
                .filter(line -> line.matches("\\| `(GET|POST|PATCH|DELETE|WS) \\S+` \\| [QR ]+ \\|.*"))
                .map(Row::of)
                .toList();
        server = LiveServer.in(folder);
        server.wiring().demo().load(Folder.demo());
        routes = new TreeSet<>();
        server.wiring()
                .table()
                .routes()
                .forEach(route -> routes.add(route.method() + " " + route.path().replaceAll("/$", "")));
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
        return each(row -> assertTrue(
                row.isSocket() || routes.contains(row.method() + " " + row.route()), "there is no such route"));
    }

    @TestFactory
    Stream<DynamicTest> theTestIsThere() {
        return each(row -> {
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
        return each(row -> {
            String path = row.call().replaceAll("\\{\\w+}", "1").replaceAll("/$", "");
            if (row.isSocket()) {
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

    /// Without the address that was asked for and the time since the start.
    private static String steady(Got got) {
        return got.body().replaceAll("\"instance\":\"[^\"]*\"|\"uptime\":[\\d.]+", "");
    }

    private interface Check {
        void on(Row row) throws IOException;
    }

    private static Stream<DynamicTest> each(Check check) {
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.method() + " " + row.call(), () -> check.on(row)));
    }
}
