package os.qres.model.orders;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Versioned;
import os.qres.model.payments.PaymentView;

/// A guest's order; on screen, a check. `time_to_serve` in minutes. `tax_total` is all the tax in it, `tax_added`
/// what prices do not contain: `total_price` is `subtotal` less `discount_total`, with `service_charge` and
/// `tax_added`. `service_basis_points` 1000 means 10 %. `bill_requested_at` is since when its bill is with the guests;
/// nothing once what it comes to has changed. `joined` are the checks that it has
/// taken in. `guest_name`, `guest_phone` and `guest_address` are of who takes it away or has it brought, for
/// `promised_at`.
@Json(naming = Json.Naming.LowerUnderscore)
public record OrderView(
        int id,
        int number,
        @Nullable Integer tableId,
        @Nullable Integer tableNumber,
        @Nullable Integer waiterId,
        @Nullable String waiterName,
        OrderStatus status,
        Money totalPrice,
        PaymentStatus paymentStatus,
        OrderType orderType,
        @Nullable String notes,
        @Nullable String kitchenNotes,
        int covers,
        List<ItemView> items,
        List<PaymentView> payments,
        Money subtotal,
        Money discountTotal,
        Money serviceCharge,
        Money taxTotal,
        Money tipTotal,
        Money paidTotal,
        @Nullable Instant servedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        @Nullable Integer timeToServe,
        LocalDate businessDay,
        UUID clientRef,
        Instant createdAt,
        Instant updatedAt,
        long version,
        Money taxAdded,
        int serviceBasisPoints,
        List<DiscountView> discounts,
        @Nullable Instant billRequestedAt,
        int billsRequested,
        List<JoinedCheck> joined,
        @Nullable String guestName,
        @Nullable String guestPhone,
        @Nullable String guestAddress,
        @Nullable Instant promisedAt)
        implements Versioned {
    /// The same with other lines, which come to so much more.
    public OrderView with(List<ItemView> lines, Money more) {
        return charged(new Sums(
                lines,
                discounts,
                subtotal.plus(more),
                discountTotal,
                serviceCharge,
                serviceBasisPoints,
                taxTotal,
                taxAdded,
                totalPrice.plus(more)));
    }

    /// What lines come to, worked out anew.
    /// @param service `service_basis_points`, and `charge` what that is
    public record Sums(
            List<ItemView> items,
            List<DiscountView> discounts,
            Money subtotal,
            Money discount,
            Money charge,
            int service,
            Money tax,
            Money taxAdded,
            Money total) {}

    /// The same with lines and sums that were worked out anew.
    public OrderView charged(Sums now) {
        return new OrderView(
                id,
                number,
                tableId,
                tableNumber,
                waiterId,
                waiterName,
                status,
                now.total(),
                paymentStatus,
                orderType,
                notes,
                kitchenNotes,
                covers,
                now.items(),
                payments,
                now.subtotal(),
                now.discount(),
                now.charge(),
                now.tax(),
                tipTotal,
                paidTotal,
                servedAt,
                cancelledAt,
                cancelReason,
                timeToServe,
                businessDay,
                clientRef,
                createdAt,
                updatedAt,
                version,
                now.taxAdded(),
                now.service(),
                now.discounts(),
                billRequestedAt,
                billsRequested,
                joined,
                guestName,
                guestPhone,
                guestAddress,
                promisedAt);
    }
}
