package os.qres.model.staff;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When somebody really came, or went; what is not said stays. Nobody goes before they come, or in the future.
@Json(naming = Json.Naming.LowerUnderscore)
public record ShiftMend(
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @NotBlank @Size(max = LONGEST) String reason) {
    public static final int LONGEST = 200;
}
