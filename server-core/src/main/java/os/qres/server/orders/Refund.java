package os.qres.server.orders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.payments.ItemReturn;
import os.qres.model.payments.PaymentMethodView;
import os.qres.server.identity.Authority;

/// How somebody wants his money back.
/// @param clientRef of the refund; the same again changes nothing more
/// @param payment which is given back, or `null` for any of them
/// @param amount without tips, or `null` for all that was paid, tips too
/// @param method by which it goes back, or nothing for the way that it came
/// @param items lines whose money it is; their amount follows from them
public record Refund(
        UUID clientRef,
        @Nullable Integer payment,
        @Nullable Money amount,
        Optional<PaymentMethodView> method,
        @Nullable String reason,
        Authority authority,
        List<ItemReturn> items) {}
