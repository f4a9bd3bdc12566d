package os.qres.server.seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.LiveServer;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.demo.Folder;

/// A seed's client knows of no limits: it asks again and again, and goes on asking with a token that is too old. At
/// an address that nobody trusts, that must not keep it out.
class SeedEveningTest {
    private static final int OFTEN = 300;

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2026-11-20T16:30:00Z");
    private LiveServer server;

    @BeforeEach
    void open() {
        server = LiveServer.in(folder, Map.of("RATE_LIMIT_WHITELIST", "192.0.2.1"), clock);
        server.wiring().demo().load(Folder.demo());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whoAsksForTheOrdersEverySecondIsAnswered() {
        TestClient page = signedIn();
        for (int i = 0; i < OFTEN; i++) {
            page.get("/orders/").expect(200);
            page.get("/tables/").expect(200);
            server.client().get("/dishes/menu").expect(200);
        }
    }

    @Test
    void whoGoesOnWithAnOldTokenMaySignInAgain() {
        TestClient page = signedIn();
        clock.forward(Duration.ofMinutes(31));
        for (int i = 0; i < OFTEN; i++) {
            assertEquals("unauthenticated", page.get("/orders/").expect(401).slug());
        }
        signedIn().get("/orders/").expect(200);
    }

    private TestClient signedIn() {
        return server.client().signedIn("olga", "amber-harbour-lantern");
    }
}
