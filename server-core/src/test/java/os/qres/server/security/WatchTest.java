package os.qres.server.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.security.SecurityEventKind;
import os.qres.model.security.SecurityEventView;
import os.qres.server.LiveServer;
import os.qres.server.RawConnection;

/// Attacks as they come, by real HTTP.
class WatchTest {
    @TempDir
    Path folder;

    private Besieged here;

    @BeforeEach
    void open() {
        here = new Besieged(folder, Map.of());
    }

    @AfterEach
    void close() {
        here.close();
    }

    private String blockReason() {
        return here.event(SecurityEventKind.IP_BLOCKED).detail();
    }

    @Test
    void whoTriesManyPasswordsIsBlocked() {
        for (int i = 0; i < 21; i++) {
            here.signIn("boss", "guess " + i).expect(401);
        }
        here.signIn("boss", Besieged.PASSWORD).expect(429);
        assertTrue(blockReason().startsWith("Too many failed login attempts"));
    }

    @Test
    void wrongPasswordsOnAPairedDeviceBlockNobody() {
        String terminal = here.pairedTerminal();
        for (int i = 0; i < 25; i++) {
            here.anyone()
                    .terminal(terminal)
                    .post("/auth/login", "{\"username\":\"boss\",\"password\":\"guess\"}")
                    .expect(401);
        }
        here.anyone().get("/health").expect(200);
    }

    @Test
    void whoLooksForWeakSpotsIsBlocked() {
        for (String path : new String[] {"/.env", "/wp-login.php", "/phpmyadmin/", "/.git/config", "/cgi-bin/x"}) {
            here.anyone().get(path).expect(404);
        }
        here.anyone().get("/xmlrpc.php").expect(404);
        here.anyone().get("/health").expect(429);
        assertTrue(blockReason().startsWith("Scanning for weak spots"));
        SecurityEventView seen = here.event(
                SecurityEventKind.SUSPICIOUS_ACTIVITY, e -> e.detail().contains("/.env"));
        assertEquals("Scanning: GET /.env", seen.detail());
    }

    @Test
    void whoLooksForManyThingsThatAreNotThereIsBlocked() {
        int asked = 0;
        while (here.anyone().get("/api/v1/thing-" + asked).status() == 404) {
            asked++;
            assertTrue(asked < 200, "never noticed");
        }
        assertTrue(asked > 40, "after " + asked);
        assertTrue(blockReason().startsWith("Scanning for what is not there"));
    }

    @Test
    void aDiningRoomOfPhonesThatAllMissTheSamePicturesIsNoScan() {
        for (int phone = 0; phone < 200; phone++) {
            here.anyone().get("/menu").expect(200);
            for (String missing : new String[] {"/favicon.ico", "/apple-touch-icon.png", "/robots.txt"}) {
                here.anyone().get(missing).expect(404);
            }
        }
        here.anyone().get("/health").expect(200);
    }

    @Test
    void whoTriesInjectionsIsBlocked() {
        for (int i = 0; i < 11; i++) {
            here.anyone().get("/users/waiters?search=x%27%20OR%201=1--" + i).expect(200);
        }
        here.anyone().get("/health").expect(429);
        assertTrue(blockReason().startsWith("Too many injection attempts"));
        here.event(SecurityEventKind.INJECTION_ATTEMPT, e -> e.detail().startsWith("GET /users/waiters?search=x%27"));
    }

    @Test
    void manyCallsWithoutATokenAreNoticed() {
        int asked = 0;
        while (here.anyone().get("/orders").status() == 401) {
            asked++;
            assertTrue(asked < 1_000, "never noticed");
        }
        assertTrue(asked >= 200, "after " + asked);
        assertTrue(blockReason().startsWith("Too many calls without a good token"));
    }

    @Test
    void requestsThatNobodyCanReadAreNoticed() throws IOException {
        for (int i = 0; i < 101; i++) {
            RawConnection.get(here.server.address(), "localhost", "/../etc/passwd");
        }
        here.anyone().get("/health").expect(429);
        assertTrue(blockReason().startsWith("Too many unreadable requests"));
    }

    @Test
    void whatAnAddressDoesThatIsTrustedIsTakenDownButBlocksNobody() {
        try (var trusting = LiveServer.in(folder.resolve("trusting"))) {
            for (int i = 0; i < 10; i++) {
                trusting.client().get("/wp-login.php").expect(404);
            }
            trusting.client().get("/health").expect(200);
        }
    }
}
