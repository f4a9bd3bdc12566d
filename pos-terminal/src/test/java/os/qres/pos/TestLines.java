package os.qres.pos;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;

/// Lines as somebody else has left them.
public final class TestLines {
    private TestLines() {}

    /// @param at when that was done
    public static ItemView changed(
            ItemView i,
            int quantity,
            @Nullable String comment,
            @Nullable Integer seat,
            int course,
            ItemStatus status,
            Instant at) {
        return new ItemView(
                i.id(),
                i.orderId(),
                i.dishId(),
                i.dishVariationId(),
                i.name(),
                i.variationName(),
                quantity,
                i.price(),
                i.price().times(quantity),
                comment,
                i.modifiers(),
                course,
                seat,
                status,
                i.firedAt(),
                i.dueAt(),
                i.readyAt(),
                i.servedAt(),
                i.cancelReason(),
                i.stationId(),
                i.clientRef(),
                i.createdAt(),
                at,
                i.discount(),
                i.price().times(quantity),
                i.compReason(),
                i.prefixes(),
                i.priceList(),
                i.combo(),
                i.taxRate());
    }

    public static ItemView in(ItemView item, ItemStatus status, Instant at) {
        return changed(item, item.quantity(), item.comment(), item.seat(), item.course(), status, at);
    }
}
