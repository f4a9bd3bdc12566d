package os.qres.kitchen.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;

/// Checks as the server sends them, of the lines that stand on tickets.
public final class Checks {
    private Checks() {}

    /// @param servedAt when its served lines were carried
    public static OrderView of(TicketView ticket, PaymentStatus paid, @Nullable Instant servedAt) {
        List<ItemView> items = ticket.lines().stream()
                .map(line -> item(ticket, line, servedAt))
                .toList();
        return new OrderView(
                ticket.orderId(),
                ticket.orderNumber(),
                ticket.tableNumber(),
                ticket.tableNumber(),
                1,
                ticket.waiterName(),
                OrderStatus.IN_PROGRESS,
                Money.ZERO,
                paid,
                ticket.orderType(),
                null,
                null,
                ticket.covers(),
                items,
                List.of(),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 11, 20),
                new UUID(4, ticket.orderId()),
                ticket.openedAt(),
                ticket.openedAt(),
                1,
                Money.ZERO,
                0,
                List.of(),
                null,
                0,
                List.of(),
                ticket.guestName(),
                null,
                null,
                ticket.promisedAt());
    }

    private static ItemView item(TicketView ticket, TicketLine line, @Nullable Instant servedAt) {
        return new ItemView(
                line.itemId(),
                ticket.orderId(),
                line.dishId(),
                null,
                line.name(),
                null,
                line.quantity(),
                Money.ZERO,
                Money.ZERO,
                line.comment(),
                List.of(),
                1,
                null,
                line.status(),
                line.firedAt(),
                null,
                line.doneAt(),
                servedAt,
                null,
                ticket.stationId(),
                line.clientRef(),
                line.firedAt(),
                line.firedAt(),
                Money.ZERO,
                Money.ZERO,
                null,
                line.prefixes(),
                null,
                null,
                null);
    }
}
