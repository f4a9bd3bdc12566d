package os.qres.server.identity;

import org.jspecify.annotations.Nullable;
import os.qres.model.Role;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.access.Actor;

/// In whose right something is done: that of whoever asks, or of somebody who has allowed it by his PIN.
/// @param approvedBy who allowed it, where somebody did
public record Authority(
        @Nullable Integer userId,
        @Nullable Role role,
        @Nullable Integer approvedBy) {
    /// Nobody else was asked.
    public static Authority of(Actor actor) {
        return new Authority(actor.userId(), actor.role(), null);
    }

    /// Whether they may do what a waiter, a manager, an administrator may.
    public boolean is(Role wanted) {
        if (role == null) {
            return false;
        }
        return switch (wanted) {
            case ADMIN -> Access.ADMIN.allows(role);
            case MANAGER -> Access.MANAGER.allows(role);
            case WAITER -> Access.WAITER.allows(role);
            case KITCHEN -> Access.KITCHEN.allows(role);
        };
    }
}
