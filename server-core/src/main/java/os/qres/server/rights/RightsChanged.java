package os.qres.server.rights;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Locale;
import os.qres.model.Role;
import os.qres.model.rights.Permission;
import os.qres.server.platform.events.DomainEvent;

/// Somebody has given permissions to a role, or taken them from it. Terminals take a new snapshot.
@Json(naming = Json.Naming.LowerUnderscore)
public record RightsChanged(Role role, List<Permission> granted, List<Permission> withdrawn) implements DomainEvent {
    @Override
    public String subject() {
        return "role/" + role.name().toLowerCase(Locale.ROOT);
    }
}
