package os.qres.pos.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import os.qres.model.handover.PrintedLine;
import os.qres.pos.DemoHouse;
import os.qres.terminal.connection.ServerAddress;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.store.QueuedCommand;

/// What was printed here is told to the server before it gets the orders; what it says to that must not stop them.
class ChitPrintingTest {
    private static final QueuedCommand ORDER =
            new QueuedCommand(1, "t4-1", "POST", "/orders/", "{}", null, 1, "Стол 12", DemoHouse.NOW);

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status;
    private HttpServer server;
    private LocalStore store;
    private ServerApi api;
    private ChitPrinting printing;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/terminals/printed", exchange -> {
            asked.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("X-Event-Seq", "0");
            byte[] problem = """
                    {"type":"urn:qres:problem:test","title":"No","status":%d}""".formatted(status).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, status < 300 ? -1 : problem.length);
            if (status >= 300) {
                exchange.getResponseBody().write(problem);
            }
            exchange.close();
        });
        server.start();
        store = LocalStore.open(folder);
        api = new ServerApi(Clock.systemUTC(), () -> "en");
        api.use(
                ServerAddress.parse("http://127.0.0.1:" + server.getAddress().getPort())
                        .orElseThrow(),
                "token");
        var line = new PrintedLine(new UUID(7, 1), 3, true);
        store.printed().put("line", store.toJson(line)).join();
        printing = new ChitPrinting(store, api, List.of());
    }

    @AfterEach
    void close() {
        printing.close();
        store.close();
        api.close();
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 422})
    void whatTheServerRefusesForGoodStopsNoOrder(int refusal) {
        status = refusal;
        assertTrue(printing.before(ORDER));
        assertTrue(printing.before(ORDER));
        assertEquals(1, asked.get(), "it is not asked again");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 408, 429, 503})
    void whatMayPassIsWaitedFor(int refusal) {
        status = refusal;
        for (int i = 0; i < 10; i++) {
            assertFalse(printing.before(ORDER));
        }
        status = 204;
        assertTrue(printing.before(ORDER));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500})
    void aFaultOfTheServersOrTheNetworksIsBorneAFewTimesAndNoMore(int fault) {
        status = fault;
        for (int i = 0; i < 4; i++) {
            assertFalse(printing.before(ORDER));
        }
        assertTrue(printing.before(ORDER));
    }
}
