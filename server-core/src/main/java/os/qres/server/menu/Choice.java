package os.qres.server.menu;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.AppliedPrices;
import os.qres.model.orders.ItemCombo;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;

/// What a [Wish] comes to, with today's names and prices.
/// @param price of one portion, modifiers included
/// @param stationId who makes it: the dish's own station, else its category's
/// @param cookingTime minutes
/// @param taxRate the dish's own, in per cent
/// @param priceList which list gave the price; nothing where it is the menu's own
/// @param combo of which it is a part
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
        @Nullable AppliedPrices priceList,
        @Nullable ItemCombo combo) {
    /// As a part of that combo, at its share of its price.
    Choice of(Choice whole, UUID combo, Money share, List<ItemModifier> about, List<ItemPrefix> with) {
        return new Choice(
                dishId,
                variationId,
                name,
                variationName,
                share,
                List.copyOf(about),
                with,
                stationId,
                cookingTime,
                taxRate,
                whole.priceList,
                new ItemCombo(combo, whole.dishId, whole.variationId, whole.name, whole.variationName));
    }

    /// These of its modifiers, with what is done with them.
    List<ItemModifier> chosen(List<ItemModifier> some) {
        List<Integer> ids = some.stream().map(ItemModifier::optionId).toList();
        return modifiers.stream()
                .filter(modifier -> ids.contains(modifier.optionId()))
                .toList();
    }

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
                null,
                null);
    }
}
