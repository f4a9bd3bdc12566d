package os.qres.model.identity;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// The first administrator.
@Json(naming = Json.Naming.LowerUnderscore)
public record Registration(
        @Nullable @Size(max = 150) String username,
        @Nullable @Size(max = 150) String email,
        @NotNull @Size(min = 8, max = 1000) String password,
        @Nullable @Size(max = 200) String fullName) {}
