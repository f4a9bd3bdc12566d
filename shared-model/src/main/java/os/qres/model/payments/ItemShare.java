package os.qres.model.payments;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// One of `of` equal parts of a line; the only one of one is the whole line.
@Json(naming = Json.Naming.LowerUnderscore)
public record ItemShare(
        @NotNull Integer itemId,
        @NotNull @Min(1) @Max(100) Integer part,
        @NotNull @Min(1) @Max(100) Integer of) {}
