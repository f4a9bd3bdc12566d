package os.qres.server.platform.access;

import java.util.EnumSet;
import java.util.Set;
import os.qres.model.Role;

/// Who may call a route. `admin` may do everything; `manager` whatever a waiter may; `kitchen` stands apart.
public enum Access {
    /// No token is needed.
    PUBLIC(EnumSet.allOf(Role.class)),
    /// No token is needed, and one that is there counts: it must be good, and may open more.
    ANYONE(EnumSet.allOf(Role.class)),
    /// A paired device, with or without a person.
    TERMINAL(EnumSet.allOf(Role.class)),
    /// Somebody who is signed in; a kitchen display by itself is nobody.
    PERSON(EnumSet.allOf(Role.class)),
    STAFF(EnumSet.allOf(Role.class)),
    WAITER(EnumSet.of(Role.WAITER, Role.MANAGER, Role.ADMIN)),
    KITCHEN(EnumSet.of(Role.KITCHEN, Role.ADMIN)),
    FLOOR_OR_KITCHEN(EnumSet.allOf(Role.class)),
    MANAGER(EnumSet.of(Role.MANAGER, Role.ADMIN)),
    ADMIN(EnumSet.of(Role.ADMIN));

    private final Set<Role> roles;

    Access(Set<Role> roles) {
        this.roles = roles;
    }

    /// Whether a person or device with `role` may call.
    public boolean allows(Role role) {
        return roles.contains(role);
    }
}
