package os.qres.model.handover;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;

/// A line to be made, as the kitchen has to read it.
@Json(naming = Json.Naming.LowerUnderscore)
public record HandedLine(
        UUID clientRef,
        int dishId,
        @Nullable Integer dishVariationId,
        String name,
        @Nullable String variationName,
        int quantity,
        @Nullable String comment,
        List<ItemModifier> modifiers,
        List<ItemPrefix> prefixes) {
    /// What was written before there were prefixes has none.
    public HandedLine {
        prefixes = prefixes == null ? List.of() : prefixes;
    }
}
