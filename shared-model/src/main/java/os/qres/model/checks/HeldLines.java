package os.qres.model.checks;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which lines are meant: these, or those of a course, or all. Where one of them has been taken off the menu since,
/// they are fired `even_if_off` only: the kitchen may make it all the same.
@Json(naming = Json.Naming.LowerUnderscore)
public record HeldLines(
        @Nullable @Size(max = 200) List<Integer> itemIds,
        @Nullable @Min(0) @Max(20) Integer course,
        @Nullable Boolean evenIfOff) {}
