package os.qres.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.identity.Tokens;
import os.qres.model.security.SecurityEventView;
import os.qres.model.staff.UserView;
import os.qres.server.LiveServer;
import os.qres.server.MovableClock;
import os.qres.server.PostOffice;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestStore;
import os.qres.test.process.Deadline;

/// A forgotten password, with a real mail server.
class PasswordResetTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static final MovableClock CLOCK = new MovableClock("2026-11-20T10:00:00Z");
    private static final PostOffice MAIL = new PostOffice(() -> CLOCK.forward(Duration.ofMillis(50)));
    private static LiveServer server;
    private static int people;

    private String email;

    @BeforeAll
    static void open() {
        server = LiveServer.in(folder, MAIL.settings(Map.of("RESTAURANT_NAME", "Трактир {1}\n у моста")), CLOCK);
        server.client()
                .post("/auth/register", "{\"username\":\"olga\",\"password\":\"correct horse\"}")
                .expect(201);
    }

    @AfterAll
    static void close() {
        server.close();
        MAIL.close();
    }

    /// Somebody new, on a new day.
    @BeforeEach
    void hire() {
        MAIL.reopen();
        CLOCK.forward(Duration.ofDays(1));
        email = "Boss" + ++people + "@example.org";
        boss().post(
                        "/users/",
                        "{\"email\":\"%s\",\"password\":\"correct horse\",\"full_name\":\"Ольга {0} Краснова\",\"role\":\"admin\"}"
                                .formatted(email))
                .expect(201);
    }

    @AfterEach
    void emptyTheOutbox() {
        Deadline.await("the outbox to be empty", PATIENCE, () -> {
            CLOCK.forward(Duration.ofHours(1));
            return waiting() == 0 || restarted();
        });
    }

    private static boolean restarted() {
        server.restart();
        return false;
    }

    private static TestClient boss() {
        return server.client().signedIn("olga", "correct horse");
    }

    @Test
    void theCodeFromTheMailSetsANewPasswordOnceAndEndsWhatWasSignedIn() throws Exception {
        TestClient before = signIn("correct horse");
        ask(email.toUpperCase(Locale.ROOT)).expect(204);
        MimeMessage letter = MAIL.letters(1).getFirst();
        assertEquals(email, letter.getRecipients(Message.RecipientType.TO)[0].toString());
        assertEquals("qres@example.org", letter.getFrom()[0].toString());
        assertEquals("Трактир {1} у моста: новый пароль / Трактир {1} у моста: new password", letter.getSubject());
        String text = (String) letter.getContent();
        assertTrue(text.contains("Здравствуйте, Ольга {0} Краснова!") && text.contains("Hello Ольга"), text);
        assertTrue(text.contains("30 минут") && text.contains("30 minutes"), text);

        assertEquals(
                List.of("new_password"),
                confirm(PostOffice.code(letter), "short").expect(422).fields());
        confirm(PostOffice.code(letter), "battery staple").expect(204);
        assertEquals("session-ended", before.get("/auth/me").expect(401).slug());
        signIn("battery staple").get("/auth/me").expect(200);
        login("correct horse").expect(401);
        assertEquals(
                List.of("token"),
                confirm(PostOffice.code(letter), "another one").expect(422).fields());
        signIn("battery staple");
    }

    @Test
    void aCodeIsWorthNothingOnceThePasswordOrTheAddressIsAnother() {
        TestClient boss = boss();
        String user = "/users/"
                + signIn("correct horse").get("/auth/me").as(UserView.class).id();
        ask(email).expect(204);
        String first = MAIL.codeTo(email);
        boss.patch(user + "/password", "{\"password\":\"given by boss\"}").expect(200);
        assertEquals(
                List.of("token"), confirm(first, "battery staple").expect(422).fields());
        login("given by boss").expect(200);
        MAIL.reopen();
        ask(email).expect(204);
        String second = MAIL.codeTo(email);
        boss.patch(user, "{\"email\":\"new" + email + "\"}").expect(200);
        assertEquals(
                List.of("token"), confirm(second, "battery staple").expect(422).fields());
    }

    @Test
    void theSecurityLogSaysWhoAskedAndWhoseCodeWasUsed() {
        ask(email).expect(204);
        confirm("made up", "battery staple").expect(422);
        confirm(MAIL.codeTo(email), "battery staple").expect(204);
        TestClient boss = boss();
        Deadline.await("three entries", PATIENCE, () -> {
            CLOCK.forward(Duration.ofSeconds(1));
            return noted(boss, "password_reset").equals(List.of("a new password was set", "a code was asked for"))
                    && noted(boss, "login_failed").equals(List.of("a code for a new password that is not good"));
        });
    }

    private static List<String> noted(TestClient boss, String kind) {
        return boss
                .get("/security/events?date_from=" + LocalDate.ofInstant(CLOCK.instant(), MOSCOW) + "&kind=" + kind)
                .listOf(SecurityEventView.class)
                .stream()
                .map(SecurityEventView::detail)
                .toList();
    }

    @Test
    void theCodeIsGoodForHalfAnHour() throws Exception {
        ask(email).expect(204);
        String code = PostOffice.code(MAIL.letters(1).getFirst());
        CLOCK.forward(Duration.ofMinutes(30).plusSeconds(1));
        assertEquals(
                List.of("token"), confirm(code, "battery staple").expect(422).fields());
        signIn("correct horse");
    }

    @Test
    void ofTwoWhoUseACodeAtOnceOneSetsThePassword() throws Exception {
        ask(email).expect(204);
        String code = PostOffice.code(MAIL.letters(1).getFirst());
        List<CompletableFuture<Integer>> all = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> confirm(code, "battery staple " + i).status(), Thread::startVirtualThread))
                .toList();
        assertEquals(
                1,
                all.stream()
                        .map(CompletableFuture::join)
                        .filter(status -> status == 204)
                        .count());
    }

    @Test
    void aNameThatThereIsNotGetsTheSameAnswerAndNoLetter() {
        Got known = ask(email);
        for (String unknown : List.of("nobody@example.org", "x@example.org\\r\\nBcc: boss@example.org", "boss")) {
            Got got = ask(unknown);
            assertEquals(known.status(), got.status());
            assertEquals(known.body(), got.body());
            assertEquals(names(known), names(got));
        }
        MAIL.letters(1);
        Deadline.await("the outbox to be empty", PATIENCE, () -> waiting() == 0);
        assertEquals(1, MAIL.count());
    }

    @Test
    void whoHasLeftOrHasNoAddressGetsNoLetter() {
        TestClient boss = signIn("correct horse");
        boss.post(
                        "/users/",
                        "{\"username\":\"anna\",\"full_name\":\"Anna\",\"role\":\"waiter\",\"password\":\"waiter pass\"}")
                .expect(201);
        String left = boss.post(
                        "/users/",
                        "{\"email\":\"ivan@example.org\",\"full_name\":\"Ivan\",\"role\":\"waiter\",\"password\":\"waiter pass\"}")
                .expect(201)
                .header("Location");
        boss.delete(left).expect(200);
        ask("anna").expect(204);
        ask("ivan@example.org").expect(204);
        Deadline.await("the outbox to be empty", PATIENCE, () -> waiting() == 0);
        assertEquals(0, MAIL.count());
    }

    @Test
    void oneNameIsWrittenToFiveTimesADayAndIsForgottenTheNext() {
        for (int i = 0; i < PasswordResets.MOST_FOR_ONE_NAME; i++) {
            ask(email).expect(204);
            ask("nobody@example.org").expect(204);
        }
        assertEquals(
                "too-many-attempts",
                ask(email.toUpperCase(Locale.ROOT)).expect(429).slug());
        assertEquals("too-many-attempts", ask("nobody@example.org").expect(429).slug());
        CLOCK.forward(Duration.ofDays(1));
        ask(email).expect(204);
    }

    @Test
    void oneAddressAsksThirtyTimesADay() {
        for (int i = 0; i < PasswordResets.MOST_FROM_ONE_ADDRESS; i++) {
            ask("user" + i + "@example.org").expect(204);
        }
        assertEquals("too-many-attempts", ask(email).expect(429).slug());
    }

    @Test
    void neitherTheCodeNorTheLetterStandsInTheDatabaseInClear() throws Exception {
        MAIL.shut();
        ask(email).expect(204);
        List<String> stored = new ArrayList<>();
        stored.addAll(TestStore.column(server.database(), "select letter from outgoing_mail"));
        stored.addAll(TestStore.column(server.database(), "select token_hash from password_reset"));
        assertEquals(2, stored.size());
        MAIL.reopen();
        server.restart();
        afterwards(Duration.ofMinutes(3));
        String code = PostOffice.code(MAIL.letters(1).getFirst());
        for (String text : stored) {
            assertFalse(text.contains(code) || text.contains("example.org"), text);
        }
        confirm(code, "battery staple").expect(204);
    }

    @Test
    void aLetterOutlivesAMailServerThatIsAwayAndComesOnce() throws Exception {
        MAIL.shut();
        ask(email).expect(204);
        Deadline.await("the first try", PATIENCE, () -> tries() > 0);
        assertEquals(1, waiting());
        server.restart();
        MAIL.reopen();
        afterwards(Duration.ofMinutes(3));
        MAIL.letters(1);
        Deadline.await("the outbox to be empty", PATIENCE, () -> waiting() == 0);
        afterwards(Duration.ofMinutes(3));
        ask(email).expect(204);
        MAIL.letters(2);
    }

    @Test
    void aLetterThatIsOfNoUseAnyMoreIsNotSent() {
        MAIL.shut();
        ask(email).expect(204);
        Deadline.await("the first try", PATIENCE, () -> tries() > 0);
        server.restart();
        MAIL.reopen();
        afterwards(Duration.ofHours(1));
        Deadline.await("the outbox to be empty", PATIENCE, () -> waiting() == 0);
        assertEquals(0, MAIL.count());
    }

    @Test
    void nothingIsSentToAServerThatCannotProveWhoItIs() {
        MAIL.reopenInDisguise();
        try (var careful = LiveServer.in(folder.resolve("careful"), MAIL.settings(Map.of("SMTP_TLS", "tls")), CLOCK)) {
            careful.client()
                    .post("/auth/register", "{\"email\":\"boss@example.org\",\"password\":\"correct horse\"}")
                    .expect(201);
            careful.client()
                    .post("/auth/password/reset/request", "{\"email\":\"boss@example.org\"}")
                    .expect(204);
            Deadline.await("the first try", PATIENCE, () -> !TestStore.column(
                            careful.database(), "select tries from outgoing_mail where tries > 0")
                    .isEmpty());
            assertEquals(
                    1,
                    TestStore.column(careful.database(), "select id from outgoing_mail")
                            .size());
            assertEquals(0, MAIL.count());
        }
    }

    @Test
    void withoutAMailServerItIsSaidClearly() {
        try (var plain = LiveServer.in(folder.resolve("plain"))) {
            for (String body : List.of("{\"email\":\"boss@example.org\"}", "{\"username\":\"nobody\"}")) {
                assertEquals(
                        "mail-not-configured",
                        plain.client()
                                .post("/auth/password/reset/request", body)
                                .expect(409)
                                .slug());
            }
        }
    }

    @Test
    void whoAsksForNobodyIsToldWhatIsMissing() {
        Got got = server.client().post("/auth/password/reset/request", "{}");
        assertEquals(List.of("username"), got.expect(422).fields());
    }

    /// Starts anew when that time has passed.
    private static void afterwards(Duration time) {
        CLOCK.forward(time);
        server.restart();
    }

    private Got ask(String name) {
        return server.client().post("/auth/password/reset/request", "{\"email\":\"" + name + "\"}");
    }

    private Got confirm(String code, String password) {
        return server.client()
                .post(
                        "/auth/password/reset/confirm",
                        "{\"token\":\"%s\",\"new_password\":\"%s\"}".formatted(code, password));
    }

    private Got login(String password) {
        return server.client().post("/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    private TestClient signIn(String password) {
        return server.client()
                .bearer(login(password).expect(200).as(Tokens.class).accessToken());
    }

    private static List<String> names(Got got) {
        return got.headers().map().keySet().stream().sorted().toList();
    }

    private int waiting() {
        return TestStore.column(server.database(), "select id from outgoing_mail")
                .size();
    }

    private int tries() {
        return TestStore.column(server.database(), "select tries from outgoing_mail").stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }
}
