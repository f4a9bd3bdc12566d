package os.qres.server.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Seal;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// Keeps the answers to keyed requests, in the same transaction as their effect, so that a repetition of the
/// request gets the first answer and has no second effect. What opens doors, a token or a ticket, is kept sealed.
public final class Idempotency {
    private static final int LONGEST_KEY = 255;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec fingerprintKey;
    private final Seal seal;
    private final KeptAnswers kept;

    /// @param caller whose keys these are
    /// @param fingerprint of method, path, version and body: the same key must come with the same request
    /// @param formerFingerprint of method, path and body, by which answers were kept that may still be asked for
    /// @param isSecret whether the answer is to be sealed
    record Key(String caller, String key, String fingerprint, String formerFingerprint, boolean isSecret) {
        /// Whether the request is the one that was kept with this fingerprint; a former one is longer.
        private boolean isOf(String kept) {
            return kept.equals(kept.length() == fingerprint.length() ? fingerprint : formerFingerprint);
        }
    }

    /// @param fingerprintKey known to the server and not to its database: a body may hold a PIN, which could be
    /// found from a plain hash by trying them all
    public Idempotency(byte[] fingerprintKey, Seal seal, KeptAnswers kept) {
        this.fingerprintKey = new SecretKeySpec(fingerprintKey, HMAC);
        this.seal = seal;
        this.kept = kept;
    }

    /// @param version that the caller believes to change, or nothing
    Key key(String caller, String key, boolean isSecret, String method, String path, String version, byte[] body) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw RefusedException.invalid("Idempotency-Key", "{size} 1 " + LONGEST_KEY);
        }
        String request = method + " " + path + "\n";
        return new Key(
                caller,
                key,
                Base64.getUrlEncoder().encodeToString(fingerprint(request + version + "\n", body)),
                HexFormat.of().formatHex(fingerprint(request, body)),
                isSecret);
    }

    private byte[] fingerprint(String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(fingerprintKey);
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /// The first answer, if this request was answered before.
    /// @throws RefusedException key reused, when the key came with another request
    Optional<Outcome> find(Reading in, Key key) {
        return in.session().doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select fingerprint, status, content_type, location, etag, body
                    from idempotency where caller = ? and request_key = ? and created_at > ?""")) {
                select.setString(1, key.caller());
                select.setString(2, key.key());
                select.setObject(3, utc(kept.oldest()));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(replay(row, key)) : Optional.<Outcome>empty();
                }
            }
        });
    }

    private Outcome replay(ResultSet row, Key key) throws SQLException {
        if (!key.isOf(row.getString(1))) {
            throw new RefusedException(new Refusal.KeyReused());
        }
        String body = row.getString(6);
        return new Outcome(
                row.getInt(2),
                row.getString(3),
                (key.isSecret() ? seal.unseal(body) : body).getBytes(StandardCharsets.UTF_8),
                row.getString(4),
                row.getString(5),
                Map.of("Idempotency-Replayed", "true"));
    }

    void store(Unit unit, Key key, Outcome outcome) {
        String body = new String(outcome.body(), StandardCharsets.UTF_8);
        unit.session().doWork(connection -> {
            forget(connection, key);
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into idempotency
                    (caller, request_key, fingerprint, status, content_type, location, etag, body, created_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                insert.setString(1, key.caller());
                insert.setString(2, key.key());
                insert.setString(3, key.fingerprint());
                insert.setInt(4, outcome.status());
                insert.setString(5, outcome.contentType());
                insert.setString(6, outcome.location());
                insert.setString(7, outcome.etag());
                insert.setString(8, key.isSecret() ? seal.seal(body) : body);
                insert.setObject(9, utc(kept.now()));
                insert.executeUpdate();
            }
        });
    }

    /// A row of this key that has outlived its 35 days would be in the way.
    private static void forget(Connection connection, Key key) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from idempotency where caller = ? and request_key = ?")) {
            delete.setString(1, key.caller());
            delete.setString(2, key.key());
            delete.executeUpdate();
        }
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
