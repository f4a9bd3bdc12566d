package os.qres.model.orders;

import os.qres.model.Money;

/// What is done with an ingredient of a dish, or with a modifier that was chosen: left out, more of it, less of it, or
/// served beside.
public enum PrefixKind {
    NO,
    EXTRA,
    LIGHT,
    SIDE;

    /// What a modifier costs so: extra is a second portion of it, and what is left out costs nothing. Of what makes a
    /// dish cheaper there is no second portion.
    public Money of(Money delta) {
        return switch (this) {
            case NO -> Money.ZERO;
            case EXTRA -> delta.isNegative() ? delta : delta.times(2);
            case LIGHT, SIDE -> delta;
        };
    }
}
