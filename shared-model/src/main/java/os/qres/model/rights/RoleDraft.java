package os.qres.model.rights;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// All that everybody of one role may from now on.
@Json(naming = Json.Naming.LowerUnderscore)
public record RoleDraft(@NotNull @Size(max = 100) List<@NotNull Permission> permissions) {}
