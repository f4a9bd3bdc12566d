package os.qres.model.kitchen;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemStatus;

/// A line of a ticket; `status` is the item's own. `round` 1 came first, later ones are add-ons fired at
/// `fired_at`.
@Json(naming = Json.Naming.LowerUnderscore)
public record TicketLine(
        int itemId,
        int dishId,
        @Nullable Integer dishVariationId,
        String name,
        @Nullable String variationName,
        int quantity,
        @Nullable String comment,
        List<ItemModifier> modifiers,
        int course,
        @Nullable Integer seat,
        ItemStatus status,
        int round,
        Instant firedAt,
        @Nullable Instant doneAt) {}
