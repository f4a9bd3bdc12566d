package os.qres.server.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.server.platform.database.Seal;
import os.qres.server.platform.rows.RowKey;

/// What this restaurant's server knows and its database does not: a stolen database is of no use without the
/// key file. Every purpose has a key of its own, derived from the pepper, so that nothing made for one is
/// good for another.
///
/// Losing the file makes every password, PIN and passport in the database unreadable: a backup without it is
/// none.
public final class Secrets {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] tokenKey;
    private final byte[] pepper;

    private Secrets(byte[] tokenKey, byte[] pepper) {
        this.tokenKey = tokenKey;
        this.pepper = pepper;
    }

    /// Reads `keys.properties` in the folder `data`, and makes it first where there is none.
    /// @param secretKey signs tokens instead of the file's own key
    /// @throws ConfigurationException when the file cannot be read, or written, or is not what we wrote
    public static Secrets open(Path data, Optional<String> secretKey) {
        var file = new KeyFile(file(data));
        try {
            KeyFile.Keys keys = file.open(() -> new KeyFile.Keys(fresh(), fresh()));
            byte[] tokenKey =
                    secretKey.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(keys.token());
            return new Secrets(tokenKey, keys.pepper());
        } catch (IOException e) {
            throw new ConfigurationException("the key file cannot be used: " + e.getMessage());
        }
    }

    /// Where the keys of the data in the folder `data` are.
    public static Path file(Path data) {
        return data.resolve("keys.properties");
    }

    /// Makes the keys in the file `from`, a backup's, those of the data in the folder `data`, which has none.
    public static void bring(Path from, Path data) {
        try {
            KeyFile.Keys keys = new KeyFile(from).open(() -> {
                throw new ConfigurationException("there are no keys in " + from);
            });
            new KeyFile(file(data)).open(() -> keys);
        } catch (IOException e) {
            throw new ConfigurationException("the key file cannot be used: " + e.getMessage());
        }
    }

    private static byte[] fresh() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /// Signs access tokens.
    byte[] tokenKey() {
        return tokenKey.clone();
    }

    /// 256 random bits, in letters that fit a header and an address.
    String randomToken() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// A number from 0 to `bound` - 1.
    int randomNumber(int bound) {
        return random.nextInt(bound);
    }

    /// A keyed mark of `text`: the same for the same text, and nothing to whoever has not the key.
    public String mark(String purpose, String text) {
        byte[] mark = hmac(key(purpose), text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    }

    /// `text` encrypted (AES-256-GCM): it can be neither read nor changed without the key.
    public String seal(String purpose, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, text.getBytes(StandardCharsets.UTF_8));
        byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    /// @throws IllegalStateException when it was sealed with another key file, or changed since
    public String unseal(String purpose, String sealed) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return new String(cipher(Cipher.DECRYPT_MODE, purpose, nonce, rest), StandardCharsets.UTF_8);
    }

    /// A seal of one purpose, for who knows no keys.
    public Seal sealFor(String purpose) {
        return new Seal() {
            @Override
            public String seal(String text) {
                return Secrets.this.seal(purpose, text);
            }

            @Override
            public String unseal(String sealed) {
                return Secrets.this.unseal(purpose, sealed);
            }
        };
    }

    /// How tokens stand in the database: long and random as they are, a plain hash cannot be turned back.
    static String sha256(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Compares without telling by its time how much is alike.
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] text) {
        try {
            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(mode, new SecretKeySpec(key(purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return aes.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed with another key file, or damaged", e);
        }
    }

    /// The key of one purpose, always the same.
    public byte[] key(String purpose) {
        return hmac(pepper, ("qres " + purpose).getBytes(StandardCharsets.UTF_8));
    }

    /// What the rows of the database are marked with.
    public RowKey rowKey() {
        return new RowKey(key("rows"));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
