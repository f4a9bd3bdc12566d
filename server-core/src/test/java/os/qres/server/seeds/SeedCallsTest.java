package os.qres.server.seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.test.process.Program;

/// The calls and clients that the seeds printed, as they are: `docs/seed-calls`.
class SeedCallsTest {
    private static final Path CALLS = Path.of("..", "docs", "seed-calls");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// With what Node has a WebSocket: from 22 on by itself, from 20 on by a flag, before with a package.
    private static final List<List<String>> WAYS = List.of(List.of(), List.of("--experimental-websocket"));

    @TempDir
    Path folder;

    private LiveServer server;
    private TestClient admin;

    /// A table 1, and a dish 1 in two sizes: what the seed's examples speak of.
    @BeforeEach
    void open() {
        server = LiveServer.in(folder);
        server.client()
                .post("/auth/register", "{\"username\":\"boss\",\"password\":\"correct horse\"}")
                .expect(201);
        admin = server.client().signedIn("boss", "correct horse");
        admin.post("/categories/", "{\"name\":\"Пицца\"}").expect(201);
        admin.post("/dishes/", "{\"name\":\"Маргарита\",\"price\":450,\"category\":1}")
                .expect(201);
        admin.post("/dishes/1/variations/", "{\"name\":\"25 см\",\"price\":450}")
                .expect(201);
        admin.post("/dishes/1/variations/", "{\"name\":\"30 см\",\"price\":650}")
                .expect(201);
        admin.post("/tables/", "{\"number\":1,\"seats\":4}").expect(201);
        admin.post("/stations/", "{\"name\":\"Кухня\"}").expect(201);
        admin.patch("/categories/1", "{\"station_id\":1}").expect(200);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theSeedsOwnCallsAreAnswered() {
        assumeTrue(runs("curl", "--version") && runs("bash", "--version"), "curl or bash is not installed");
        String script = CALLS.resolve("calls.sh").toString();
        try (Program calls = Program.command("bash", script, server.address(), "boss", "correct horse")
                .start()) {
            assertEquals(0, calls.awaitExit(PATIENCE), calls.output());
            String said = calls.output();
            assertTrue(said.contains("\"notes\":\"Срочный заказ\""), said);
            assertTrue(said.contains("\"comment\":\"Без лука\""), said);
            assertTrue(said.contains("\"total_price\":1300.00"), said);
            assertTrue(said.contains("\"name\":\"Маргарита\""), said);
            assertTrue(said.contains("\"status\":\"in_progress\""), said);
            assertTrue(said.contains("\"status\":\"healthy\",\"version\":"), said);
        }
    }

    @Test
    void theSeedsOwnClientHearsOfTheOrder() {
        assumeTrue(runs("node", "--version"), "nodejs is not installed");
        Optional<List<String>> way =
                WAYS.stream().filter(SeedCallsTest::hasSockets).findFirst();
        assumeTrue(way.isPresent(), "this Node has no WebSocket: it is older than 20, and the package ws is not there");
        String[] arguments = with(
                way.orElseThrow(),
                CALLS.resolve("node.js").toString(),
                server.address().replaceFirst("^http", "ws"),
                admin.bearerToken());
        try (Program client = Program.command("node", arguments).start()) {
            client.awaitLine("Новое событие: hello", PATIENCE);
            client.awaitLine("Новое событие: heartbeat", PATIENCE);
            admin.post(
                            "/orders/",
                            "{\"table_id\":1,\"items\":[{\"dish_id\":1,\"dish_variation_id\":2,\"quantity\":2}]}")
                    .expect(201);
            client.awaitLine("Новое событие: order_created", PATIENCE);
            client.awaitLine("a new order: 1", PATIENCE);
            admin.patch("/orders/1/status", "{\"status\":\"IN_PROGRESS\"}").expect(200);
            client.awaitLine("Новое событие: order_status_changed", PATIENCE);
            client.awaitLine("order 1 is in_progress", PATIENCE);
        }
    }

    private static boolean hasSockets(List<String> options) {
        String question = "process.exit(globalThis.WebSocket || require.resolve('ws') ? 0 : 1)";
        return runs("node", with(options, "--eval", question));
    }

    private static String[] with(List<String> options, String... arguments) {
        return Stream.concat(options.stream(), Stream.of(arguments)).toArray(String[]::new);
    }

    private static boolean runs(String program, String... arguments) {
        try (Program run = Program.command(program, arguments).start()) {
            return run.awaitExit(PATIENCE) == 0;
        } catch (RuntimeException _) {
            return false;
        }
    }
}
