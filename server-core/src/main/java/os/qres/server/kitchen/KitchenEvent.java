package os.qres.server.kitchen;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import os.qres.model.kitchen.TicketView;
import os.qres.server.platform.events.DomainEvent;

/// What happens in the kitchen.
public sealed interface KitchenEvent extends DomainEvent {
    /// What a cook sees of a ticket has changed.
    @Json(naming = Json.Naming.LowerUnderscore)
    record TicketChanged(TicketView ticket) implements KitchenEvent {
        @Override
        public String subject() {
            return "ticket/" + ticket.id();
        }

        @Override
        public Audience audience() {
            return Audience.KITCHEN;
        }
    }

    /// The kitchen wants the waiter of an order to come, or to know something.
    ///
    /// @param reason what the cooks say, or null where the food is ready to be carried
    @Json(naming = Json.Naming.LowerUnderscore)
    record WaiterCalled(
            int orderId,
            @Nullable Integer tableNumber,
            @Nullable Integer waiterId,
            @Nullable String reason) implements KitchenEvent {
        @Override
        public String subject() {
            return "order/" + orderId;
        }

        @Override
        public Audience audience() {
            return Audience.FLOOR;
        }
    }

    /// No display in the kitchen has shown it for half a minute.
    @Json(naming = Json.Naming.LowerUnderscore)
    record TicketUnseen(TicketView ticket) implements KitchenEvent {
        @Override
        public String subject() {
            return "ticket/" + ticket.id();
        }
    }

    /// A ticket of which that was told was seen after all, or is not to be made any more.
    @Json(naming = Json.Naming.LowerUnderscore)
    record TicketSeen(TicketView ticket) implements KitchenEvent {
        @Override
        public String subject() {
            return "ticket/" + ticket.id();
        }
    }

    /// Terminals take a new snapshot.
    @Json(naming = Json.Naming.LowerUnderscore)
    record StationsChanged(int stationId) implements KitchenEvent {
        @Override
        public String subject() {
            return "station/" + stationId;
        }
    }
}
