package os.qres.server.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Role;
import os.qres.model.json.Wire;
import os.qres.model.security.SecurityEventKind;
import os.qres.model.security.SecurityEventView;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;

/// The security log as the seed has it, and as administrators ask for it.
class SecurityLogTest {
    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2026-11-20T17:45:38Z");
    private Besieged here;

    @BeforeEach
    void open() {
        here = new Besieged(folder, Map.of("ACCESS_TOKEN_EXPIRE_MINUTES", "10000"), clock);
    }

    @AfterEach
    void close() {
        here.close();
    }

    private String text() throws IOException {
        here.close();
        return here.log("security_events.log");
    }

    @Test
    void signInsAreLinesInTheSeedsForm() throws IOException {
        here.signIn("hackerman", "guess").expect(401);
        String log = text();
        assertTrue(
                log.contains("2026-11-20 20:45:38 [INFO] SECURITY: Successful login - IP: 127.0.0.1, Username: boss,"
                        + " Role: admin\n"),
                log);
        assertTrue(
                log.contains("2026-11-20 20:45:38 [WARNING] SECURITY: Failed login attempt - IP: 127.0.0.1,"
                        + " Username: hackerman\n"),
                log);
    }

    @Test
    void blocksAreLinesInTheSeedsForm() throws IOException {
        for (int i = 0; i < 21; i++) {
            here.signIn("hackerman", "guess" + i).expect(401);
        }
        String log = text();
        assertTrue(
                log.contains("[WARNING] SECURITY: IP blocked - IP: 127.0.0.1, Reason: Too many failed login attempts"),
                log);
    }

    @Test
    void repetitionsAreCountedAndNotRepeated() throws IOException {
        for (int i = 0; i < 7; i++) {
            here.signIn("hackerman", "guess").expect(401);
        }
        String log = text();
        assertTrue(log.contains("Username: hackerman, Times: 7\n"), log);
        assertEquals(1, log.lines().filter(line -> line.contains("hackerman")).count(), log);
    }

    @Test
    void aNameThatIsTriedCannotForgeALine() throws IOException {
        here.signIn("x\\n2026-11-20 20:45:38 [INFO] SECURITY: Successful login - IP: 1.2.3.4", "guess")
                .expect(401);
        here.signIn("eve, Role: admin", "guess").expect(401);
        String log = text();
        assertFalse(
                log.lines()
                        .anyMatch(line ->
                                line.contains("1.2.3.4") && line.contains("[INFO]") && !line.contains("Failed")),
                log);
        assertTrue(log.contains("Username: \"eve, Role: admin\"\n"), log);
    }

    @Test
    void whatAPersonTypesAsASecretIsNotWrittenDown() throws IOException {
        here.signIn("hackerman", "s3cret-guess").expect(401);
        here.admin
                .get("/nothing.php?token=s3cret-token&password=s3cret-password")
                .expect(404);
        String all = text() + here.log("security_events.json");
        assertFalse(all.contains("s3cret"), all);
    }

    @Test
    void eachEventIsALineOfJsonToo() throws IOException {
        here.signIn("hackerman", "guess").expect(401);
        here.close();
        List<SecurityEntry> events = here.log("security_events.json")
                .lines()
                .map(line -> Wire.strict().type(SecurityEntry.class).fromJson(line))
                .toList();
        SecurityEntry failed = events.stream()
                .filter(event -> event.kind() == SecurityEventKind.LOGIN_FAILED)
                .findFirst()
                .orElseThrow();
        assertEquals("hackerman", failed.username());
        assertEquals("127.0.0.1", failed.ip());
        assertEquals("wrong-credentials", failed.detail());
        assertEquals(clock.instant(), failed.at());
    }

    @Test
    void administratorsAskByKindAddressAndDay() {
        here.signIn("hackerman", "guess").expect(401);
        clock.forward(Duration.ofDays(1));
        here.signIn("hackerman", "guess again").expect(401);
        clock.forward(Duration.ofSeconds(2));
        SecurityEventView failed = here.event(SecurityEventKind.LOGIN_FAILED, event -> event.at()
                .equals(clock.instant().minusSeconds(2)));
        assertEquals("hackerman", failed.username());

        TestClient.Got page =
                here.admin.get("/security/events?kind=login_failed&limit=1").expect(200);
        assertEquals("2", page.header("X-Total-Count"));
        assertEquals(List.of(failed), page.listOf(SecurityEventView.class));
        assertEquals(1, here.events("?kind=LOGIN_FAILED&date_from=2026-11-21").size());
        assertEquals(1, here.events("?kind=login_failed&date_to=2026-11-20").size());
        assertEquals(2, here.events("?kind=login_failed&ip=127.0.0.1").size());
        assertEquals(0, here.events("?ip=10.0.0.9").size());
    }

    @Test
    void whatAdministratorsDoIsTakenDownAndWhoReadAPassport() {
        String anna = here.admin
                .post(
                        "/users/",
                        "{\"username\":\"anna\",\"full_name\":\"Anna\",\"role\":\"waiter\",\"password\":\"waiter pass\",\"passport\":\"4510 123456\"}")
                .expect(201)
                .header("Location");
        here.admin.get(anna).expect(200);
        here.anyone().signedIn("anna", "waiter pass").get("/security/events").expect(403);
        clock.forward(Duration.ofSeconds(2));

        SecurityEventView made = here.event(SecurityEventKind.ADMIN_ACTION, e -> "POST /users/".equals(e.detail()));
        assertEquals("boss", made.username());
        assertEquals(Role.ADMIN, made.role());
        SecurityEventView read = here.event(SecurityEventKind.PASSPORT_READ);
        assertEquals("boss", read.username());
        assertEquals("of user " + anna.replaceAll("\\D", ""), read.detail());
        SecurityEventView denied = here.event(SecurityEventKind.ACCESS_DENIED);
        assertEquals("anna", denied.username());
        assertEquals("GET /security/events", denied.detail());
    }

    @Test
    void whatIsTooOldIsForgotten() {
        here.signIn("hackerman", "guess").expect(401);
        clock.forward(Duration.ofSeconds(2));
        here.event(SecurityEventKind.LOGIN_FAILED);
        clock.forward(Duration.ofDays(31));
        TestClient again = here.anyone().signedIn("boss", Besieged.PASSWORD);
        clock.forward(Duration.ofSeconds(2));
        os.qres.test.process.Deadline.await(
                "the old event to go", Duration.ofSeconds(10), () -> again.get("/security/events?kind=login_failed")
                        .header("X-Total-Count")
                        .equals("0"));
    }
}
