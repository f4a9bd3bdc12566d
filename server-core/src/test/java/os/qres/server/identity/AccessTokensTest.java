package os.qres.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import os.qres.model.Role;
import os.qres.server.MovableClock;
import os.qres.server.identity.AccessTokens.Bearer;
import os.qres.server.platform.problem.Refusal;

class AccessTokensTest {
    private static final Bearer ANNA = new Bearer(3, Role.WAITER, "8f0c");
    private static final String KEY = "k".repeat(32);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2026-11-20T10:00:00Z");
    private AccessTokens tokens;

    @BeforeEach
    void open() {
        tokens = new AccessTokens(Secrets.open(folder, Optional.of(KEY)), Duration.ofMinutes(30), clock);
    }

    private void assertRefused(String token) {
        assertEquals(new Refusal.Unauthenticated("unauthenticated"), TestIdentity.refused(() -> tokens.read(token)));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("qres")
                .audience("qres")
                .subject("3")
                .jwtID("8f0c")
                .expirationTime(Date.from(clock.instant().plusSeconds(60)))
                .claim("typ", "access")
                .claim("role", "waiter");
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, String key) throws JOSEException {
        var jwt = new SignedJWT(new JWSHeader(algorithm), claims);
        jwt.sign(new MACSigner(key));
        return jwt.serialize();
    }

    @Test
    void aTokenSaysWhomItSpeaksForUntilItExpires() {
        String token = tokens.issue(ANNA);
        clock.forward(Duration.ofMinutes(29));
        assertEquals(ANNA, tokens.read(token));
        clock.forward(Duration.ofMinutes(1));
        assertRefused(token);
    }

    @Test
    void aTokenHasTheClaimsOfTheContract() throws Exception {
        var claims = SignedJWT.parse(tokens.issue(ANNA)).getJWTClaimsSet().getClaims();
        assertTrue(claims.keySet().containsAll(java.util.Set.of("iss", "aud", "sub", "jti", "exp", "typ", "role")));
        assertEquals("waiter", claims.get("role"));
    }

    @Test
    void aTokenSignedByTheSameKeyElsewhereIsGood() throws Exception {
        assertEquals(ANNA, tokens.read(signed(claims().build(), JWSAlgorithm.HS256, KEY)));
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() throws Exception {
        assertRefused(signed(claims().build(), JWSAlgorithm.HS256, "x".repeat(32)));
    }

    @Test
    void aTokenOfAnotherAlgorithmIsRefusedThoughTheKeyIsRight() throws Exception {
        var longKey = "k".repeat(64);
        var others = new AccessTokens(Secrets.open(folder, Optional.of(longKey)), Duration.ofMinutes(30), clock);
        String token = signed(claims().build(), JWSAlgorithm.HS512, longKey);
        assertEquals(new Refusal.Unauthenticated("unauthenticated"), TestIdentity.refused(() -> others.read(token)));
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        String[] parts = tokens.issue(ANNA).split("\\.");
        String none = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        assertRefused(none + "." + parts[1] + ".");
        assertRefused(none + "." + parts[1] + "." + parts[2]);
        assertRefused(parts[0] + "." + parts[1] + ".");
    }

    @Test
    void aChangedTokenIsRefused() {
        String[] parts = tokens.issue(ANNA).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertRefused(parts[0] + "." + base64(claims.replace("waiter", "admin")) + "." + parts[2]);
        assertEquals(ANNA, tokens.read(parts[0] + "." + base64(claims) + "." + parts[2]));
    }

    @Test
    void aTokenForAnotherPurposeIsRefused() throws Exception {
        for (JWTClaimsSet wrong : Stream.of(
                        claims().issuer("other"),
                        claims().audience("other"),
                        claims().audience(java.util.List.of("qres", "other")),
                        claims().claim("typ", "refresh"),
                        claims().claim("role", "owner"),
                        claims().claim("role", null),
                        claims().subject("anna"),
                        claims().jwtID(null),
                        claims().expirationTime(null))
                .map(JWTClaimsSet.Builder::build)
                .toList()) {
            assertRefused(signed(wrong, JWSAlgorithm.HS256, KEY));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "eyJ.eyJ.x", "Bearer", "\u0000"})
    void nonsenseIsRefused(String token) {
        assertRefused(token);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
