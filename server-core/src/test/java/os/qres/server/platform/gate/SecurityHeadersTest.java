package os.qres.server.platform.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import os.qres.server.LiveServer;
import os.qres.server.RawConnection;

class SecurityHeadersTest {
    private static final String POLICY = "Content-Security-Policy";

    @TempDir
    static Path folder;

    private static LiveServer server;

    @BeforeAll
    static void open() {
        server = LiveServer.in(
                folder,
                Map.of(
                        "CSP_SCRIPT_SRC",
                        "[\"'self'\",\"'unsafe-inline'\",\"https://cdn.example\"]",
                        "CSP_STYLE_SRC",
                        "'unsafe-inline'"),
                Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/menu", "/orders", "/nothing/here", "/%2e%2e/etc/passwd", "/tables%2f1"})
    void everyAnswerCarriesThem(String path) throws IOException {
        String answer = RawConnection.get(server.address(), "localhost", path);
        for (String header : new String[] {
            "X-Content-Type-Options: nosniff",
            "X-Frame-Options: DENY",
            "X-XSS-Protection: 1; mode=block",
            "Referrer-Policy: strict-origin-when-cross-origin",
            "Permissions-Policy: camera=()",
            "Content-Security-Policy: default-src"
        }) {
            assertTrue(answer.contains("\r\n" + header), header + " is not in " + answer);
        }
        assertFalse(answer.contains("unsafe-"), answer);
        assertFalse(answer.contains("Strict-Transport-Security"), "only under TLS: " + answer);
    }

    @Test
    void thePolicyIsWhatTheSettingsSayWithoutWhatIsUnsafe() {
        String policy = server.client().get("/health").header(POLICY);
        assertEquals(
                "default-src 'self'; script-src 'self' https://cdn.example; style-src 'none'; img-src 'self' data:;"
                        + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'; object-src 'none'",
                policy);
    }

    @Test
    void aPageForGuestsHasItsOwnNarrowerPolicy() {
        String policy = server.client().get("/menu").expect(200).header(POLICY);
        assertTrue(policy.startsWith("default-src 'none'; style-src 'self'"), policy);
    }
}
