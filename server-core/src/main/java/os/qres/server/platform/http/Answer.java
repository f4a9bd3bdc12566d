package os.qres.server.platform.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.problem.RefusedException;

/// What a route answers with; `body` is of the route's answer type, `null` for none.
///
/// @param etag of what has no version that could be its tag; quoted
/// @param refusal is thrown instead, once the unit of work is over: what it has changed stays
public record Answer(
        int status,
        @Nullable Object body,
        @Nullable String location,
        @Nullable String etag,
        Map<String, String> headers,
        @Nullable RefusedException refusal) {
    public Answer(int status, @Nullable Object body, @Nullable String location, Map<String, String> headers) {
        this(status, body, location, null, headers, null);
    }

    public static Answer ok(Object body) {
        return new Answer(200, body, null, Map.of());
    }

    /// By `etag` the caller can tell next time that they have it.
    public static Answer tagged(Object body, String etag, Map<String, String> headers) {
        return new Answer(200, body, null, etag, headers, null);
    }

    public static Answer created(String location, Object body) {
        return new Answer(201, body, location, Map.of());
    }

    public static Answer noContent() {
        return new Answer(204, null, null, Map.of());
    }

    /// No, and yet what was done in this unit of work is to stay.
    public static Answer refused(RefusedException refusal) {
        return new Answer(0, null, null, null, Map.of(), refusal);
    }

    /// A page of a list, and how long the whole list is.
    public static Answer page(Page<?> page) {
        return new Answer(200, page.elements(), null, Map.of("X-Total-Count", Long.toString(page.total())));
    }
}
