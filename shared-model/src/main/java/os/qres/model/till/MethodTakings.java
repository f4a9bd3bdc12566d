package os.qres.model.till;

import io.avaje.jsonb.Json;
import os.qres.model.Money;
import os.qres.model.payments.PaymentKind;

/// What came by one way to pay: `taken` for checks, `refunded` of it; tips, and what coins are too large for, on top.
@Json(naming = Json.Naming.LowerUnderscore)
public record MethodTakings(
        int paymentMethodId,
        String name,
        PaymentKind kind,
        int payments,
        Money taken,
        Money refunded,
        Money tips,
        Money rounding) {}
