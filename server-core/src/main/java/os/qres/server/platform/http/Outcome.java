package os.qres.server.platform.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An answer ready to be sent, and to be kept for a repetition of the same request.
record Outcome(
        int status,
        String contentType,
        byte[] body,
        @Nullable String location,
        @Nullable String etag,
        Map<String, String> headers) {
    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    Outcome withHeaders(Map<String, String> other) {
        return new Outcome(status, contentType, body, location, etag, other);
    }
}
