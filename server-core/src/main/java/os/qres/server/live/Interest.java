package os.qres.server.live;

import io.avaje.jsonb.JsonType;
import java.util.Optional;
import os.qres.model.json.Wire;
import os.qres.model.kitchen.TicketView;
import os.qres.model.live.LiveEvent;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.events.StoredEvent;

/// Which events a client gets: those that are for its kind, and, where it asked for one station only, what that
/// station makes. What belongs to no station concerns all of them. Where guests look, nothing is told of orders.
record Interest(Actor actor, Optional<Long> station) {
    private static final JsonType<LiveEvent> EVENT = Wire.lenient().type(LiveEvent.class);

    boolean covers(StoredEvent event) {
        return event.audience().includes(actor)
                && !(actor.isForGuests() && tellsOfAnOrder(EVENT.fromJson(event.message())))
                && (station.isEmpty() || isMadeAt(station.get(), EVENT.fromJson(event.message())));
    }

    private static boolean tellsOfAnOrder(LiveEvent event) {
        return event.order() != null || event.item() != null || event.ticket() != null;
    }

    private static boolean isMadeAt(long station, LiveEvent event) {
        TicketView ticket = event.ticket();
        if (ticket != null) {
            return ticket.stationId() == station;
        }
        ItemView item = event.item();
        if (item != null) {
            return isMadeAt(station, item);
        }
        OrderView order = event.order();
        return order == null || order.items().stream().anyMatch(line -> isMadeAt(station, line));
    }

    private static boolean isMadeAt(long station, ItemView item) {
        return item.stationId() != null && item.stationId() == station;
    }
}
