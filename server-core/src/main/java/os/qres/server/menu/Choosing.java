package os.qres.server.menu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.NewPrefix;
import os.qres.model.orders.OpenItem;
import os.qres.model.prices.CurrentPrice;
import os.qres.model.prices.CurrentPrices;
import os.qres.server.menu.MenuEvent.DishAvailabilityChanged;
import os.qres.server.menu.Offer.Answer;
import os.qres.server.menu.Offer.Question;
import os.qres.server.menu.Offer.Size;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// Turns one [Wish] into a [Choice], or refuses with the field that is wrong.
final class Choosing {
    private final Unit unit;
    private final Offer offer;
    private final Wish wish;
    private final CurrentPrices prices;
    private final String place;
    private final @Nullable String field;

    /// @param place the wish's in the request: `items[0]`, or nothing where the request is the wish
    Choosing(Unit unit, Offer offer, Wish wish, CurrentPrices prices, String place) {
        this(unit, offer, wish, prices, place, null);
    }

    /// @param field what is wrong when anything is, where the request does not name the dish itself
    Choosing(Unit unit, Offer offer, Wish wish, CurrentPrices prices, String place, @Nullable String field) {
        this.unit = unit;
        this.offer = offer;
        this.wish = wish;
        this.prices = prices;
        this.place = place;
        this.field = field;
    }

    /// @param stations whether a kitchen station has that id
    Choice choose(BiPredicate<Reading, Integer> stations) {
        OpenItem open = wish.open();
        if (offer.isOpen() == (open == null)) {
            throw RefusedException.invalid(at("open"), offer.isOpen() ? "{required}" : "{not-open}");
        }
        Choice choice = choose();
        return open == null ? choice : named(choice, open, stations);
    }

    private Choice named(Choice choice, OpenItem open, BiPredicate<Reading, Integer> stations) {
        Money price = Prices.upTo(OpenItem.MOST, open.price(), at("open.price"));
        if (open.stationId() != null && !stations.test(unit, open.stationId())) {
            throw RefusedException.invalid(at("open.station_id"), "{unknown-reference}");
        }
        return choice.named(open.name().strip(), price(price, choice.modifiers()), open.stationId());
    }

    /// As it stands on the menu.
    Choice choose() {
        if (!offer.isOnSale()) {
            throw RefusedException.conflict("dish-unavailable", at("dish_id"));
        }
        Optional<Size> size = size();
        List<ItemModifier> modifiers = OptionPrefixes.on(modifiers(), wish.prefixes(), i -> at("prefixes[" + i + "]"));
        List<ItemPrefix> prefixes = prefixes();
        CurrentPrice base = prices.price(
                offer.categoryId(),
                offer.dishId(),
                size.map(Size::id).orElse(null),
                size.map(Size::price).orElse(offer.price()));
        sell();
        return new Choice(
                offer.dishId(),
                size.map(Size::id).orElse(null),
                offer.name(),
                size.map(Size::name).orElse(null),
                price(base.price(), modifiers),
                modifiers,
                prefixes,
                offer.stationId(),
                offer.cookingTime(),
                offer.taxRate(),
                base.list(),
                null);
    }

    private Optional<Size> size() {
        Optional<Size> chosen = wish.variationId() == null ? standard() : wished(wish.variationId());
        if (chosen.isPresent() && !chosen.get().isAvailable()) {
            throw RefusedException.conflict("dish-unavailable", at("dish_variation_id"));
        }
        return chosen;
    }

    private Optional<Size> wished(int variationId) {
        Optional<Size> own = offer.size(variationId);
        if (own.isEmpty()) {
            boolean others = unit.session().find(DishVariation.class, variationId) != null;
            throw RefusedException.invalid(at("dish_variation_id"), others ? "{other-dish}" : "{unknown-reference}");
        }
        return own;
    }

    /// Clients of the seeds' kind send no variation.
    private Optional<Size> standard() {
        List<Size> sizes = offer.presentSizes();
        Optional<Size> standard = sizes.stream().filter(Size::isDefault).findFirst();
        if (standard.isEmpty() && !sizes.isEmpty()) {
            throw RefusedException.invalid(at("dish_variation_id"), "{variation-required}");
        }
        return standard;
    }

    private List<ItemModifier> modifiers() {
        var modifiers = new ArrayList<ItemModifier>();
        var unclaimed = new HashSet<>(wish.optionIds());
        Map<Integer, Long> wished = new HashMap<>();
        wish.optionIds().forEach(id -> wished.merge(id, 1L, Long::sum));
        for (Question question : offer.questions()) {
            modifiers.addAll(modifiers(question, wished));
            question.answers().forEach(answer -> unclaimed.remove(answer.id()));
        }
        if (!unclaimed.isEmpty()) {
            throw refused("{modifier-unknown}", null);
        }
        return List.copyOf(modifiers);
    }

    /// The same option twice is one too many: the group asks for different ones.
    private List<ItemModifier> modifiers(Question question, Map<Integer, Long> wished) {
        List<Answer> chosen = question.answers().stream()
                .filter(answer -> wished.containsKey(answer.id()))
                .toList();
        if (chosen.size() < question.minChoices()) {
            throw refused("{modifier-required}", question);
        }
        if (chosen.size() > question.maxChoices() || chosen.stream().anyMatch(answer -> wished.get(answer.id()) > 1)) {
            throw refused("{modifier-too-many}", question);
        }
        if (chosen.stream().anyMatch(answer -> !answer.isAvailable())) {
            throw RefusedException.conflict("dish-unavailable", at("modifier_option_ids"));
        }
        return chosen.stream().map(Answer::modifier).toList();
    }

    /// Each is about another ingredient of the dish.
    private List<ItemPrefix> prefixes() {
        var prefixes = new ArrayList<ItemPrefix>();
        var seen = new HashSet<Integer>();
        for (int i = 0; i < wish.prefixes().size(); i++) {
            NewPrefix wished = wish.prefixes().get(i);
            if (wished.modifierOptionId() != null) {
                continue;
            }
            String field = at("prefixes[" + i + "].ingredient_id");
            if (wished.ingredientId() == null) {
                throw RefusedException.invalid(field, "{required}");
            }
            Ingredient ingredient = offer.ingredientIds().contains(wished.ingredientId())
                    ? unit.session().find(Ingredient.class, wished.ingredientId())
                    : null;
            if (ingredient == null) {
                throw RefusedException.invalid(field, "{not-in-dish}");
            }
            if (!seen.add(wished.ingredientId())) {
                throw RefusedException.invalid(field, "{repeated}");
            }
            prefixes.add(ingredient.with(wished.kind()));
        }
        return List.copyOf(prefixes);
    }

    /// Arguments of a text are split at spaces, so that those within a name are made unbreakable.
    private RefusedException refused(String key, @Nullable Question question) {
        String message = question == null ? key : key + " " + question.name().replace(' ', '\u00a0');
        return RefusedException.invalid(at("modifier_option_ids"), message);
    }

    private String at(String own) {
        return at(place, field == null ? own : field);
    }

    static String at(String place, String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    private static Money price(Money base, List<ItemModifier> modifiers) {
        Money price = modifiers.stream().map(ItemModifier::priceDelta).reduce(base, Money::plus);
        return price.isNegative() ? Money.ZERO : price;
    }

    private void sell() {
        if (offer.isLasting()) {
            return;
        }
        Dish dish = unit.find(Dish.class, offer.dishId(), "dish");
        if (!dish.sell(wish.quantity())) {
            throw RefusedException.conflict("sold-out", at("quantity"));
        }
        if (dish.ordered()) {
            MenuMark.renew(unit);
        }
        if (dish.countdown != null) {
            unit.emit(new DishAvailabilityChanged(dish.id, dish.isAvailable, dish.countdown));
        }
    }
}
