package os.qres.model.live;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Problem;
import os.qres.model.bookings.BookingView;
import os.qres.model.floor.TableView;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderView;
import os.qres.model.printing.PrinterStatus;
import os.qres.model.security.SecurityEventView;

/// One message of the live channel. `type` says which of the other fields are there:
///
/// | type | fields |
/// |---|---|
/// | `order_created`, `order_updated` | `order` |
/// | `order_status_changed` | `order_id`, `status`, `order` |
/// | `order_item_status_changed` | `order_id`, `item` |
/// | `dish_ready` | `order_id`, `item`, `table_number`, `waiter_id` |
/// | `order_delayed` | `order_id`, `minutes` |
/// | `payment_received`, `payment_refunded` | `order_id`, `amount`, `payment_method`, and the payment |
/// | `bill_requested` | `order_id`, and the bill |
/// | `table_status_changed` | `table` |
/// | `booking_changed` | `booking` |
/// | `guest_call` | `table_id`, `reason`, `table` |
/// | `dish_availability_changed` | `dish_id`, `is_available`, `countdown` |
/// | `waiter_called` | `order_id`, `table_number`, `waiter_id`, `reason` |
/// | `ticket_changed`, `ticket_unseen`, `ticket_seen` | `ticket` |
/// | `menu_changed`, `price_lists_changed`, `floor_changed`, `staff_changed`, `settings_changed`,
/// `stations_changed`, `rights_changed`, `bill_rules_changed`, `sections_changed` | (take a new snapshot) |
/// | `pairing_requested`, `terminals_changed`, `blocked_ips_changed` | (the console asks again) |
/// | `printer_status_changed` | `printer` |
/// | `printers_changed` | (the console asks again) |
/// | `security_alert` | `alert`, to administrators |
/// | `heartbeat`, `hello` | `seq` is the last event's, `epoch` the log's |
/// | `ack`, `error` | `id`, `problem` |
@Json(naming = Json.Naming.LowerUnderscore)
public record LiveEvent(
        long seq,
        @Nullable String epoch,
        String type,
        @Nullable Instant at,
        @Nullable OrderView order,
        @Nullable Integer orderId,
        @Nullable OrderStatus status,
        @Nullable ItemView item,
        @Nullable Integer tableNumber,
        @Nullable Integer waiterId,
        @Nullable Money amount,
        @Nullable String paymentMethod,
        @Nullable TableView table,
        @Nullable Integer dishId,
        @Nullable Boolean isAvailable,
        @Nullable Integer countdown,
        @Nullable TicketView ticket,
        @Nullable Integer minutes,
        @Nullable Integer tableId,
        @Nullable String reason,
        @Nullable String id,
        @Nullable Problem problem,
        @Nullable SecurityEventView alert,
        @Nullable PrinterStatus printer,
        @Nullable BookingView booking) {}
