package os.qres.model.till;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// Cash that comes in or goes out beside the checks; `amount` is more than nothing either way, and nothing where a
/// drawer is only opened (`NO_SALE`).
@Json(naming = Json.Naming.LowerUnderscore)
public record NewMove(
        @Nullable UUID clientRef,
        @NotNull MoveKind kind,
        @NotNull Money amount,
        @NotBlank @Size(max = LONGEST) String reason) {
    public static final int LONGEST = 200;
}
