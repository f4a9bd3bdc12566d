package os.qres.model.orders;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// A discount on a line or, without `item_id`, on the whole check: `basis_points` (1000 is 10 %) or an `amount`.
/// `taken` is what it takes off; `approved_by_id` who allowed what `user_id` may not do alone, and `cap_basis_points`
/// how much of the check all its discounts may come to by that person's word.
@Json(naming = Json.Naming.LowerUnderscore)
public record DiscountView(
        UUID id,
        @Nullable Integer itemId,
        @Nullable Integer basisPoints,
        @Nullable Money amount,
        Money taken,
        String reason,
        @Nullable Integer userId,
        @Nullable Integer approvedById,
        Instant at,
        @Nullable Integer capBasisPoints) {
    /// The same of another line, or of a part of it: a share, or this amount.
    public DiscountView of(UUID newId, @Nullable Integer line, @Nullable Money newAmount) {
        return new DiscountView(
                newId, line, basisPoints, newAmount, Money.ZERO, reason, userId, approvedById, at, capBasisPoints);
    }

    /// The same, taking off so much.
    public DiscountView taking(Money off) {
        return new DiscountView(id, itemId, basisPoints, amount, off, reason, userId, approvedById, at, capBasisPoints);
    }

    /// The same, allowed up to so much of the check.
    public DiscountView upTo(int cap) {
        return new DiscountView(id, itemId, basisPoints, amount, taken, reason, userId, approvedById, at, cap);
    }

    /// The same, of so much and no longer of a share.
    public DiscountView ofAmount(Money fixed) {
        return new DiscountView(id, itemId, null, fixed, fixed, reason, userId, approvedById, at, capBasisPoints);
    }
}
