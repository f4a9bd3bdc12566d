package os.qres.model.staff;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Json(naming = Json.Naming.LowerUnderscore)
public record NewPassword(
        @NotNull @Size(min = 8, max = 1000) String password) {}
