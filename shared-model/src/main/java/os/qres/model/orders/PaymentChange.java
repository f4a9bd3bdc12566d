package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// Pays an order. `payment_method_id` defaults to the first way to pay in cash, `amount` to what is owed; `tendered`
/// is the cash that the guest handed over, `tip_amount` what goes to the staff on top. `refunded` gives all of it
/// back, tips too, by the ways that it came or by `payment_method_id`; `amount`, where it is there, must be all that
/// was paid.
@Json(naming = Json.Naming.LowerUnderscore)
public record PaymentChange(
        @NotNull PaymentStatus paymentStatus,
        @Nullable Integer paymentMethodId,
        @Nullable Money amount,
        @Nullable Money tendered,
        @Nullable Money tipAmount,
        @Nullable UUID clientRef) {}
