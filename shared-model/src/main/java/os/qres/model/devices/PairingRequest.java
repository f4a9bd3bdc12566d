package os.qres.model.devices;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A device asks to be let in. `system` tells a person what it is ("Linux, 1920×1080").
@Json(naming = Json.Naming.LowerUnderscore)
public record PairingRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull TerminalKind kind,
        @Nullable @Size(max = 50) String version,
        @Nullable @Size(max = 100) String system) {}
