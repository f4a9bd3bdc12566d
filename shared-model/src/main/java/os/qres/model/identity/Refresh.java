package os.qres.model.identity;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Json(naming = Json.Naming.LowerUnderscore)
public record Refresh(@NotBlank @Size(max = 500) String refreshToken) {}
