package os.qres.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Role;
import os.qres.model.identity.Initialized;
import os.qres.model.identity.SocketTicket;
import os.qres.model.identity.Tokens;
import os.qres.model.staff.UserView;

class SigningInTest {
    private static final String OLGA = "{\"username\":\"olga\",\"password\":\"amber-harbour\"}";

    @TempDir
    Path folder;

    private TestIdentity identity;
    private TestHttp http;

    @BeforeEach
    void open() throws Exception {
        identity = new TestIdentity(folder);
        http = new TestHttp(identity);
    }

    @AfterEach
    void close() throws Exception {
        http.close();
        identity.close();
    }

    private Tokens register() {
        assertEquals(201, http.call("POST", "/auth/register", OLGA).status());
        return http.call("POST", "/auth/login", OLGA).as(Tokens.class);
    }

    @Test
    void anEmptyServerSaysThatItHasNoAdministrator() {
        assertFalse(http.call("GET", "/auth/check", "").as(Initialized.class).initialized());
        register();
        assertTrue(http.call("GET", "/auth/check", "").as(Initialized.class).initialized());
    }

    @Test
    void theFirstAdministratorRegistersOnce() {
        var registered = http.call("POST", "/api/auth/register/", OLGA);
        assertEquals(201, registered.status());
        UserView olga = registered.as(UserView.class);
        assertEquals(Role.ADMIN, olga.role());
        assertEquals("olga", olga.fullName());
        assertEquals(
                "/users/" + olga.id(),
                registered.headers().firstValue("Location").orElseThrow());
        assertEquals(
                "409 already-initialized",
                http.call("POST", "/auth/register", OLGA).refusal());
    }

    @Test
    void ofTwoRegistrationsAtOnceOneWins() throws Exception {
        List<Callable<Integer>> both = IntStream.range(0, 6)
                .mapToObj(i ->
                        (Callable<Integer>) () -> http.call("POST", "/auth/register", OLGA.replace("olga", "olga" + i))
                                .status())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = threads.invokeAll(both).stream()
                    .map(future -> future.resultNow())
                    .sorted()
                    .toList();
            assertEquals(List.of(201, 409, 409, 409, 409, 409), statuses);
        }
    }

    @Test
    void aRegistrationNeedsANameAndAPasswordOfEight() {
        assertEquals(
                "username",
                http.call("POST", "/auth/register", "{\"password\":\"12345678\"}")
                        .field());
        assertEquals(
                "password",
                http.call("POST", "/auth/register", "{\"username\":\"olga\",\"password\":\"1234567\"}")
                        .field());
        assertEquals(
                "username",
                http.call("POST", "/auth/register", "{\"username\":\"o l\",\"password\":\"12345678\"}")
                        .field());
    }

    @Test
    void aPasswordSignsInByJsonAndByFormAndByEmail() {
        register();
        Tokens tokens = http.call("POST", "/auth/login", "{\"email\":\"OLGA\",\"password\":\"amber-harbour\"}")
                .as(Tokens.class);
        assertEquals("bearer", tokens.tokenType());
        assertEquals(1800, tokens.expiresIn());
        assertEquals(identity.clock.instant(), tokens.user().lastLogin());
        assertEquals(
                200,
                http.call("POST", "/auth/login", "username=olga&password=amber-harbour&grant_type=password")
                        .status());
        assertEquals(
                "olga",
                http.callAs(tokens, "GET", "/auth/me", "").as(UserView.class).username());
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldAlike() {
        register();
        String wrong =
                http.call("POST", "/auth/login", OLGA.replace("amber", "ember")).body();
        String unknown =
                http.call("POST", "/auth/login", OLGA.replace("olga", "igor")).body();
        assertEquals(wrong, unknown);
        assertTrue(wrong.contains("wrong-credentials"), wrong);
    }

    @Test
    void anEndedSessionIsRefusedAtOnceAndSaysSo() {
        Tokens tokens = register();
        assertEquals(200, http.callAs(tokens, "GET", "/auth/me", "").status());
        assertEquals(204, http.callAs(tokens, "POST", "/auth/logout", "").status());
        assertEquals(
                "401 session-ended", http.callAs(tokens, "GET", "/auth/me", "").refusal());
        assertEquals("401 session-ended", refresh(tokens).refusal());
    }

    @Test
    void whoeverListensHearsWhichSessionEnded() {
        Tokens tokens = register();
        var ended = new java.util.concurrent.LinkedBlockingQueue<String>();
        identity.authentication.onEnded(ended::add, _ -> {});
        String session = identity.tokens.read(tokens.accessToken()).sessionId();
        http.callAs(tokens, "POST", "/auth/logout", "");
        assertEquals(List.of(session), List.copyOf(ended));
    }

    @Test
    void aRefreshTokenIsGoodOnce() {
        Tokens first = register();
        Tokens second = refresh(first).as(Tokens.class);
        assertNotEquals(first.refreshToken(), second.refreshToken());
        assertEquals(200, http.callAs(second, "GET", "/auth/me", "").status());
        Tokens third = refresh(second).as(Tokens.class);
        assertEquals(200, http.callAs(third, "GET", "/auth/me", "").status());
    }

    @Test
    void aRefreshTokenUsedAgainEndsTheWholeSession() {
        Tokens first = register();
        Tokens second = refresh(first).as(Tokens.class);
        Tokens third = refresh(second).as(Tokens.class);
        assertEquals("401 session-ended", refresh(first).refusal());
        assertEquals(
                "401 session-ended", http.callAs(third, "GET", "/auth/me", "").refusal());
        assertEquals("401 session-ended", refresh(third).refusal());
    }

    @Test
    void aRefreshTokenThatWeDidNotMakeEndsNothing() {
        Tokens tokens = register();
        String made = tokens.refreshToken();
        String forged = made.substring(0, made.length() - 3) + "AAA";
        assertEquals(
                "401 session-ended",
                http.call("POST", "/auth/refresh", "{\"refresh_token\":\"" + forged + "\"}")
                        .refusal());
        assertEquals(
                401,
                http.call("POST", "/auth/refresh", "{\"refresh_token\":\"nonsense\"}")
                        .status());
        assertEquals(200, refresh(tokens).status());
    }

    @Test
    void aSessionThatNobodyRenewsEnds() {
        Tokens tokens = register();
        identity.clock.forward(Duration.ofDays(13));
        Tokens renewed = refresh(tokens).as(Tokens.class);
        identity.clock.forward(Duration.ofDays(13));
        Tokens again = refresh(renewed).as(Tokens.class);
        assertEquals(200, http.callAs(again, "GET", "/auth/me", "").status());
        identity.clock.forward(Duration.ofDays(15));
        assertEquals("401 session-ended", refresh(again).refusal());
    }

    @Test
    void oneChangesOnesOwnPasswordByTheOldOneAndEndsOnesOtherSessions() {
        Tokens here = register();
        Tokens elsewhere = http.call("POST", "/auth/login", OLGA).as(Tokens.class);
        String change = "{\"old_password\":\"amber-harbour\",\"new_password\":\"birch-river\"}";
        assertEquals(
                "401 wrong-credentials",
                http.callAs(here, "PATCH", "/auth/me/password", change.replace("amber", "ember"))
                        .refusal());
        assertEquals(
                200, http.callAs(here, "PATCH", "/auth/me/password", change).status());
        assertEquals(200, http.callAs(here, "GET", "/auth/me", "").status());
        assertEquals(
                "401 session-ended",
                http.callAs(elsewhere, "GET", "/auth/me", "").refusal());
        assertEquals(401, http.call("POST", "/auth/login", OLGA).status());
        assertEquals(
                200,
                http.call("POST", "/auth/login", OLGA.replace("amber-harbour", "birch-river"))
                        .status());
    }

    @Test
    void aTicketOpensOneSocketWithinThirtySeconds() {
        Tokens tokens = register();
        String ticket = ticket(tokens);
        assertEquals(
                tokens.user().id() + " ADMIN null",
                http.call("GET", "/socket?token=" + ticket, "").body());
        assertEquals(401, http.call("GET", "/socket?token=" + ticket, "").status());
        String late = ticket(tokens);
        identity.clock.forward(Duration.ofSeconds(30));
        assertEquals(401, http.call("GET", "/socket?token=" + late, "").status());
        String ended = ticket(tokens);
        http.callAs(tokens, "POST", "/auth/logout", "");
        assertEquals(401, http.call("GET", "/socket?token=" + ended, "").status());
    }

    @Test
    void aSocketOpensByHeaderOrByTokenInTheAddressAndForNobodyElse() {
        Tokens tokens = register();
        String olga = tokens.user().id() + " ADMIN null";
        assertEquals(olga, http.callAs(tokens, "GET", "/socket", "").body());
        assertEquals(
                olga,
                http.call("GET", "/socket?token=" + tokens.accessToken(), "").body());
        assertEquals(401, http.call("GET", "/socket", "").status());
        assertEquals(401, http.call("GET", "/socket?token=abc", "").status());
    }

    @Test
    void noTokenStandsInTheDatabaseAndNoPassword() {
        assertEquals(
                201,
                http.call("POST", "/auth/register", OLGA, "Idempotency-Key", "k1")
                        .status());
        Tokens tokens =
                http.call("POST", "/auth/login", OLGA, "Idempotency-Key", "k2").as(Tokens.class);
        String all = TestText.ofDatabase(identity.database);
        assertFalse(all.contains(tokens.accessToken()), "access token");
        assertFalse(all.contains(tokens.refreshToken()), "refresh token");
        assertFalse(all.contains("amber-harbour"), "password");
        assertTrue(all.contains("olga"), "the text is the database's");
    }

    @Test
    void whoIsSignedInIsShownWithoutThePassport() {
        Tokens tokens = register();
        assertNull(http.callAs(tokens, "GET", "/auth/me", "").as(UserView.class).passport());
        assertEquals("401 unauthenticated", http.call("GET", "/auth/me", "").refusal());
    }

    private TestHttp.Said refresh(Tokens tokens) {
        return http.call("POST", "/auth/refresh", "{\"refresh_token\":\"" + tokens.refreshToken() + "\"}");
    }

    private String ticket(Tokens tokens) {
        return http.callAs(tokens, "POST", "/auth/ws-ticket", "")
                .as(SocketTicket.class)
                .ticket();
    }
}
