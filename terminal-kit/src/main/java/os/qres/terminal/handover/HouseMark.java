package os.qres.terminal.handover;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// By which devices of one house know each other's words: HMAC-SHA-256 with a key that the server has given to each of
/// them and to nobody else. Somebody on the guests' Wi-Fi can neither hand anything over nor say that it was taken.
public final class HouseMark {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    /// @param key as the server gives it
    public HouseMark(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /// @param purpose so that a mark of a question is none of an answer
    /// @param nonce that the answer must name, so that no old answer does
    public String of(String purpose, String nonce, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update((purpose + "\n" + nonce + "\n").getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /// Compares without telling by its time how much is alike.
    public boolean isOf(String mark, String purpose, String nonce, byte[] body) {
        return MessageDigest.isEqual(
                mark.getBytes(StandardCharsets.UTF_8), of(purpose, nonce, body).getBytes(StandardCharsets.UTF_8));
    }
}
