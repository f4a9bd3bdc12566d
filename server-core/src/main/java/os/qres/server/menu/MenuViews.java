package os.qres.server.menu;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.SessionCheckMode;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientRef;
import os.qres.model.menu.MenuCategory;
import os.qres.model.menu.ModifierGroupView;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// Shows dishes with all that belongs to them. What the session knows already is not asked for again, so that
/// the whole menu takes four queries and a dish no more.
final class MenuViews {
    private final Reading reading;
    private final Parts parts;

    MenuViews(Reading reading) {
        if (reading instanceof Unit unit) {
            unit.session().flush();
        }
        this.reading = reading;
        this.parts = new Parts(reading);
    }

    /// Views of many: reads all ingredients and groups at once.
    static MenuViews ofMany(Reading reading) {
        var views = new MenuViews(reading);
        reading.list(Ingredient.class, "from Ingredient");
        reading.list(ModifierGroup.class, "select distinct g from ModifierGroup g left join fetch g.options");
        return views;
    }

    /// Every dish that is on the menu, off ones too, in order.
    static List<Dish> dishes(Reading reading) {
        return reading.list(Dish.class, """
                select distinct d from Dish d left join fetch d.variations
                where not d.isArchived order by d.sortOrder, d.id""");
    }

    List<MenuCategory> categories() {
        return categories(_ -> true, dish -> dish(dish, false));
    }

    /// Only what a guest can have now: a dish sold in variations needs one that is not off, and an open one is staff's.
    List<MenuCategory> categoriesOnSale() {
        return categories(this::isOnSale, dish -> dish(dish, true));
    }

    private List<MenuCategory> categories(Predicate<Dish> shown, Function<Dish, DishView> view) {
        List<Category> pages = reading.list(Category.class, "from Category c order by c.sortOrder, c.id");
        Map<Integer, List<Dish>> dishes =
                dishes(reading).stream().filter(shown).collect(Collectors.groupingBy(d -> d.categoryId));
        return pages.stream()
                .filter(c -> c.isActive)
                .map(c -> c.with(
                        dishes.getOrDefault(c.id, List.of()).stream().map(view).toList()))
                .toList();
    }

    DishView dish(Dish dish) {
        return dish(dish, false);
    }

    ModifierGroupView group(ModifierGroup group) {
        return group.view(this::ingredients, _ -> true);
    }

    private DishView dish(Dish dish, boolean onSale) {
        return dish.view(
                ingredients(dish.ingredientIds),
                dish.variations().stream()
                        .filter(v -> v.isAvailable || !onSale)
                        .map(DishVariation::view)
                        .toList(),
                known(ModifierGroup.class, dish.modifierGroupIds).stream()
                        .map(g -> g.view(this::ingredients, option -> !onSale || isOnSale(option)))
                        .toList());
    }

    private boolean isOnSale(ModifierOption option) {
        return option.isAvailable
                && (option.dishId == null
                        || parts.find(option.dishId).filter(parts::isOnSale).isPresent());
    }

    private boolean isOnSale(Dish dish) {
        List<DishVariation> variations = dish.variations();
        return dish.isAvailable
                && !dish.isOpen
                && (variations.isEmpty() || variations.stream().anyMatch(v -> v.isAvailable))
                && known(ModifierGroup.class, dish.modifierGroupIds).stream().allMatch(this::canBeAnswered);
    }

    /// A combo whose every main course has run out cannot be had.
    private boolean canBeAnswered(ModifierGroup group) {
        return group.options().stream().filter(this::isOnSale).count() >= group.minChoices;
    }

    /// Its own, and those of the dish that it is.
    private List<IngredientRef> ingredients(ModifierOption option) {
        List<Integer> ofDish = option.dishId == null
                ? List.of()
                : parts.find(option.dishId).map(dish -> dish.ingredientIds).orElse(List.of());
        return ingredients(Stream.concat(option.ingredientIds.stream(), ofDish.stream())
                .distinct()
                .toList());
    }

    private List<IngredientRef> ingredients(List<Integer> ids) {
        return known(Ingredient.class, ids).stream().map(Ingredient::ref).toList();
    }

    private <T> List<T> known(Class<T> entity, List<Integer> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return reading.session().findMultiple(entity, ids, SessionCheckMode.ENABLED).stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
