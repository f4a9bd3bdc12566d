package os.qres.model.handover;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderType;

/// One station's part of what a waiter has sent while the server was away. What is handed over twice is made once, by
/// the lines' references.
///
/// @param copy whether another display or a printer may have got it before; nothing from a terminal that does not know
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
        @Nullable String kitchenNotes,
        @Nullable Boolean copy) {
    /// Whether somebody else may be making it.
    public boolean isCopy() {
        return Boolean.TRUE.equals(copy);
    }

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
                kitchenNotes,
                copy);
    }

    /// The same, of which somebody else may have got it before.
    public HandedTicket asCopy() {
        return new HandedTicket(
                stationId,
                tableNumber,
                waiterName,
                orderType,
                covers,
                sentAt,
                lines,
                guestName,
                promisedAt,
                kitchenNotes,
                true);
    }
}
