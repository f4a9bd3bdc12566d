package os.qres.server.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import os.qres.model.identity.SocketTicket;
import os.qres.model.identity.Tokens;
import os.qres.model.security.SecurityEventKind;
import os.qres.model.security.SecurityEventView;
import os.qres.model.security.SecurityLevel;
import os.qres.server.MovableClock;
import os.qres.server.RawConnection;
import os.qres.server.TestClient.Got;

/// Tokens that are not what they should be: all are refused with 401, and all are taken down.
class TokenAttacksTest {
    private static final String KEY = "k".repeat(64);

    @TempDir
    static Path folder;

    private static final MovableClock clock = new MovableClock("2026-11-20T10:00:00Z");
    private static Besieged here;
    private Tokens good;

    @BeforeAll
    static void open() {
        here = new Besieged(folder, Map.of("SECRET_KEY", KEY, "ACCESS_TOKEN_EXPIRE_MINUTES", "1000"), clock);
    }

    @BeforeEach
    void signIn() {
        clock.forward(Duration.ofSeconds(5));
        good = here.signIn("boss", Besieged.PASSWORD).as(Tokens.class);
    }

    @AfterAll
    static void close() {
        here.close();
    }

    /// What becomes of a good token.
    private interface Attack {
        String on(String token) throws Exception;
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack("no signed token of ours", token -> none() + "." + part(token, 1) + "."),
                attack("no signed token of ours", token -> none() + "." + part(token, 1) + "." + part(token, 2)),
                attack("no signed token of ours", _ -> "non.sen.se"),
                attack("a token of another algorithm", token -> signed(token, JWSAlgorithm.HS512, KEY, c -> c)),
                attack("a token of another key", token -> signed(token, JWSAlgorithm.HS256, "x".repeat(64), c -> c)),
                attack("a token of another key", TokenAttacksTest::withAnotherSubject),
                attack("no signed token of ours", token -> part(token, 0) + "." + part(token, 1) + "."),
                attack("a token for another purpose", token -> changed(token, c -> c.audience("other"))),
                attack("a token for another purpose", token -> changed(token, c -> c.issuer("other"))),
                attack("a token for another purpose", token -> changed(token, c -> c.claim("typ", "refresh"))),
                attack("a token for another purpose", token -> changed(token, c -> c.expirationTime(null))),
                attack("an expired token", token -> changed(token, c -> c.expirationTime(new Date(0)))),
                attack("a token of an ended session", token -> changed(token, c -> c.jwtID("made-up"))));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aTokenThatIsNotGoodIsRefusedAndTakenDown(String reason, Attack attack) throws Exception {
        String bad = attack.on(good.accessToken());
        here.anyone().bearer(bad).get("/orders").expect(401);
        assertTakenDown(reason);
        here.anyone().bearer(bad).get("/users/1").expect(401);
        here.anyone().bearer(good.accessToken()).get("/orders").expect(200);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void neitherDoesItOpenASocket(String reason, Attack attack) throws Exception {
        assertEquals(401, socket(attack.on(good.accessToken())));
        assertTakenDown(reason);
    }

    @Test
    void aTokenOfASessionThatWasEndedIsRefused() {
        here.anyone().bearer(good.accessToken()).post("/auth/logout", "").expect(204);
        here.anyone().bearer(good.accessToken()).get("/orders").expect(401);
        assertEquals(
                SecurityLevel.INFO,
                assertTakenDown("a token of an ended session").level());
    }

    @Test
    void aTicketIsGoodOnceAndNotForLong() throws IOException {
        String used = ticket();
        assertEquals(101, socket(used));
        assertEquals(401, socket(used));
        assertTakenDown("a ticket that is made up, used or too old");
        String old = ticket();
        clock.forward(Duration.ofSeconds(31));
        assertEquals(401, socket(old));
    }

    private String ticket() {
        return here.anyone()
                .bearer(good.accessToken())
                .post("/auth/ws-ticket", "")
                .expect(200)
                .as(SocketTicket.class)
                .ticket();
    }

    @Test
    void aRefreshTokenThatWasUsedEndsTheSession() {
        Tokens next = renewed(good.refreshToken()).expect(200).as(Tokens.class);
        renewed(good.refreshToken()).expect(401);
        assertEquals(
                SecurityLevel.WARNING,
                assertTakenDown("a refresh token that was used before").level());
        here.anyone().bearer(next.accessToken()).get("/orders").expect(401);
        renewed(next.refreshToken()).expect(401);
        assertTakenDown("a refresh token of an ended session");
        renewed(next.refreshToken() + "x").expect(401);
        assertTakenDown("a refresh token that is made up");
    }

    @Test
    void aTerminalsTokenThatWasRevokedIsRefused() {
        String terminal = here.pairedTerminal();
        here.admin.delete("/terminals/1").expect(204);
        here.anyone().terminal(terminal).get("/sync/snapshot").expect(401);
        assertTakenDown("a terminal's token that is not ours, or revoked");
    }

    @Test
    void anotherSchemeThanBearerIsNoToken() {
        here.anyone().with("Authorization", "Basic Ym9zczpib3Nz").get("/orders").expect(401);
        assertTakenDown("no bearer token");
    }

    private Got renewed(String refreshToken) {
        return here.anyone().post("/auth/refresh", "{\"refresh_token\":\"%s\"}".formatted(refreshToken));
    }

    /// The status of the answer to somebody who opens a socket.
    private int socket(String token) throws IOException {
        try (var raw = new RawConnection(here.server.address())) {
            raw.say("GET /ws/orders?token=" + token + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n"
                    + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            return Integer.parseInt(raw.headers().split(" ")[1]);
        }
    }

    private SecurityEventView assertTakenDown(String reason) {
        var before = clock.instant();
        clock.forward(Duration.ofSeconds(2));
        SecurityEventView event = here.event(
                SecurityEventKind.TOKEN_REFUSED, e -> e.detail().startsWith(reason) && e.at().equals(before));
        assertEquals("127.0.0.1", event.ip());
        assertTrue(event.username() == null, "it proves nobody");
        return event;
    }

    private static Arguments attack(String reason, Attack attack) {
        return Arguments.of(reason, attack);
    }

    private static String part(String token, int number) {
        return token.split("\\.")[number];
    }

    private static String none() {
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
    }

    private static String withAnotherSubject(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(part(token, 1)), StandardCharsets.UTF_8);
        return part(token, 0) + "." + base64(claims.replace("\"sub\":\"1\"", "\"sub\":\"2\"")) + "." + part(token, 2);
    }

    /// Signed by our own key: the claims alone are wrong.
    private static String changed(String token, UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        return signed(token, JWSAlgorithm.HS256, KEY, change);
    }

    private static String signed(
            String token, JWSAlgorithm algorithm, String key, UnaryOperator<JWTClaimsSet.Builder> change)
            throws Exception {
        var claims =
                change.apply(new JWTClaimsSet.Builder(SignedJWT.parse(token).getJWTClaimsSet()));
        var jwt = new SignedJWT(new JWSHeader(algorithm), claims.build());
        jwt.sign(new MACSigner(key));
        return jwt.serialize();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
