package os.qres.model.handover;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// What a terminal has printed itself while the server was away, told before the orders that it belongs to. What is
/// told again replaces what was told before.
@Json(naming = Json.Naming.LowerUnderscore)
public record PrintedDirectly(
        @NotNull @Size(min = 1, max = 500) List<@Valid PrintedLine> lines) {}
