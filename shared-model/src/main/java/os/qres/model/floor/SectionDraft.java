package os.qres.model.floor;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;

/// A section as an administrator draws it. A table that was in another one leaves that.
@Json(naming = Json.Naming.LowerUnderscore)
public record SectionDraft(
        @NotNull Integer locationId,
        @NotBlank @Size(max = 60) String name,
        @NotNull @Size(max = 500) List<@NotNull Integer> tableIds,
        @Nullable Map<String, @Valid Translation> translations) {}
