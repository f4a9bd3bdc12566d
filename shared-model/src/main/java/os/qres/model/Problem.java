package os.qres.model;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A refusal on the wire, after RFC 9457 (`application/problem+json`). Clients decide by `type`, a stable
/// URN such as `urn:qres:problem:wrong-pin`; `title` and `detail` are sentences for a person, in the
/// language that the request asked for.
@Json(naming = Json.Naming.LowerUnderscore)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable List<FieldError> errors) {}
