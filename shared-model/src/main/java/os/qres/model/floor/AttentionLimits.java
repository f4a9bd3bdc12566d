package os.qres.model.floor;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// How many minutes a table may stay in a state before terminals point at it: `seated` (guests sit and nobody has taken
/// their order), `call` (they call and nobody comes; from then on every waiter is told), `billed` (they have the bill
/// and nobody takes their money), `kitchen` (a line that has not come out, and of whose dish is not known how long it
/// takes), `ready` (food stands at the pass; null for no limit).
@Json(naming = Json.Naming.LowerUnderscore)
public record AttentionLimits(
        @NotNull @Min(1) @Max(LONGEST) Integer seated,
        @NotNull @Min(1) @Max(LONGEST) Integer call,
        @NotNull @Min(1) @Max(LONGEST) Integer billed,
        @NotNull @Min(1) @Max(LONGEST) Integer kitchen,
        @Nullable @Min(1) @Max(LONGEST) Integer ready) {
    /// Four hours.
    public static final int LONGEST = 240;

    /// Those of a house that has set none.
    public static final AttentionLimits USUAL = new AttentionLimits(15, 2, 10, 30, null);
}
