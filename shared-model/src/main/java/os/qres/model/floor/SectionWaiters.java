package os.qres.model.floor;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// All whose section it is from now on, until they go home.
@Json(naming = Json.Naming.LowerUnderscore)
public record SectionWaiters(@NotNull @Size(max = 100) List<@NotNull Integer> waiterIds) {}
