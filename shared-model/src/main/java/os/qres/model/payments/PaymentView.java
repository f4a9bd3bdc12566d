package os.qres.model.payments;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// One payment of an order: `amount` was owed and paid, `change` went back out of what was `tendered`. Money that was
/// given back is a payment of less than nothing, and `refund_of` the payment that it takes back. `rounding` is what
/// coins are too large for: added to the amount, it is what was paid in cash. `share` is whose part of the check it
/// was. `reference` is what the other side calls it, such as the number of the card terminal's slip. `items` are the
/// lines whose money went back by it, where lines were named. Of money that was given back, `reason` is why, and
/// `approved_by_id` who allowed what `user_id` may not do alone.
@Json(naming = Json.Naming.LowerUnderscore)
public record PaymentView(
        int id,
        int paymentMethodId,
        String methodName,
        PaymentKind kind,
        Money amount,
        Money tip,
        @Nullable Money tendered,
        Money change,
        @Nullable Integer userId,
        Instant paidAt,
        @Nullable Integer refundOf,
        Money rounding,
        @Nullable PaymentShare share,
        @Nullable String reference,
        @Nullable List<ReturnedItem> items,
        @Nullable String reason,
        @Nullable Integer approvedById) {}
