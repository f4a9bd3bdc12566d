package os.qres.server.kitchen;

import io.avaje.jsonb.Json;
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

    /// Terminals take a new snapshot.
    @Json(naming = Json.Naming.LowerUnderscore)
    record StationsChanged(int stationId) implements KitchenEvent {
        @Override
        public String subject() {
            return "station/" + stationId;
        }
    }
}
