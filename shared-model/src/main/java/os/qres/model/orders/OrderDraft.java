package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.ApprovalGrant;

/// What of an order can be changed after it was opened. `status` and `payment_status` take it a step on, as
/// `PATCH /orders/{order_id}/status` and `/payment` do: clients of restaurant-backend know no other way.
/// @param approval somebody's who may, where one has to allow another table or waiter
/// @param seen what these fields were to who changes them; without it, they are changed whatever they are
@Json(naming = Json.Naming.LowerUnderscore)
public record OrderDraft(
        @Nullable Integer tableId,
        @Nullable Integer waiterId,
        @NotNull OrderType orderType,
        @NotNull @Min(0) @Max(1000) Integer covers,
        @Nullable @Size(max = LONGEST_NOTES) String notes,
        @Nullable @Size(max = LONGEST_NOTES) String kitchenNotes,
        @Nullable OrderStatus status,
        @Nullable PaymentStatus paymentStatus,
        @Nullable @Size(max = NewOrder.LONGEST_NAME) String guestName,

        @Nullable @Pattern(regexp = NewOrder.PHONE, message = "{qres.phone}")
        String guestPhone,

        @Nullable @Size(max = NewOrder.LONGEST_ADDRESS) String guestAddress,
        @Nullable Instant promisedAt,
        @Nullable @Size(max = ApprovalGrant.LONGEST) String approval,
        @Nullable @Valid OrderSeen seen) {
    /// The same, with that for the kitchen.
    public OrderDraft withKitchenNotes(@Nullable String forKitchen) {
        return new OrderDraft(
                tableId,
                waiterId,
                orderType,
                covers,
                notes,
                forKitchen,
                status,
                paymentStatus,
                guestName,
                guestPhone,
                guestAddress,
                promisedAt,
                approval,
                seen);
    }

    /// Characters of notes.
    public static final int LONGEST_NOTES = 1000;
}
