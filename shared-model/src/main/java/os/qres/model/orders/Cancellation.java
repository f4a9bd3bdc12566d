package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Why something is taken back.
@Json(naming = Json.Naming.LowerUnderscore)
public record Cancellation(@Nullable @Size(max = LONGEST) String reason) {
    /// Characters of a reason.
    public static final int LONGEST = 500;
}
