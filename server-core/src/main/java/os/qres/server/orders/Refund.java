package os.qres.server.orders;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.payments.PaymentMethodView;

/// How somebody wants his money back: all of it, tips too.
/// @param clientRef of the refund; the same again changes nothing more
/// @param amount what must have been paid without tips, where that is said
/// @param method by which it goes back, or nothing for the way that it came
public record Refund(UUID clientRef, @Nullable Money amount, Optional<PaymentMethodView> method) {}
