package os.qres.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import os.qres.model.Role;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.platform.problem.Suspicion;

/// JWTs for `Authorization: Bearer`. The algorithm is ours to say, HS256, whatever a token claims; and a good
/// signature is not enough: the session that `jti` names must not have ended, which [Authentication] checks.
public final class AccessTokens {
    private static final String US = "qres";
    private static final String TYPE = "access";

    private final byte[] key;
    private final Duration life;
    private final Clock clock;

    /// Whom a token speaks for.
    record Bearer(int userId, Role role, String sessionId) {}

    public AccessTokens(Secrets secrets, Duration life, Clock clock) {
        this.key = secrets.tokenKey();
        this.life = life;
        this.clock = clock;
    }

    Duration life() {
        return life;
    }

    String issue(Bearer bearer) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(US)
                .audience(US)
                .subject(Integer.toString(bearer.userId()))
                .jwtID(bearer.sessionId())
                .expirationTime(Date.from(clock.instant().plus(life)))
                .claim("typ", TYPE)
                .claim("role", bearer.role().name().toLowerCase(Locale.ROOT))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .build();
        var jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the key signs HS256", e);
        }
        return jwt.serialize();
    }

    /// @throws RefusedException unauthenticated, when it is not ours, changed or expired
    Bearer read(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())) {
                throw refused(Suspicion.grave("a token of another algorithm"));
            }
            if (!jwt.verify(new MACVerifier(key))) {
                throw refused(Suspicion.grave("a token of another key, or changed"));
            }
            return bearer(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            throw refused(Suspicion.grave("no signed token of ours"));
        }
    }

    private static RefusedException refused(Suspicion suspicion) {
        return RefusedException.unauthenticated("unauthenticated", suspicion);
    }

    private Bearer bearer(JWTClaimsSet claims) throws ParseException {
        Instant now = clock.instant();
        boolean good = US.equals(claims.getIssuer())
                && List.of(US).equals(claims.getAudience())
                && TYPE.equals(claims.getStringClaim("typ"))
                && claims.getJWTID() != null
                && claims.getStringClaim("role") != null
                && claims.getExpirationTime() != null;
        if (!good) {
            throw refused(Suspicion.grave("a token for another purpose"));
        }
        if (!claims.getExpirationTime().toInstant().isAfter(now)) {
            throw refused(Suspicion.outdated("an expired token"));
        }
        Role role = Role.valueOf(claims.getStringClaim("role").toUpperCase(Locale.ROOT));
        return new Bearer(Integer.parseInt(claims.getSubject()), role, claims.getJWTID());
    }
}
