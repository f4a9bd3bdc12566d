package os.qres.server.rights;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import os.qres.model.Role;
import os.qres.model.rights.Permission;
import os.qres.model.rights.RoleView;

/// What one role may. An administrator's is not stored: nobody can change it.
@Entity(name = "RoleRights")
class RoleRights {
    @Id
    @Enumerated(EnumType.STRING)
    private Role role;

    @Convert(converter = PermissionsColumn.class)
    private List<Permission> permissions;

    @Version
    private long version;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected RoleRights() {}

    List<Permission> permissions() {
        return permissions;
    }

    long version() {
        return version;
    }

    void become(List<Permission> wanted) {
        permissions = wanted;
    }

    RoleView view() {
        return new RoleView(role, permissions, false, version);
    }
}
