package os.qres.server.settings;

import io.avaje.jsonb.Json;
import os.qres.server.platform.events.DomainEvent;

/// Taxes, service or discounts follow other rules from now on.
@Json(naming = Json.Naming.LowerUnderscore)
public record BillRulesChanged() implements DomainEvent {
    @Override
    public String subject() {
        return "settings/bill";
    }

    @Override
    public Audience audience() {
        return Audience.MANAGERS;
    }
}
