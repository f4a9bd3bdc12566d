package os.qres.server.menu;

import java.util.function.BiPredicate;
import os.qres.model.prices.CurrentPrices;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// Some dishes, ready to be chosen within one unit of work.
public final class Assortment {
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
