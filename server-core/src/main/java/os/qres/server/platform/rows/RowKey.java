package os.qres.server.platform.rows;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Marks rows with a key that the database does not know: whoever edits it cannot make the mark fit.
public final class RowKey {
    private static final String HMAC = "HmacSHA256";

    /// Each thread's own.
    private final ThreadLocal<Mac> macs;

    /// @param key known to the server and not to its database
    public RowKey(byte[] key) {
        var secret = new SecretKeySpec(key, HMAC);
        macs = ThreadLocal.withInitial(() -> mac(secret));
    }

    private static Mac mac(SecretKeySpec secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    Digest digest(String table, String row) {
        Mac mac = macs.get();
        mac.update(table.getBytes(StandardCharsets.UTF_8));
        return Digest.of(mac.doFinal(row.getBytes(StandardCharsets.UTF_8)));
    }

    /// In hexadecimal digits.
    public String mark(String... parts) {
        byte[] text = String.join("\n", Arrays.asList(parts)).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(macs.get().doFinal(text));
    }
}
