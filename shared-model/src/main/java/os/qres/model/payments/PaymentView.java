package os.qres.model.payments;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// One payment of an order: `amount` was owed and paid, `change` went back out of what was `tendered`.
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
        Instant paidAt) {}
