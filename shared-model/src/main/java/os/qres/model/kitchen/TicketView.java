package os.qres.model.kitchen;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.Versioned;
import os.qres.model.orders.OrderType;

/// One station's part of an order. Lines fired while the ticket is open join it as an add-on (`round` 2, 3,
/// …); after it was bumped, they make a new ticket. `also_at` names the other stations that cook for the
/// same order, `marks` what the cooks have set on it, `unseen_since` since when no kitchen display has shown it, once
/// that has been half a minute. `guest_name` is who takes the order away or has it brought, `promised_at` when.
@Json(naming = Json.Naming.LowerUnderscore)
public record TicketView(
        int id,
        int orderId,
        int orderNumber,
        int stationId,
        @Nullable Integer tableNumber,
        @Nullable String waiterName,
        OrderType orderType,
        int covers,
        @Nullable String kitchenNotes,
        TicketStatus status,
        List<TicketLine> lines,
        List<Integer> alsoAt,
        Instant openedAt,
        @Nullable Instant bumpedAt,
        TicketMarks marks,
        @Nullable Instant unseenSince,
        long version,
        @Nullable String guestName,
        @Nullable Instant promisedAt)
        implements Versioned {

    /// The same ticket, as of `newVersion`.
    public TicketView withVersion(long newVersion) {
        return with(status, lines, openedAt, bumpedAt, marks, newVersion);
    }

    /// The same ticket with other marks.
    public TicketView withMarks(TicketMarks newMarks) {
        return with(status, lines, openedAt, bumpedAt, newMarks, version);
    }

    /// The same ticket, as far as it and its lines are now.
    public TicketView with(TicketStatus newStatus, List<TicketLine> newLines, @Nullable Instant newBumpedAt) {
        return with(newStatus, newLines, openedAt, newBumpedAt, marks, version);
    }

    /// The same ticket, whose lines have been there for another time.
    public TicketView withOpenedAt(Instant newOpenedAt, List<TicketLine> newLines) {
        return with(status, newLines, newOpenedAt, bumpedAt, marks, version);
    }

    private TicketView with(
            TicketStatus newStatus,
            List<TicketLine> newLines,
            Instant newOpenedAt,
            @Nullable Instant newBumpedAt,
            TicketMarks newMarks,
            long newVersion) {
        return new TicketView(
                id,
                orderId,
                orderNumber,
                stationId,
                tableNumber,
                waiterName,
                orderType,
                covers,
                kitchenNotes,
                newStatus,
                newLines,
                alsoAt,
                newOpenedAt,
                newBumpedAt,
                newMarks,
                unseenSince,
                newVersion,
                guestName,
                promisedAt);
    }
}
