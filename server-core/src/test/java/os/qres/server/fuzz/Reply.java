package os.qres.server.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// What came back.
/// @param headers by their names in lower case
/// @param isLast whether the connection ends with it
record Reply(int status, Map<String, String> headers, byte[] body, boolean isLast) {
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /// The kind of content, without its parameters.
    String media() {
        return header("Content-Type").replaceFirst("\\s*;.*", "");
    }

    /// Whether it is the same answer, given anew.
    boolean isSame(Reply first) {
        return status == first.status
                && Arrays.equals(body, first.body)
                && header("ETag").equals(first.header("ETag"))
                && header("Location").equals(first.header("Location"))
                && header("Idempotency-Replayed").equals("true");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
