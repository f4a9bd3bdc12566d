package os.qres.model.rights;

import java.util.EnumSet;
import java.util.Set;
import os.qres.model.Role;

/// What a role may be allowed or not. An administrator may all of it, always. What is not here is fixed: who changes
/// the menu, the people, the devices, and these permissions.
public enum Permission {
    /// Taking back a line, or a whole order, that was sent.
    CANCEL_SENT(Role.WAITER, Role.MANAGER),
    /// Charging nothing for what was made.
    COMP(Role.MANAGER),
    /// Taking off up to the waiters' cap.
    DISCOUNT(Role.WAITER, Role.MANAGER),
    /// Taking off up to the managers' cap.
    DISCOUNT_MORE(Role.MANAGER),
    /// Taking off as much as one likes.
    DISCOUNT_ANY,
    /// Giving back what was paid on the same business day.
    REFUND_TODAY(Role.MANAGER),
    /// Giving back what was paid before.
    REFUND_LATER,
    /// Selling what is not on the menu, by a name and a price of its own.
    OPEN_ITEM(Role.MANAGER),
    /// Moving a check to another table or another waiter, and joining it to another check.
    TRANSFER(Role.WAITER, Role.MANAGER),
    /// Changing the orders of another waiter.
    OTHERS_ORDERS(Role.WAITER, Role.MANAGER),
    /// Looking up paid checks of others, and of days before.
    PAST_CHECKS(Role.MANAGER),
    /// Opening a drawer of cash, moving cash, counting.
    DRAWER(Role.WAITER, Role.MANAGER),
    /// Opening a terminal's drawer though nothing was sold.
    NO_SALE(Role.MANAGER),
    /// The drawers that others carry, and what should be in any drawer.
    OTHERS_DRAWERS(Role.MANAGER),
    /// Seeing and printing what was sold since the day was closed.
    X_REPORT(Role.MANAGER),
    /// Closing the day, and the reports that have closed days.
    CLOSE_DAY(Role.MANAGER),
    /// Sending a chit to another printer.
    REROUTE(Role.WAITER, Role.MANAGER, Role.KITCHEN),
    /// Taking dishes off, counting them down, and bringing them back.
    AVAILABILITY(Role.WAITER, Role.MANAGER, Role.KITCHEN);

    private final Set<Role> usual;

    Permission(Role... usual) {
        this.usual = EnumSet.of(Role.ADMIN, usual);
    }

    /// Whether a role has it where nobody has said otherwise.
    public boolean isUsualFor(Role role) {
        return usual.contains(role);
    }

    /// Whether a role can have it at all: the kitchen has neither checks nor cash.
    public boolean isPossibleFor(Role role) {
        return role != Role.KITCHEN || usual.contains(role);
    }

    /// What a role may where nobody has said otherwise.
    public static Set<Permission> usualFor(Role role) {
        Set<Permission> found = EnumSet.noneOf(Permission.class);
        for (Permission each : values()) {
            if (role == Role.ADMIN || each.isUsualFor(role)) {
                found.add(each);
            }
        }
        return found;
    }
}
