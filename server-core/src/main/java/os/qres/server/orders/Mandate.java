package os.qres.server.orders;

import os.qres.model.Role;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderStatus;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.problem.RefusedException;

/// Cooking is the kitchen's word, all else is the floor's.
final class Mandate {
    private Mandate() {}

    /// @throws RefusedException forbidden
    static void require(Actor actor, OrderStatus wanted) {
        require(actor, wanted == OrderStatus.IN_PROGRESS || wanted == OrderStatus.READY);
    }

    /// @throws RefusedException forbidden
    static void require(Actor actor, ItemStatus wanted) {
        require(
                actor,
                switch (wanted) {
                    case NEW, COOKING, READY -> true;
                    case SERVED, CANCELLED -> false;
                });
    }

    /// @throws RefusedException forbidden
    static void requireFloor(Actor actor) {
        require(actor, false);
    }

    private static void require(Actor actor, boolean kitchens) {
        if (!actor.is(Role.ADMIN) && actor.is(Role.KITCHEN) != kitchens) {
            throw RefusedException.forbidden();
        }
    }
}
