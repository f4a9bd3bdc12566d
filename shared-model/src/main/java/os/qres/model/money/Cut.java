package os.qres.model.money;

import os.qres.model.Money;
import os.qres.model.Rounding;

/// How much a discount takes off.
public sealed interface Cut {
    /// @param basisPoints hundredths of a per cent, at most 10000
    record Percent(int basisPoints) implements Cut {}

    record Amount(Money amount) implements Cut {}

    /// Never more than there is.
    default Money of(Money whole, Rounding rounding) {
        Money wanted =
                switch (this) {
                    case Percent(int basisPoints) -> rounding.percent(whole, basisPoints);
                    case Amount(Money amount) -> amount;
                };
        return wanted.compareTo(whole) > 0 ? whole : wanted;
    }
}
