package os.qres.model.checks;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line or, with a `quantity` below its own, so many portions of it: they become a line of their own, whose
/// reference is `client_ref`. Sent twice, they are split off once.
@Json(naming = Json.Naming.LowerUnderscore)
public record CheckPart(
        @NotNull Integer itemId,
        @Nullable @Min(1) @Max(999) Integer quantity,
        @Nullable UUID clientRef) {}
