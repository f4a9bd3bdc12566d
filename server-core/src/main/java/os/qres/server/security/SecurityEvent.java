package os.qres.server.security;

import io.avaje.jsonb.Json;
import os.qres.model.security.SecurityEventView;
import os.qres.server.platform.events.DomainEvent;

/// What administrators are told at once.
public sealed interface SecurityEvent extends DomainEvent {
    @Override
    default Audience audience() {
        return Audience.ADMINS;
    }

    /// Somebody should look at this now.
    @Json(naming = Json.Naming.LowerUnderscore)
    record SecurityAlert(SecurityEventView alert) implements SecurityEvent {
        @Override
        public String subject() {
            return "security/" + alert.id();
        }
    }

    /// The list of blocked addresses is another one: the console, and other servers on the same database, ask again.
    @Json(naming = Json.Naming.LowerUnderscore)
    record BlockedIpsChanged() implements SecurityEvent {
        static final String TYPE = "blocked_ips_changed";

        @Override
        public String subject() {
            return "security/blocked-ips";
        }
    }
}
