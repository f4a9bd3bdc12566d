package os.qres.model.staff;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

@Json(naming = Json.Naming.LowerUnderscore)
public record NewPin(
        @NotNull @Pattern(regexp = "[0-9]{4,6}", message = "{qres.pin}")
        String pinCode) {}
