package os.qres.kitchen.sample;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.OrderType;

/// A ticket on its way to become another one.
final class TicketCopy {
    private final TicketView of;
    int order;
    int station;

    @Nullable
    Integer table;

    @Nullable
    String waiter;

    OrderType type;
    int covers;

    @Nullable
    String notes;

    TicketStatus status;
    List<TicketLine> lines;
    List<Integer> alsoAt;

    @Nullable
    Instant bumpedAt;

    @Nullable
    String guest;

    @Nullable
    Instant promisedAt;

    TicketCopy(TicketView of) {
        this.of = of;
        order = of.orderId();
        station = of.stationId();
        table = of.tableNumber();
        waiter = of.waiterName();
        type = of.orderType();
        covers = of.covers();
        notes = of.kitchenNotes();
        status = of.status();
        lines = of.lines();
        alsoAt = of.alsoAt();
        bumpedAt = of.bumpedAt();
        guest = of.guestName();
        promisedAt = of.promisedAt();
    }

    TicketView made() {
        return new TicketView(
                of.id(),
                order,
                of.orderNumber(),
                station,
                table,
                waiter,
                type,
                covers,
                notes,
                status,
                lines,
                alsoAt,
                of.openedAt(),
                bumpedAt,
                of.marks(),
                of.unseenSince(),
                of.version(),
                guest,
                promisedAt);
    }
}
