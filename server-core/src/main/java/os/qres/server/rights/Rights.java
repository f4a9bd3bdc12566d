package os.qres.server.rights;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Role;
import os.qres.model.rights.Permission;
import os.qres.model.rights.RoleView;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.access.Right;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.events.StoredEvent;
import os.qres.server.platform.problem.RefusedException;

/// The door to what the roles may. Every request asks for it and hardly anybody changes it: it is kept at hand,
/// and read anew between a change and the moment when it is known to be on disk.
public final class Rights {
    private final Database database;
    private volatile Map<Role, Set<Permission>> known;
    private volatile boolean isKnown = true;

    /// @param database after whose events on disk the rights are read anew, also those of other servers
    public Rights(Database database) {
        this.database = database;
        known = database.read(Actor.SYSTEM, Rights::read);
        database.during(RightsChanged.class, (_, _) -> isKnown = false);
        database.afterwards(events -> {
            if (events.stream().map(StoredEvent::type).anyMatch("rights_changed"::equals)) {
                known = database.read(Actor.SYSTEM, Rights::read);
                isKnown = true;
            }
        });
    }

    public static List<Class<?>> entities() {
        return List.of(RoleRights.class);
    }

    private static Map<Role, Set<Permission>> read(Reading in) {
        var found = new EnumMap<Role, Set<Permission>>(Role.class);
        roles(in).forEach(role -> found.put(role.role(), Set.copyOf(role.permissions())));
        return Map.copyOf(found);
    }

    /// What each role may, an administrator first.
    public static List<RoleView> roles(Reading in) {
        var admin = new RoleView(Role.ADMIN, List.of(Permission.values()), true, 1);
        List<RoleView> others = in.list(RoleRights.class, "from RoleRights").stream()
                .map(RoleRights::view)
                .sorted((a, b) -> a.role().compareTo(b.role()))
                .toList();
        return Stream.concat(Stream.of(admin), others.stream()).toList();
    }

    /// What everybody of a role may; nothing for somebody without one.
    public Set<Permission> of(Reading in, @Nullable Role role) {
        if (role == null) {
            return Set.of();
        }
        return (isKnown ? known : read(in)).getOrDefault(role, Set.of());
    }

    /// Whether whoever asks may.
    public boolean allows(Reading in, Permission permission) {
        return of(in, in.actor().role()).contains(permission);
    }

    /// @throws RefusedException forbidden
    public void require(Reading in, Permission permission) {
        if (!allows(in, permission)) {
            throw RefusedException.forbidden();
        }
    }

    /// For a route that needs it.
    public Right to(Permission permission) {
        return new Right(permission, actor -> {
            Role role = actor.role();
            Map<Role, Set<Permission>> now = isKnown ? known : database.read(Actor.SYSTEM, Rights::read);
            return role != null && now.getOrDefault(role, Set.of()).contains(permission);
        });
    }

    /// Sets what a role may. Nobody grants what he himself may not; nobody changes an administrator's.
    /// @throws RefusedException role-fixed, stale, or invalid naming the permission
    RoleView change(Unit unit, Role role, List<Permission> wanted) {
        if (role == Role.ADMIN) {
            throw RefusedException.conflict("role-fixed");
        }
        RoleRights rights = Objects.requireNonNull(unit.session().find(RoleRights.class, role), role.name());
        unit.expects(rights.version());
        Set<Permission> own = of(unit, unit.actor().role());
        List<Permission> before = rights.permissions();
        for (int i = 0; i < wanted.size(); i++) {
            Permission each = wanted.get(i);
            if (!each.isPossibleFor(role)) {
                throw RefusedException.invalid("permissions[" + i + "]", "{right-impossible}");
            }
            if (!before.contains(each) && !own.contains(each)) {
                throw RefusedException.invalid("permissions[" + i + "]", "{right-lacking}");
            }
        }
        List<Permission> granted = without(wanted, before);
        List<Permission> withdrawn = without(before, wanted);
        if (!granted.isEmpty() || !withdrawn.isEmpty()) {
            rights.become(ordered(wanted));
            unit.session().flush();
            unit.emit(new RightsChanged(role, granted, withdrawn));
        }
        return rights.view();
    }

    private static List<Permission> without(List<Permission> all, List<Permission> others) {
        return ordered(all).stream().filter(each -> !others.contains(each)).toList();
    }

    private static List<Permission> ordered(List<Permission> some) {
        Set<Permission> set = EnumSet.noneOf(Permission.class);
        set.addAll(some);
        return Arrays.stream(Permission.values()).filter(set::contains).toList();
    }
}
