package os.qres.model.checks;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Moves lines, and all lines of some `seats`, to another open check.
@Json(naming = Json.Naming.LowerUnderscore)
public record MoveLines(
        @NotNull Integer toOrderId,
        @Nullable @Size(max = 200) List<@Valid CheckPart> items,
        @Nullable @Size(max = 100) List<Integer> seats) {}
