package os.qres.model.kitchen;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.ItemStatus;

/// A line of a ticket; `status` is the item's own, or ready where this station has done its part and the others that
/// make the same dish (`also_at`) have not. `round` 1 came first, later ones are add-ons fired at
/// `fired_at`. `client_ref` is the line's own UUID, the same on every device.
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
        @Nullable Instant doneAt,
        List<Integer> alsoAt,
        UUID clientRef,
        List<ItemPrefix> prefixes) {
    /// What was written before there were prefixes has none.
    public TicketLine {
        prefixes = prefixes == null ? List.of() : prefixes;
    }

    /// The same line in another status.
    public TicketLine with(ItemStatus newStatus, @Nullable Instant newDoneAt) {
        return with(newStatus, firedAt, newDoneAt);
    }

    /// The same line, fired at another time.
    public TicketLine withFiredAt(Instant newFiredAt) {
        return with(status, newFiredAt, doneAt);
    }

    private TicketLine with(ItemStatus newStatus, Instant newFiredAt, @Nullable Instant newDoneAt) {
        return new TicketLine(
                itemId,
                dishId,
                dishVariationId,
                name,
                variationName,
                quantity,
                comment,
                modifiers,
                course,
                seat,
                newStatus,
                round,
                newFiredAt,
                newDoneAt,
                alsoAt,
                clientRef,
                prefixes);
    }
}
