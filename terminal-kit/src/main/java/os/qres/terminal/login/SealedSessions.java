package os.qres.terminal.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import os.qres.model.identity.Tokens;
import os.qres.terminal.connection.KeptSessions;
import os.qres.terminal.store.KeptTime;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.store.SealedSession;

/// Lets people in without the server: the last session of each on this terminal lies on its disk, sealed with a key
/// made of their PIN, and opening it is the check of the PIN. No PIN and nothing made of it is kept.
///
/// Four digits are soon tried out by who has the disk in their hands, and so it is worth little there: a session is
/// good for a day and an evening, only with this terminal's token, and until the server ends it, as it does when the
/// terminal is revoked. At the screen five wrong tries end it.
///
/// Its methods take a good part of a second of work, but for those of [KeptSessions]: call them away from the screen.
public final class SealedSessions implements KeptSessions {
    /// Who has signed in yesterday at noon works without the server until midnight today.
    private static final Duration GOOD = Duration.ofHours(36);
    private static final int TRIES = 5;
    /// OWASP's recommendation of 2023 for PBKDF2 with HMAC-SHA-256.
    private static final int ROUNDS = 600_000;

    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;

    /// What the PIN was.
    public sealed interface Opening {
        /// The right one.
        record Right(Tokens tokens) implements Opening {}

        /// Another.
        record Wrong() implements Opening {}

        /// Of nobody whose session is here.
        record Unknown() implements Opening {}
    }

    private record Key(SecretKey secret, byte[] salt) {}

    private final LocalStore store;
    private final Clock clock;
    private final KeptTime time;
    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, Key> keys = new ConcurrentHashMap<>();

    public SealedSessions(LocalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.time = store.time(clock);
    }

    /// Keeps the session of somebody who has just signed in by this PIN.
    void keep(String pin, Tokens tokens) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Key key = new Key(secret(pin, salt), salt);
        keys.put(tokens.user().id(), key);
        seal(tokens, key);
    }

    /// Tries to let a person in.
    Opening open(int person, String pin) {
        Optional<SealedSession> found = store.session(person);
        if (found.isEmpty()) {
            return new Opening.Unknown();
        }
        SealedSession sealed = found.get();
        if (isOver(sealed)) {
            return new Opening.Unknown();
        }
        byte[] salt = bytes(sealed.salt());
        Key key = new Key(secret(pin, salt), salt);
        Optional<Tokens> tokens = unseal(sealed, key);
        if (tokens.isEmpty()) {
            return wrong(sealed);
        }
        keys.put(person, key);
        store.saveSession(sealed.opened());
        return new Opening.Right(tokens.get());
    }

    /// A clock that has jumped ahead ends nobody's session: both must say so, the clock and the time that only goes on.
    /// It is kept even then, for when the clock is right again.
    private boolean isOver(SealedSession sealed) {
        boolean isByClock = !clock.instant().isBefore(sealed.until());
        Instant steadyUntil = sealed.steadyUntil();
        return isByClock && (steadyUntil == null || !time.now().isBefore(steadyUntil));
    }

    private Opening wrong(SealedSession sealed) {
        SealedSession tried = sealed.triedInVain();
        if (tried.wrongTries() < TRIES) {
            store.saveSession(tried);
        } else {
            ended(tried.person());
        }
        return new Opening.Wrong();
    }

    @Override
    public boolean keeps(int person) {
        return store.session(person).isPresent();
    }

    @Override
    public void renewed(Tokens tokens) {
        Key key = keys.get(tokens.user().id());
        if (key != null) {
            seal(tokens, key);
        }
    }

    @Override
    public void ended(int person) {
        keys.remove(person);
        store.removeSession(person);
    }

    private void seal(Tokens tokens, Key key) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] box = cipher(
                        Cipher.ENCRYPT_MODE, key, nonce, store.toJson(tokens).getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        int person = tokens.user().id();
        store.saveSession(new SealedSession(
                person,
                text(key.salt()),
                text(nonce),
                text(box),
                clock.instant().plus(GOOD),
                0,
                time.now().plus(GOOD)));
    }

    private Optional<Tokens> unseal(SealedSession sealed, Key key) {
        return cipher(Cipher.DECRYPT_MODE, key, bytes(sealed.nonce()), bytes(sealed.box()))
                .map(json -> store.fromJson(new String(json, StandardCharsets.UTF_8), Tokens.class));
    }

    /// Nothing, when it was sealed with another key.
    private static Optional<byte[]> cipher(int mode, Key key, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
            return Optional.of(cipher.doFinal(text));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static SecretKey secret(String pin, byte[] salt) {
        try {
            byte[] secret = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(pin.toCharArray(), salt, ROUNDS, KEY_BITS))
                    .getEncoded();
            return new SecretKeySpec(secret, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
