package os.qres.server.guest;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import os.qres.model.menu.Allergen;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientRef;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.ModifierOptionView;

/// The allergens that a guest leaves out. A dish whose composition nobody has written down is never said to be free
/// of them.
record Unwanted(Set<Allergen> allergens) {
    /// What a guest learns of a dish.
    enum Verdict {
        FREE,
        CONTAINS,
        UNKNOWN
    }

    /// @param values the names of allergens; others mean nothing
    static Unwanted of(Collection<String> values) {
        var allergens = new TreeSet<Allergen>();
        for (Allergen allergen : Allergen.values()) {
            if (values.contains(allergen.name().toLowerCase(Locale.ROOT))) {
                allergens.add(allergen);
            }
        }
        return new Unwanted(allergens);
    }

    boolean isNothing() {
        return allergens.isEmpty();
    }

    /// A dish contains what its ingredients do, and what nobody can order it without: a question that must be
    /// answered, with too few answers free of it.
    Verdict of(DishView dish) {
        if (isNothing()) {
            return Verdict.FREE;
        }
        if (isIn(dish.ingredients()) || dish.modifierGroups().stream().anyMatch(this::forcesOne)) {
            return Verdict.CONTAINS;
        }
        return isKnown(dish) ? Verdict.FREE : Verdict.UNKNOWN;
    }

    /// Whether somebody has written down what it is made of; of a combo, what each of its parts is.
    static boolean isKnown(DishView dish) {
        List<ModifierOptionView> parts = dish.modifierGroups().stream()
                .flatMap(group -> group.options().stream())
                .filter(option -> option.dishId() != null)
                .toList();
        return (!parts.isEmpty() || !dish.ingredients().isEmpty())
                && parts.stream().noneMatch(part -> part.ingredients().isEmpty());
    }

    boolean isIn(ModifierOptionView option) {
        return isIn(option.ingredients());
    }

    private boolean forcesOne(ModifierGroupView group) {
        long free = group.options().stream().filter(option -> !isIn(option)).count();
        return free < group.minChoices();
    }

    private boolean isIn(List<IngredientRef> ingredients) {
        return of(ingredients).stream().anyMatch(allergens::contains);
    }

    /// The ingredients' allergens in the order of the regulation.
    static Set<Allergen> of(List<IngredientRef> ingredients) {
        var found = new TreeSet<Allergen>();
        ingredients.stream()
                .map(IngredientRef::allergenCode)
                .filter(Objects::nonNull)
                .forEach(found::add);
        return found;
    }

    /// All allergens of the dish and of what may be chosen to it.
    static Stream<Allergen> all(DishView dish) {
        return Stream.concat(
                of(dish.ingredients()).stream(),
                dish.modifierGroups().stream()
                        .flatMap(g -> g.options().stream())
                        .flatMap(o -> of(o.ingredients()).stream()));
    }
}
