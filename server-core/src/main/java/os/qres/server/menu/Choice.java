package os.qres.server.menu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.AppliedPrices;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;

/// What a [Wish] comes to, with today's names and prices.
/// @param price of one portion, modifiers included
/// @param stationId who makes it: the dish's own station, else its category's
/// @param cookingTime minutes
/// @param taxRate the dish's own, in per cent
/// @param priceList which list gave the price; nothing where it is the menu's own
public record Choice(
        int dishId,
        @Nullable Integer variationId,
        String name,
        @Nullable String variationName,
        Money price,
        List<ItemModifier> modifiers,
        List<ItemPrefix> prefixes,
        @Nullable Integer stationId,
        @Nullable Integer cookingTime,
        @Nullable Integer taxRate,
        @Nullable AppliedPrices priceList) {
    /// The same by another name and at another price, made elsewhere.
    Choice named(String called, Money cost, @Nullable Integer station) {
        return new Choice(
                dishId,
                variationId,
                called,
                variationName,
                cost,
                modifiers,
                prefixes,
                station,
                station == null ? null : cookingTime,
                taxRate,
                null);
    }
}
