package os.qres.model.identity;

import java.util.Set;
import os.qres.model.Role;
import os.qres.model.rights.Permission;

/// What can be allowed on the spot, by somebody who has one of its permissions; how a device is set, by managers.
public enum ApprovalAction {
    DISCOUNT(Permission.DISCOUNT_MORE, Permission.DISCOUNT_ANY),
    COMP(Permission.COMP),
    REFUND(Permission.REFUND_TODAY, Permission.REFUND_LATER),
    CANCEL(Permission.CANCEL_SENT),
    TRANSFER(Permission.TRANSFER),
    OPEN_ITEM(Permission.OPEN_ITEM),
    AVAILABILITY(Permission.AVAILABILITY),
    /// How large a terminal's screen is, and when it locks itself. Devices are the managers', whatever roles may else.
    DEVICE;

    private final Set<Permission> permissions;

    ApprovalAction(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /// Whether somebody of that role, who has `held`, may allow it.
    public boolean isAllowedBy(Role role, Set<Permission> held) {
        return this == DEVICE
                ? role == Role.ADMIN || role == Role.MANAGER
                : held.stream().anyMatch(permissions::contains);
    }
}
