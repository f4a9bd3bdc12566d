package os.qres.server.orders;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.payments.PaymentShare;

/// How somebody wants to pay.
/// @param amount of the bill, or `null` for all that is owed or, where there is one, the share
/// @param tip on top of it
/// @param tendered cash handed over, which must cover amount and tip
/// @param share whose part of the check it is
/// @param reference what the other side calls it
public record Tender(
        UUID clientRef,
        PaymentMethodView method,
        @Nullable Money amount,
        Money tip,
        @Nullable Money tendered,
        Optional<PaymentShare> share,
        @Nullable String reference) {}
