package os.qres.server.papers;

import io.avaje.jsonb.Json;
import os.qres.server.platform.events.DomainEvent;

/// Bills and receipts have another logo from now on, or none.
@Json(naming = Json.Naming.LowerUnderscore)
public record LogoChanged() implements DomainEvent {
    @Override
    public String subject() {
        return "settings/logo";
    }

    @Override
    public Audience audience() {
        return Audience.MANAGERS;
    }
}
