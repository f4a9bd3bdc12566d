package os.qres.model.handover;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/// What a terminal has printed itself while the server was away, told before the orders that it belongs to. What is
/// told again replaces what was told before.
@Json(naming = Json.Naming.LowerUnderscore)
public record PrintedDirectly(@NotEmpty @Size(max = 500) List<@Valid PrintedLine> lines) {}
