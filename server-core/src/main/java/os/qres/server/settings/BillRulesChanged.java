package os.qres.server.settings;

import io.avaje.jsonb.Json;
import os.qres.server.platform.events.DomainEvent;

/// Taxes, service or discounts follow other rules from now on. Terminals take a new snapshot.
@Json(naming = Json.Naming.LowerUnderscore)
public record BillRulesChanged() implements DomainEvent {
    @Override
    public String subject() {
        return "settings/bill";
    }
}
