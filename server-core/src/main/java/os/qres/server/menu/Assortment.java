package os.qres.server.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.prices.CurrentPrices;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// Some dishes, ready to be chosen within one unit of work.
public final class Assortment {
    private static final String PARTS = "modifier_option_ids";

    private final Unit unit;
    private final Offers offers;
    private final BiPredicate<Reading, Integer> stations;

    Assortment(Unit unit, Offers offers, BiPredicate<Reading, Integer> stations) {
        this.unit = unit;
        this.offers = offers;
        this.stations = stations;
    }

    /// Takes `wish.quantity()` portions from the menu.
    /// @param prices what the menu costs at the moment that counts
    /// @param place the wish's in the request (`items[0]`), which refusals begin with; nothing where that is all
    /// @throws RefusedException invalid, `dish-unavailable` or `sold-out`, naming the field
    public Choice choose(Wish wish, CurrentPrices prices, String place) {
        return new Choosing(unit, offer(wish, place), wish, prices, place).choose(stations);
    }

    /// Takes a dish, or of a combo each part at its share of the price, in the proportion of what the dishes cost
    /// on the menu: price lists are about the combo.
    /// @param combo how the parts refer to it, if it is one
    /// @throws RefusedException as [#choose]
    public List<Choice> made(Wish wish, UUID combo, CurrentPrices prices, Rounding rounding, String place) {
        Offer offer = offer(wish, place);
        Choice whole = new Choosing(unit, offer, wish, prices, place).choose(stations);
        List<Offer.Part> parts = offer.parts(wish.optionIds());
        if (parts.isEmpty()) {
            return List.of(whole);
        }
        offers.learn(unit, parts.stream().map(Offer.Part::dishId).toList());
        List<Choice> dishes = parts.stream()
                .map(part -> part(part.dishId(), wish.quantity(), place))
                .toList();
        List<Money> shares =
                rounding.split(whole.price(), dishes.stream().map(Choice::price).toList());
        var made = new ArrayList<Choice>();
        for (int i = 0; i < parts.size(); i++) {
            List<ItemPrefix> prefixes = i == 0 ? whole.prefixes() : List.of();
            made.add(dishes.get(i)
                    .of(whole, combo, shares.get(i), whole.chosen(parts.get(i).modifiers()), prefixes));
        }
        return made;
    }

    private Choice part(int dishId, int quantity, String place) {
        Offer offer = offers.of(unit, dishId)
                .orElseThrow(() -> RefusedException.conflict("dish-unavailable", Choosing.at(place, PARTS)));
        var wish = new Wish(dishId, null, List.of(), quantity, List.of());
        return new Choosing(unit, offer, wish, CurrentPrices.usual(), place, PARTS).choose(stations);
    }

    /// Takes more portions of what was chosen before, whose price is no matter any more.
    /// @return whether the dish is open
    boolean chooseMore(Wish wish) {
        Offer offer = offer(wish, "");
        new Choosing(unit, offer, wish, CurrentPrices.usual(), "").choose();
        return offer.isOpen();
    }

    private Offer offer(Wish wish, String place) {
        return offers.of(unit, wish.dishId())
                .orElseThrow(() -> RefusedException.invalid(Choosing.at(place, "dish_id"), "{unknown-reference}"));
    }
}
