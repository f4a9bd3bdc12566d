package os.qres.model.kitchen;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the cook had before their eyes when they bumped a ticket. Lines that are not among `item_ids` (fired
/// while the display was cut off) stay as they are, and the ticket stays open for them: nothing is ever
/// reported as made that nobody has seen. Without the list, or without a body, the whole ticket is meant.
@Json(naming = Json.Naming.LowerUnderscore)
public record Bump(@Nullable @Size(max = 1000) List<Integer> itemIds) {}
