package os.qres.server.platform.logs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.identity.Tokens;
import os.qres.model.json.Wire;
import os.qres.server.LiveServer;
import os.qres.server.MovableClock;
import os.qres.server.RawConnection;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;

/// The files that the seed names, as a running server writes them.
class ApiLogTest {
    private static final String CREDENTIALS = "{\"username\":\"boss\",\"password\":\"correct horse\"}";

    @TempDir
    Path folder;

    private LiveServer server;

    @BeforeEach
    void open() {
        server = with(Map.of());
    }

    private LiveServer with(Map<String, String> settings) {
        return LiveServer.in(folder, settings, new MovableClock("2026-11-20T21:30:00Z"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void eachRequestIsALineInTheSeedsForm() throws IOException {
        TestClient anyone = server.client();
        anyone.post("/auth/register", CREDENTIALS).expect(201);
        TestClient boss = anyone.signedIn("boss", "correct horse");
        anyone.get("/health").expect(200);
        String table = boss.post("/tables/", "{\"number\":1,\"seats\":2}").header("Location");
        boss.patch(table, "{\"seats\":3}").expect(200);
        boss.delete(table).expect(204);
        boss.send("PUT", table, "{}").expect(405);

        List<String> lines = written();
        assertLine("➕ CREATE \\| POST /auth/login \\| 200 \\| [\\d.]+ms \\| boss \\(ID: 1, роль: admin\\)", lines);
        assertLine("🔍 READ \\| GET /health \\| 200 \\| \\d+\\.\\d{1,2}ms \\| Анонимный", lines);
        assertLine("➕ CREATE \\| POST /tables/ \\| 201 \\| [\\d.]+ms \\| boss \\(ID: 1, роль: admin\\)", lines);
        assertLine("🔧 PARTIAL_UPDATE \\| PATCH " + table + " \\| 200 \\| .*", lines);
        assertLine("❌ DELETE \\| DELETE " + table + " \\| 204 \\| .*", lines);
        assertLine("🔄 UPDATE \\| PUT " + table + " \\| 405 \\| .*", lines);
    }

    @Test
    void eachDayHasItsLinesOfJson() throws IOException {
        server.client()
                .with("User-Agent", "seed's client")
                .get("/orders?status=pending&token=secret")
                .expect(401);
        server.close();

        // Midnight has passed in the restaurant, though not in Greenwich.
        Path file = folder.resolve("logs/api_requests_2026-11-21.json");
        var line = Wire.strict()
                .type(ApiRequest.class)
                .fromJson(Files.readAllLines(file).getLast());
        assertEquals("READ", line.operation());
        assertEquals("GET", line.method());
        assertEquals("/orders", line.path());
        assertEquals("status=pending&token=***", line.query());
        assertEquals(401, line.status());
        assertEquals("127.0.0.1", line.ip());
        assertEquals("seed's client", line.userAgent());
        assertTrue(line.durationMs().signum() >= 0);
        assertEquals("2026-11-20T21:30:00Z", line.time().toString());
    }

    @Test
    void nothingSecretIsWrittenDown() throws IOException {
        TestClient anyone = server.client();
        anyone.post("/auth/register", CREDENTIALS).expect(201);
        Tokens tokens = anyone.post("/auth/login", CREDENTIALS).as(Tokens.class);
        anyone.bearer(tokens.accessToken())
                .patch("/users/1/pin", "{\"pin_code\":\"918273\"}")
                .expect(200);
        anyone.get("/ws/orders?token=" + tokens.accessToken());
        anyone.get("/ws/orders?since=1&%74oken=" + tokens.accessToken());
        anyone.get("/health?pin_code=918273&password=correct%20horse");
        anyone.post("/auth/refresh", "{\"refresh_token\":\"%s\"}".formatted(tokens.refreshToken()));
        server.close();

        for (String secret : List.of(tokens.accessToken(), tokens.refreshToken(), "918273", "horse")) {
            for (Path file : allFiles()) {
                assertFalse(Files.readString(file).contains(secret), secret + " is in " + file);
            }
        }
    }

    @Test
    void nobodyCanForgeALine() throws IOException {
        try (var raw = new RawConnection(server.address())) {
            raw.say(
                    "GET /health?x=%0a\u202ey HTTP/1.1\r\nHost: x\r\nUser-Agent: a\tb\u0085c\r\nConnection: close\r\n\r\n");
            raw.rest();
        }
        List<String> lines = written();
        assertEquals(1, lines.size());
        assertEquals(
                1,
                Files.readAllLines(folder.resolve("logs/api_requests_2026-11-21.json"))
                        .size());
        assertTrue(lines.getFirst().chars().noneMatch(Character::isISOControl));
        assertFalse(lines.getFirst().contains("\u202e"));
    }

    @Test
    void whatJettyRefusesIsWrittenDownToo() throws IOException {
        RawConnection.get(server.address(), "x", "/%2e%2e/etc/passwd");
        RawConnection.get(server.address(), "x", "nonsense");
        RawConnection.get(server.address(), "evil.example", "/health");
        List<String> lines = written();
        assertLine("🔍 READ \\| GET nonsense \\| 400 \\| [\\d.]+ms \\| Анонимный", lines);
        assertLine("❔ OTHER \\| - - \\| 400 \\| [\\d.]+ms \\| Анонимный", lines);
        assertLine("🔍 READ \\| GET /health \\| 400 \\| [\\d.]+ms \\| Анонимный", lines);
    }

    @Test
    void anOwnerMayWantNoJsonAndOnlyWhatWentWrong() throws IOException {
        Path own = folder.resolve("own");
        try (var other = LiveServer.in(own, Map.of("JSON_LOGS", "false", "LOG_LEVEL", "warning"), Clock.systemUTC())) {
            other.client().get("/health").expect(200);
            other.client().get("/nothing").expect(404);
        }
        assertEquals(1, Files.readAllLines(own.resolve("logs/api_requests.log")).size());
        String[] json = own.resolve("logs").toFile().list((_, name) -> name.endsWith(".json"));
        assertArrayEquals(new String[0], json);
    }

    @Test
    void aDeviceIsNamedWhereNobodyIsSignedIn() throws IOException {
        server.close();
        try (var here = new TestRestaurant(folder, Clock.systemUTC())) {
            String terminal = here.pair("pos", "Bar");
            here.server().client().terminal(terminal).get("/sync/snapshot").expect(200);
        }
        assertLine("🔍 READ \\| GET /sync/snapshot \\| 200 \\| [\\d.]+ms \\| Терминал 1", lines());
    }

    /// The text log once the server is down and has written all.
    private List<String> written() throws IOException {
        server.close();
        return lines();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("logs/api_requests.log"));
    }

    private List<Path> allFiles() throws IOException {
        try (var files = Files.walk(folder.resolve("logs"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void assertLine(String pattern, List<String> lines) {
        assertTrue(lines.stream().anyMatch(line -> line.matches(pattern)), pattern + "\n" + String.join("\n", lines));
    }
}
