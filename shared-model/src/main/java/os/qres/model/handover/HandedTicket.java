package os.qres.model.handover;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderType;

/// One station's part of what a waiter has sent while the server was away. What is handed over twice is made once, by
/// the lines' references.
@Json(naming = Json.Naming.LowerUnderscore)
public record HandedTicket(
        int stationId,
        @Nullable Integer tableNumber,
        @Nullable String waiterName,
        OrderType orderType,
        int covers,
        Instant sentAt,
        List<HandedLine> lines,
        @Nullable String guestName,
        @Nullable Instant promisedAt,
        @Nullable String kitchenNotes) {
    /// The same with other lines.
    public HandedTicket with(List<HandedLine> now) {
        return new HandedTicket(
                stationId,
                tableNumber,
                waiterName,
                orderType,
                covers,
                sentAt,
                now,
                guestName,
                promisedAt,
                kitchenNotes);
    }
}
