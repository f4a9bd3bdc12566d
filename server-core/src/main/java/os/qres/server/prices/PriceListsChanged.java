package os.qres.server.prices;

import io.avaje.jsonb.Json;
import os.qres.server.platform.events.DomainEvent;

/// There is another price list, one less, or one is another than before.
@Json(naming = Json.Naming.LowerUnderscore)
public record PriceListsChanged(int priceListId) implements DomainEvent {
    @Override
    public String subject() {
        return "price-list/" + priceListId;
    }
}
