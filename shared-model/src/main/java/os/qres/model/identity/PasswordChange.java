package os.qres.model.identity;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Json(naming = Json.Naming.LowerUnderscore)
public record PasswordChange(
        @NotBlank @Size(max = 1000) String oldPassword,
        @NotNull @Size(min = 8, max = 1000) String newPassword) {}
