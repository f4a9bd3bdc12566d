package os.qres.server.menu;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.problem.RefusedException;

/// The dishes that are parts of combos: each is made as it stands on the menu, so that it has a name and a price of its
/// own, and nothing has to be asked.
final class Parts {
    private final Reading reading;

    Parts(Reading reading) {
        this.reading = reading;
    }

    /// @throws RefusedException invalid, naming `field`, where no dish by that id can be a part
    void require(@Nullable Integer dishId, String field) {
        if (dishId == null) {
            return;
        }
        Dish dish = find(dishId).orElseThrow(() -> RefusedException.invalid(field, "{unknown-reference}"));
        if (dish.isOpen || isCombo(dish)) {
            throw RefusedException.invalid(field, "{no-part}");
        }
        if (asks(dish)) {
            throw RefusedException.invalid(field, "{part-asks}");
        }
    }

    Optional<Dish> find(int dishId) {
        return Optional.ofNullable(reading.session().find(Dish.class, dishId)).filter(dish -> !dish.isArchived);
    }

    /// Whether it can be had as a part now.
    boolean isOnSale(Dish dish) {
        Category category = reading.session().find(Category.class, dish.categoryId);
        boolean isOff = dish.variations().stream().anyMatch(size -> size.isDefault && !size.isAvailable);
        boolean isMade = dish.isAvailable && !isOff && category != null && category.isActive;
        return isMade && !dish.isOpen && !isCombo(dish) && !asks(dish);
    }

    private boolean isCombo(Dish dish) {
        return groups(dish).anyMatch(ModifierGroup::isOfDishes);
    }

    /// What it is sold in goes without saying where there is a usual size, or none.
    private boolean asks(Dish dish) {
        boolean hasUsual =
                dish.variations().isEmpty() || dish.variations().stream().anyMatch(size -> size.isDefault);
        return !hasUsual || groups(dish).anyMatch(ModifierGroup::isRequired);
    }

    private Stream<ModifierGroup> groups(Dish dish) {
        return dish.modifierGroupIds.stream()
                .map(id -> reading.session().find(ModifierGroup.class, id))
                .filter(Objects::nonNull);
    }
}
