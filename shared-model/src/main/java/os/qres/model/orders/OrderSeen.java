package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody saw of those fields of an order that they change; what is left out was seen to be empty. Where one of
/// these fields has become another meanwhile the change is refused (`order-changed`), in words that say what it is and
/// who has changed it; fields that are not changed, and lines, are nobody's matter. Of `kitchen_notes` nothing is lost
/// nor refused: where both have changed them, they are put together.
@Json(naming = Json.Naming.LowerUnderscore)
public record OrderSeen(
        @Nullable Integer tableId,
        @Nullable Integer waiterId,
        @Nullable OrderType orderType,
        @Nullable Integer covers,
        @Nullable @Size(max = OrderDraft.LONGEST_NOTES) String notes,
        @Nullable @Size(max = OrderDraft.LONGEST_NOTES) String kitchenNotes,
        @Nullable @Size(max = NewOrder.LONGEST_NAME) String guestName,
        @Nullable @Size(max = 40) String guestPhone,
        @Nullable @Size(max = NewOrder.LONGEST_ADDRESS) String guestAddress,
        @Nullable Instant promisedAt) {
    public static OrderSeen ofKitchenNotes(@Nullable String notes) {
        return new OrderSeen(null, null, null, null, null, notes, null, null, null, null);
    }

    public static OrderSeen of(OrderView order) {
        return new OrderSeen(
                order.tableId(),
                order.waiterId(),
                order.orderType(),
                order.covers(),
                order.notes(),
                order.kitchenNotes(),
                order.guestName(),
                order.guestPhone(),
                order.guestAddress(),
                order.promisedAt());
    }
}
