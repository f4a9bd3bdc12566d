package os.qres.model.payments;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// A line whose money is to go back, or so many portions of it; without a `quantity`, all that did not go back yet.
@Json(naming = Json.Naming.LowerUnderscore)
public record ItemReturn(
        @NotNull Integer itemId, @Nullable @Min(1) @Max(999) Integer quantity) {}
