package os.qres.server.orders;

import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.server.platform.database.Unit;

/// Takes an order's payment to another state. The ways to pay are known further up.
@FunctionalInterface
public interface Paying {
    /// @throws os.qres.server.platform.problem.RefusedException as payments have it
    OrderView to(Unit unit, int orderId, PaymentStatus wanted);
}
