package os.qres.server.menu;

import os.qres.model.prices.CurrentPrices;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// Some dishes, ready to be chosen within one unit of work.
public final class Assortment {
    private final Unit unit;
    private final Offers offers;

    Assortment(Unit unit, Offers offers) {
        this.unit = unit;
        this.offers = offers;
    }

    /// Takes `wish.quantity()` portions from the menu.
    /// @param prices what the menu costs at the moment that counts
    /// @param place the wish's in the request (`items[0]`), which refusals begin with; nothing where that is all
    /// @throws RefusedException invalid, `dish-unavailable` or `sold-out`, naming the field
    public Choice choose(Wish wish, CurrentPrices prices, String place) {
        Offer offer = offers.of(unit, wish.dishId())
                .orElseThrow(() -> RefusedException.invalid(Choosing.at(place, "dish_id"), "{unknown-reference}"));
        return new Choosing(unit, offer, wish, prices, place).choose();
    }
}
