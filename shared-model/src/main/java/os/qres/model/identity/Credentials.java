package os.qres.model.identity;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Sign-in by password. `email` is another name of `username` (the order-processing seed's).
@Json(naming = Json.Naming.LowerUnderscore)
public record Credentials(
        @Nullable @Size(max = 150) String username,
        @Nullable @Size(max = 150) String email,
        @NotBlank @Size(max = 1000) String password) {}
