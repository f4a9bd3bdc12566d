package os.qres.model.money;

import os.qres.model.Money;
import os.qres.model.Rounding;

/// A rate of tax.
/// @param basisPoints hundredths of a per cent
/// @param included whether prices contain it, rather than have it added
public record Tax(int basisPoints, boolean included) {
    Money of(Money net, Rounding rounding) {
        return included ? rounding.within(net, basisPoints) : rounding.percent(net, basisPoints);
    }
}
