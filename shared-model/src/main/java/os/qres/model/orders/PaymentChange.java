package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.payments.ItemReturn;
import os.qres.model.payments.PaymentShare;

/// Pays an order. `payment_method_id` defaults to the first way to pay in cash, `amount` to what is owed; `tendered`
/// is the cash that the guest handed over, `tip_amount` what goes to the staff on top. `refunded` gives all of it
/// back, tips too, by the ways that it came or by `payment_method_id`; with an `amount` so much of it, and the tips
/// stay unless it is all; with a `payment_id` that payment, or so much of it. `share` says whose part of the check
/// is paid: its amount follows from it.
///
/// `reference` is what the other side calls a payment: the number of the card terminal's slip.
///
/// `items` are lines of a paid check whose money goes back: what they were charged, after discounts and with service
/// and tax. No portion goes back twice.
///
/// `approval` is that of somebody who may give money back, from `POST /auth/approvals`.
@Json(naming = Json.Naming.LowerUnderscore)
public record PaymentChange(
        @NotNull PaymentStatus paymentStatus,
        @Nullable Integer paymentMethodId,
        @Nullable Money amount,
        @Nullable Money tendered,
        @Nullable Money tipAmount,
        @Nullable UUID clientRef,
        @Nullable @Valid PaymentShare share,
        @Nullable @Size(max = 200) String reason,
        @Nullable @Size(max = ApprovalGrant.LONGEST) String approval,
        @Nullable Integer paymentId,
        @Nullable @Size(max = LONGEST_REFERENCE) String reference,
        @Nullable @Size(min = 1, max = 200) List<@Valid ItemReturn> items) {
    /// Characters of a reference.
    public static final int LONGEST_REFERENCE = 40;
}
