package os.qres.server.platform.http;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An answer ready to be sent, and to be kept for a repetition of the same request.
///
/// @param file is sent instead of the body, where there is one; it is not kept
record Outcome(
        int status,
        String contentType,
        byte[] body,
        @Nullable String location,
        @Nullable String etag,
        Map<String, String> headers,
        @Nullable Path file) {
    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";

    Outcome(
            int status,
            String contentType,
            byte[] body,
            @Nullable String location,
            @Nullable String etag,
            Map<String, String> headers) {
        this(status, contentType, body, location, etag, headers, null);
    }

    boolean isRefusal() {
        return contentType.equals(PROBLEM);
    }

    Outcome withHeaders(Map<String, String> other) {
        return new Outcome(status, contentType, body, location, etag, other, file);
    }
}
