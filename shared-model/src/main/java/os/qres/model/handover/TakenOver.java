package os.qres.model.handover;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.UUID;

/// The lines that a display has on its disk, whether it got them now or had them before.
@Json(naming = Json.Naming.LowerUnderscore)
public record TakenOver(List<UUID> lines) {}
