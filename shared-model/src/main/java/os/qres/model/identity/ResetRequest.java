package os.qres.model.identity;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Asks for a new password by mail, for whoever has this user name or e-mail address.
@Json(naming = Json.Naming.LowerUnderscore)
public record ResetRequest(
        @Nullable @Size(max = 150) String username,
        @Nullable @Size(max = 150) String email) {}
