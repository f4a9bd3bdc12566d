package os.qres.server.menu;

import os.qres.model.Money;
import os.qres.server.platform.problem.RefusedException;

/// What an amount on a menu may be.
public final class Prices {
    private static final Money LARGEST = Money.parse("10000000");

    private Prices() {}

    /// @throws RefusedException invalid, below zero or beyond all reason
    public static Money price(Money price, String field) {
        if (price.isNegative()) {
            throw RefusedException.invalid(field, "{negative}");
        }
        return delta(price, field);
    }

    /// @throws RefusedException invalid, below zero or above `most`
    static Money upTo(Money most, Money price, String field) {
        if (price.compareTo(most) > 0) {
            throw RefusedException.invalid(field, "{out-of-range}");
        }
        return price(price, field);
    }

    /// A surcharge, or below zero a rebate.
    /// @throws RefusedException invalid, beyond all reason
    static Money delta(Money delta, String field) {
        if (Math.abs(delta.minor()) > LARGEST.minor() || delta.minor() == Long.MIN_VALUE) {
            throw RefusedException.invalid(field, "{out-of-range}");
        }
        return delta;
    }
}
