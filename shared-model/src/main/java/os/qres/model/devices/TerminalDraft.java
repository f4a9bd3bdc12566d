package os.qres.model.devices;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What of a terminal can be changed.
@Json(naming = Json.Naming.LowerUnderscore)
public record TerminalDraft(
        @NotBlank @Size(max = 100) String name, @Nullable Integer stationId) {}
