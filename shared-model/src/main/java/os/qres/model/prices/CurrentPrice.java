package os.qres.model.prices;

import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.AppliedPrices;

/// What one portion costs now, without its modifiers.
/// @param list nothing where it is the menu's own price
public record CurrentPrice(Money price, @Nullable AppliedPrices list) {}
