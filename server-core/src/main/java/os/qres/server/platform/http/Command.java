package os.qres.server.platform.http;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody wants done over another way than an HTTP request: a route by its other name.
///
/// @param name the route's: `set_item_status`
/// @param key under which its answer is kept, as an `Idempotency-Key` is
/// @param version that the caller believes to change, as in `If-Match`
/// @param fields what stands in the route's path, and the body's
public record Command(String name, String key, Optional<Long> version, Map<String, @Nullable Object> fields) {}
