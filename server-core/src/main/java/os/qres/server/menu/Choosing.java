package os.qres.server.menu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.SessionCheckMode;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.ItemModifier;
import os.qres.server.menu.MenuEvent.DishAvailabilityChanged;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// Turns one [Wish] into a [Choice], or refuses with the field that is wrong.
final class Choosing {
    private final Unit unit;
    private final Wish wish;
    private final String field;

    /// @param field the wish's place in the request: `items[0]`
    Choosing(Unit unit, Wish wish, String field) {
        this.unit = unit;
        this.wish = wish;
        this.field = field;
    }

    Choice choose() {
        Dish dish = unit.session().find(Dish.class, wish.dishId());
        if (dish == null) {
            throw RefusedException.invalid(field + ".dish_id", "{unknown-reference}");
        }
        Category category = unit.find(Category.class, dish.categoryId, "category");
        if (!dish.isAvailable || dish.isArchived || !category.isActive) {
            throw RefusedException.conflict("dish-unavailable", field + ".dish_id");
        }
        Optional<DishVariation> variation = variation(dish);
        List<ItemModifier> modifiers = modifiers(dish);
        sell(dish);
        return new Choice(
                dish.id,
                variation.map(v -> v.id).orElse(null),
                dish.name,
                variation.map(v -> v.name).orElse(null),
                price(variation.map(v -> v.price).orElse(dish.price), modifiers),
                modifiers,
                dish.stationId == null ? category.stationId : dish.stationId,
                dish.cookingTime);
    }

    private Optional<DishVariation> variation(Dish dish) {
        Optional<DishVariation> chosen = wish.variationId() == null ? standard(dish) : wished(dish, wish.variationId());
        if (chosen.isPresent() && !chosen.get().isAvailable) {
            throw RefusedException.conflict("dish-unavailable", field + ".dish_variation_id");
        }
        return chosen;
    }

    private Optional<DishVariation> wished(Dish dish, int variationId) {
        Optional<DishVariation> own = dish.variation(variationId);
        if (own.isEmpty()) {
            boolean others = unit.session().find(DishVariation.class, variationId) != null;
            throw RefusedException.invalid(
                    field + ".dish_variation_id", others ? "{other-dish}" : "{unknown-reference}");
        }
        return own;
    }

    /// Clients of the seeds' kind send no variation.
    private Optional<DishVariation> standard(Dish dish) {
        List<DishVariation> variations = dish.variations();
        Optional<DishVariation> standard =
                variations.stream().filter(v -> v.isDefault).findFirst();
        if (standard.isEmpty() && !variations.isEmpty()) {
            throw RefusedException.invalid(field + ".dish_variation_id", "{variation-required}");
        }
        return standard;
    }

    private List<ItemModifier> modifiers(Dish dish) {
        var modifiers = new ArrayList<ItemModifier>();
        var unclaimed = new HashSet<>(wish.optionIds());
        if (!dish.modifierGroupIds.isEmpty()) {
            Map<Integer, Long> wished = new HashMap<>();
            wish.optionIds().forEach(id -> wished.merge(id, 1L, Long::sum));
            for (ModifierGroup group :
                    unit.session().findMultiple(ModifierGroup.class, dish.modifierGroupIds, SessionCheckMode.ENABLED)) {
                if (group != null) {
                    modifiers.addAll(modifiers(group, wished));
                    group.options().forEach(option -> unclaimed.remove(option.id));
                }
            }
        }
        if (!unclaimed.isEmpty()) {
            throw refused("{modifier-unknown}", null);
        }
        return List.copyOf(modifiers);
    }

    /// The same option twice is one too many: the group asks for different ones.
    private List<ItemModifier> modifiers(ModifierGroup group, Map<Integer, Long> wished) {
        List<ModifierOption> chosen =
                group.options().stream().filter(o -> wished.containsKey(o.id)).toList();
        if (chosen.size() < group.minChoices) {
            throw refused("{modifier-required}", group);
        }
        if (chosen.size() > group.maxChoices || chosen.stream().anyMatch(o -> wished.get(o.id) > 1)) {
            throw refused("{modifier-too-many}", group);
        }
        if (chosen.stream().anyMatch(o -> !o.isAvailable)) {
            throw RefusedException.conflict("dish-unavailable", field + ".modifier_option_ids");
        }
        return chosen.stream().map(ModifierOption::chosen).toList();
    }

    /// Arguments of a text are split at spaces, so that those within a name are made unbreakable.
    private RefusedException refused(String key, @Nullable ModifierGroup group) {
        String message = group == null ? key : key + " " + group.name.replace(' ', '\u00a0');
        return RefusedException.invalid(field + ".modifier_option_ids", message);
    }

    private static Money price(Money base, List<ItemModifier> modifiers) {
        Money price = modifiers.stream().map(ItemModifier::priceDelta).reduce(base, Money::plus);
        return price.isNegative() ? Money.ZERO : price;
    }

    private void sell(Dish dish) {
        if (!dish.sell(wish.quantity())) {
            throw RefusedException.conflict("sold-out", field + ".quantity");
        }
        if (dish.countdown != null) {
            unit.emit(new DishAvailabilityChanged(dish.id, dish.isAvailable, dish.countdown));
        }
    }
}
