package os.qres.model.rights;

import io.avaje.jsonb.Json;
import java.util.List;
import os.qres.model.Role;
import os.qres.model.Versioned;

/// What everybody of one role may.
///
/// @param isFixed whether nobody can change it: an administrator's
@Json(naming = Json.Naming.LowerUnderscore)
public record RoleView(Role role, List<Permission> permissions, boolean isFixed, long version) implements Versioned {}
