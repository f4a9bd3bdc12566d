package os.qres.server.orders;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.bill.BillView;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentView;
import os.qres.server.platform.events.DomainEvent;

/// What happens to orders. Every change of an order ends with exactly one [Whole], which carries the order as
/// it now is; the others tell of a part.
public sealed interface OrderEvent extends DomainEvent {
    /// Ends a change.
    sealed interface Whole extends OrderEvent {
        OrderView order();

        @Override
        default String subject() {
            return "order/" + order().id();
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record OrderCreated(OrderView order) implements Whole {}

    @Json(naming = Json.Naming.LowerUnderscore)
    record OrderUpdated(OrderView order) implements Whole {}

    @Json(naming = Json.Naming.LowerUnderscore)
    record OrderStatusChanged(int orderId, OrderStatus status, OrderView order) implements Whole {}

    @Json(naming = Json.Naming.LowerUnderscore)
    record OrderItemStatusChanged(int orderId, ItemView item) implements OrderEvent {
        @Override
        public String subject() {
            return "order/" + orderId;
        }
    }

    @Json(naming = Json.Naming.LowerUnderscore)
    record DishReady(
            int orderId,
            ItemView item,
            @Nullable Integer tableNumber,
            @Nullable Integer waiterId) implements OrderEvent {
        @Override
        public String subject() {
            return "order/" + orderId;
        }

        @Override
        public Audience audience() {
            return Audience.FLOOR;
        }
    }

    /// Something of it is not ready after its dish's cooking time.
    /// @param minutes whole ones since then, of the line that is latest
    @Json(naming = Json.Naming.LowerUnderscore)
    record OrderDelayed(int orderId, int minutes) implements OrderEvent {
        @Override
        public String subject() {
            return "order/" + orderId;
        }
    }

    /// Guests are to be shown what they owe: the bill is printed.
    @Json(naming = Json.Naming.LowerUnderscore)
    record BillRequested(int orderId, BillView bill) implements OrderEvent {
        @Override
        public String subject() {
            return "order/" + orderId;
        }

        @Override
        public Audience audience() {
            return Audience.FLOOR;
        }
    }

    /// @param payment nothing where nothing was owed for the check
    @Json(naming = Json.Naming.LowerUnderscore)
    record PaymentReceived(
            int orderId,
            Money amount,
            String paymentMethod,
            @Nullable PaymentView payment) implements OrderEvent {
        @Override
        public String subject() {
            return "order/" + orderId;
        }

        @Override
        public Audience audience() {
            return Audience.FLOOR;
        }
    }

    /// A payment was given back, or a part of it.
    @Json(naming = Json.Naming.LowerUnderscore)
    record PaymentRefunded(int orderId, Money amount, String paymentMethod, PaymentView payment) implements OrderEvent {
        @Override
        public String subject() {
            return "order/" + orderId;
        }

        @Override
        public Audience audience() {
            return Audience.FLOOR;
        }
    }
}
