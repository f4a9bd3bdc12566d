package os.qres.model.checks;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemSeen;

/// A line or, with a `quantity` below its own, so many portions of it: they become a line of their own, whose
/// reference is `client_ref`. Sent twice, they are split off once.
/// @param seen what the line was to who names it
@Json(naming = Json.Naming.LowerUnderscore)
public record CheckPart(
        @NotNull Integer itemId,
        @Nullable @Min(1) @Max(999) Integer quantity,
        @Nullable UUID clientRef,
        @Nullable @Valid ItemSeen seen) {}
