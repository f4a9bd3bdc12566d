package os.qres.server.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.payments.PaymentKind;
import os.qres.server.platform.problem.RefusedException;

/// Takes money for an order, or refuses.
/// @param userId who takes it
record Taking(Tender tender, @Nullable Integer userId, LocalDate day, Instant now, Rounding rounding) {
    /// @throws RefusedException nothing-owed, share-taken, or invalid naming `amount`, `tip_amount`, `tendered`,
    /// `share`
    OrderPayment of(GuestOrder order) {
        Money owed = order.owed();
        if (owed.compareTo(Money.ZERO) <= 0) {
            throw RefusedException.conflict("nothing-owed");
        }
        Money amount = amount(order, owed);
        if (tender.tip().isNegative()) {
            throw RefusedException.invalid("tip_amount", "{negative}");
        }
        Money exact = amount.plus(tender.tip());
        Money inCoins = tender.method().kind() == PaymentKind.CASH ? rounding.cash(exact) : exact;
        if (tender.tendered() != null && tender.tendered().compareTo(inCoins) < 0) {
            throw RefusedException.invalid("tendered", "{tendered-short}");
        }
        return new OrderPayment(order, this, amount, inCoins.minus(exact));
    }

    private Money amount(GuestOrder order, Money owed) {
        Money share = tender.share()
                .map(part -> new Portions(order, rounding).claim(part))
                .orElse(owed);
        Money amount = tender.amount() == null ? share : tender.amount();
        if (amount.compareTo(Money.ZERO) <= 0) {
            throw RefusedException.invalid("amount", "{out-of-range}");
        }
        if (amount.compareTo(owed) > 0) {
            throw RefusedException.invalid("amount", "{more-than-owed}");
        }
        if (tender.share().isPresent() && !amount.equals(share)) {
            throw RefusedException.invalid("amount", "{not-the-share}");
        }
        return amount;
    }
}
