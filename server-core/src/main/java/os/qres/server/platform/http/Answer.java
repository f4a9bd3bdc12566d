package os.qres.server.platform.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a route answers with; `body` is of the route's answer type, `null` for none.
public record Answer(
        int status, @Nullable Object body, @Nullable String location, Map<String, String> headers) {
    public static Answer ok(Object body) {
        return new Answer(200, body, null, Map.of());
    }

    public static Answer created(String location, Object body) {
        return new Answer(201, body, location, Map.of());
    }

    public static Answer noContent() {
        return new Answer(204, null, null, Map.of());
    }

    /// A page of a list, and how long the whole list is.
    public static Answer page(Page<?> page) {
        return new Answer(200, page.elements(), null, Map.of("X-Total-Count", Long.toString(page.total())));
    }
}
