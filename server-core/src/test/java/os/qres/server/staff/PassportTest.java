package os.qres.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.security.SecurityEventView;
import os.qres.model.staff.UserView;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.server.TestStore;
import os.qres.test.process.Deadline;

/// Passports: read by administrators one by one, each time noted, and by nobody who has the database or the logs.
class PassportTest {
    private static final String PASSPORT = "4509 731846";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static LiveServer server;
    private static TestClient admin;
    private static TestClient manager;
    private static TestClient anna;
    private static int id;

    @BeforeAll
    static void open() {
        server = LiveServer.in(folder);
        server.client()
                .post("/auth/register", "{\"username\":\"boss\",\"password\":\"correct horse\"}")
                .expect(201);
        admin = server.client().signedIn("boss", "correct horse");
        id = hire("anna", "waiter", ",\"passport\":\"" + PASSPORT + "\"").id();
        hire("max", "manager", "");
        anna = server.client().signedIn("anna", "correct horse");
        manager = server.client().signedIn("max", "correct horse");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static UserView hire(String username, String role, String more) {
        return admin.with("Idempotency-Key", "hire " + username)
                .post(
                        "/users/",
                        "{\"username\":\"%s\",\"full_name\":\"Somebody\",\"role\":\"%s\",\"password\":\"correct horse\"%s}"
                                .formatted(username, role, more))
                .expect(201)
                .as(UserView.class);
    }

    @Test
    void itStandsEncryptedInItsTableAndNowhereElse() throws IOException {
        admin.with("Idempotency-Key", "patch")
                .patch("/users/" + id, "{\"phone\":\"+7 900\"}")
                .expect(200);
        admin.get("/users/" + id).expect(200);
        String stored = TestStore.column(server.database(), "select passport from staff where id = " + id)
                .getFirst();
        assertFalse(stored.contains("4509") || stored.contains("731846"), stored);
        assertTrue(stored.length() > PASSPORT.length() + 12 + 16, "a nonce, the text, and a tag: " + stored);
        for (String question : List.of("select message from event", "select body from idempotency")) {
            for (String row : TestStore.column(server.database(), question)) {
                assertFalse(row.contains("731846"), row);
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains("731846"), file.toString());
            }
        }
    }

    @Test
    void theSamePassportLooksAnotherWayEachTime() {
        int other = hire("ivan", "waiter", ",\"passport\":\"" + PASSPORT + "\"").id();
        List<String> stored = TestStore.column(
                server.database(), "select distinct passport from staff where id in (" + id + "," + other + ")");
        assertEquals(2, stored.size());
    }

    @Test
    void anAdministratorReadsItAndEachReadingIsNoted() {
        int before = noted();
        assertEquals(
                PASSPORT,
                admin.get("/users/" + id).expect(200).as(UserView.class).passport());
        assertEquals(
                PASSPORT,
                admin.get("/api/users/" + id + "/")
                        .expect(200)
                        .as(UserView.class)
                        .passport());
        assertEquals(before + 2, noted());
        Deadline.await("as many entries in the security log", SOON, () -> inSecurityLog() == noted());
    }

    @Test
    void nobodyElseReadsItAndNoListNorAnswerShowsIt() {
        manager.get("/users/" + id).expect(403);
        anna.get("/users/" + id).expect(403);
        manager.get("/users/").expect(403);
        int before = noted();
        for (UserView user : admin.get("/users/?search=anna").expect(200).listOf(UserView.class)) {
            assertNull(user.passport());
        }
        assertNull(anna.get("/auth/me").expect(200).as(UserView.class).passport());
        assertNull(admin.patch("/users/" + id, "{\"phone\":\"+7 901\"}")
                .expect(200)
                .as(UserView.class)
                .passport());
        for (TestClient client : List.of(admin, manager, anna, server.client())) {
            for (String path : List.of("/users/waiters", "/shifts/", "/sync/snapshot")) {
                assertFalse(client.get(path).body().contains("731846"), path);
            }
        }
        admin.get("/users/999999").expect(404);
        admin.get("/users/" + me(admin)).expect(200);
        assertEquals(before, noted(), "nothing was read, so that nothing is noted");
    }

    private static int me(TestClient client) {
        return client.get("/auth/me").as(UserView.class).id();
    }

    /// How often it was noted in the log of all that happens, of which each row covers the one before.
    private static int noted() {
        return TestStore.column(server.database(), "select seq from event where type = 'passport_read'")
                .size();
    }

    private static long inSecurityLog() {
        return admin
                .get("/security/events?kind=passport_read&limit=500")
                .expect(200)
                .listOf(SecurityEventView.class)
                .stream()
                .mapToLong(SecurityEventView::times)
                .sum();
    }
}
