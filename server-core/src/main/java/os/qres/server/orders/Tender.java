package os.qres.server.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.payments.PaymentKind;

/// How somebody wants to pay.
/// @param amount of the bill, or `null` for all that is owed
/// @param tip on top of it
/// @param tendered cash handed over, which must cover amount and tip
public record Tender(
        UUID clientRef,
        int methodId,
        String methodName,
        PaymentKind kind,
        @Nullable Money amount,
        Money tip,
        @Nullable Money tendered) {}
