package os.qres.model.identity;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// A new password, with the code that the mail brought.
@Json(naming = Json.Naming.LowerUnderscore)
public record PasswordReset(
        @NotBlank @Size(max = 200) String token,
        @NotNull @Size(min = 8, max = 1000) String newPassword) {}
