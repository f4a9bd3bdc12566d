package os.qres.model.checks;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moves lines, and all lines of some `seats`, to a new check at the same table, for `covers` of its guests.
/// `client_ref` is the new check's UUID, made by the client: sent twice, it is split once.
@Json(naming = Json.Naming.LowerUnderscore)
public record SplitCheck(
        @Nullable UUID clientRef,
        @Nullable @Size(max = 200) List<@Valid CheckPart> items,
        @Nullable @Size(max = 100) List<Integer> seats,
        @Nullable @Min(0) @Max(1000) Integer covers) {}
