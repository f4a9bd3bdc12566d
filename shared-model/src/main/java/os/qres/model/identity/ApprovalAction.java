package os.qres.model.identity;

import java.util.Set;
import os.qres.model.rights.Permission;

/// What can be allowed on the spot, by somebody who has one of its permissions.
public enum ApprovalAction {
    DISCOUNT(Permission.DISCOUNT_MORE, Permission.DISCOUNT_ANY),
    COMP(Permission.COMP),
    REFUND(Permission.REFUND_TODAY, Permission.REFUND_LATER),
    CANCEL(Permission.CANCEL_SENT),
    TRANSFER(Permission.TRANSFER),
    OPEN_ITEM(Permission.OPEN_ITEM),
    AVAILABILITY(Permission.AVAILABILITY);

    private final Set<Permission> permissions;

    ApprovalAction(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /// Whether somebody who has `held` may allow it.
    public boolean isAllowedBy(Set<Permission> held) {
        return held.stream().anyMatch(permissions::contains);
    }
}
