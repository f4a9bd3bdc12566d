package os.qres.model.reasons;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import os.qres.model.Translation;

/// One reason in the house's own words. What is not active is not offered any more, and stays to be offered again.
@Json(naming = Json.Naming.LowerUnderscore)
public record Reason(
        @NotBlank @Size(max = LONGEST) String name,
        @NotNull Boolean isActive,
        @NotNull Map<String, @Valid Translation> translations) {
    /// Characters that fit on a button.
    public static final int LONGEST = 60;
}
