package os.qres.server.platform.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;

class CrossOriginTest {
    private static final String OURS = "http://localhost:3000";
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String CREDENTIALS = "Access-Control-Allow-Credentials";

    @TempDir
    Path folder;

    @Test
    void aPageThatIsListedMayAskAndReadWhatAListSaysOfItself() {
        try (var server = with("[\"http://localhost:3000\",\"https://example.org\"]")) {
            Got got = from(server, OURS).get("/users/waiters").expect(200);
            assertEquals(OURS, got.header(ALLOWED));
            assertEquals("true", got.header(CREDENTIALS));
            assertEquals(
                    Set.of("X-Total-Count", "ETag", "Location", "Idempotency-Replayed", "Retry-After"),
                    Set.of(got.header("Access-Control-Expose-Headers").split(",")));
            assertEquals(OURS, from(server, OURS).get("/orders").expect(401).header(ALLOWED));
        }
    }

    @Test
    void aListedPageIsToldBeforehandWhatItMaySend() {
        try (var server = with(OURS)) {
            Got got = asking(from(server, OURS)).expect(200);
            assertEquals(OURS, got.header(ALLOWED));
            assertTrue(got.header("Access-Control-Allow-Methods").contains("PATCH"));
            assertTrue(got.header("Access-Control-Allow-Headers").contains("Idempotency-Key"));
            assertEquals("600", got.header("Access-Control-Max-Age"));
        }
    }

    @Test
    void anyOtherPageIsToldNothing() {
        try (var server = with(OURS)) {
            for (String other : new String[] {"https://evil.example", "http://localhost:30001", "null"}) {
                assertEquals("", from(server, other).get("/health").expect(200).header(ALLOWED), other);
                assertEquals("", asking(from(server, other)).header(ALLOWED), other);
            }
        }
    }

    @Test
    void nobodyIsLetInWhereNobodyIsListed() {
        try (var server = LiveServer.in(folder)) {
            assertEquals("", from(server, OURS).get("/health").expect(200).header(ALLOWED));
            asking(from(server, OURS)).expect(405);
        }
    }

    @Test
    void whoeverLetsInEveryPageLetsItInWithoutCredentials() {
        try (var server = with("*")) {
            Got got = from(server, "https://any.example").get("/health").expect(200);
            assertEquals("https://any.example", got.header(ALLOWED));
            assertEquals("", got.header(CREDENTIALS));
        }
    }

    private LiveServer with(String origins) {
        return LiveServer.in(folder, Map.of("CORS_ORIGINS", origins), Clock.systemUTC());
    }

    private static TestClient from(LiveServer server, String origin) {
        return server.client().with("Origin", origin);
    }

    private static Got asking(TestClient client) {
        return client.with("Access-Control-Request-Method", "PATCH").send("OPTIONS", "/orders/1", null);
    }
}
