package os.qres.server.menu;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.menu.CategoryView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.prices.CurrentPrices;
import os.qres.server.menu.MenuEvent.DishAvailabilityChanged;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.i18n.Named;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.uploads.Uploads;

/// What the restaurant sells. This door shows the menu and takes choices from it; the rooms behind it ([#categories],
/// [#dishes], [#ingredients], [#modifiers]) are where it is edited.
public final class Menu {
    private final Categories categories;
    private final Dishes dishes;
    private final Ingredients ingredients = new Ingredients();
    private final Modifiers modifiers = new Modifiers(ingredients);
    private final Offers offers;

    /// @param isStation whether a kitchen station has that id
    /// @param uploads the pictures that the menu may show
    public Menu(BiPredicate<Reading, Integer> isStation, Uploads uploads) {
        categories = new Categories(isStation, uploads);
        dishes = new Dishes(ingredients, isStation, uploads);
        offers = new Offers(isStation);
    }

    public static List<Class<?>> entities() {
        return List.of(
                Category.class,
                Dish.class,
                DishVariation.class,
                Ingredient.class,
                ModifierGroup.class,
                ModifierOption.class);
    }

    public Categories categories() {
        return categories;
    }

    public Dishes dishes() {
        return dishes;
    }

    public Ingredients ingredients() {
        return ingredients;
    }

    public Modifiers modifiers() {
        return modifiers;
    }

    /// The active categories in order, each with all its dishes, off ones too: what terminals show.
    public List<MenuCategory> all(Reading reading) {
        return MenuViews.ofMany(reading).categories();
    }

    /// The active categories in order, each with the dishes and variations that can be had now.
    public List<MenuCategory> publicMenu(Reading reading) {
        return MenuViews.ofMany(reading).categoriesOnSale();
    }

    /// These dishes, ready to be chosen; an order's length costs no queries.
    public Assortment assortment(Unit unit, Collection<Integer> dishIds) {
        return offers.of(unit, dishIds);
    }

    /// On which page of the menu each of these dishes is, pages in the menu's order; archived dishes too.
    public Map<Integer, MenuPage> pages(Reading reading, Collection<Integer> dishIds) {
        List<Object[]> found = reading.some(Object[].class, "select id, categoryId from Dish where id in", dishIds);
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<Integer, MenuPage> pages = new HashMap<>();
        for (CategoryView category : categories.list(reading)) {
            pages.put(category.id(), new MenuPage(category.id(), category.name(), pages.size()));
        }
        return found.stream()
                .filter(row -> pages.containsKey((Integer) row[1]))
                .collect(
                        Collectors.toMap(row -> (Integer) row[0], row -> pages.get((Integer) row[1]), (one, _) -> one));
    }

    /// Takes `wish.quantity()` portions of one dish from the menu, at its own prices: as [Assortment#choose].
    public Choice choose(Unit unit, Wish wish, String place) {
        return assortment(unit, List.of(wish.dishId())).choose(wish, CurrentPrices.usual(), place);
    }

    /// Takes more portions of what was chosen before.
    /// @return whether the dish is open
    public boolean chooseMore(Unit unit, Wish wish) {
        return assortment(unit, List.of(wish.dishId())).chooseMore(wish);
    }

    /// Takes more portions of a combo, whose parts are taken for themselves.
    /// @throws RefusedException dish-unavailable, sold-out
    public void sellMore(Unit unit, int dishId, int quantity) {
        Dish dish = unit.find(Dish.class, dishId, "dish");
        if (!dish.isAvailable || dish.isArchived) {
            throw RefusedException.conflict("dish-unavailable", "dish_id");
        }
        if (!dish.sell(quantity)) {
            throw RefusedException.conflict("sold-out", "quantity");
        }
        if (dish.countdown != null) {
            unit.emit(new DishAvailabilityChanged(dish.id, dish.isAvailable, dish.countdown));
        }
    }

    /// What a dish of that size is called, in each language that its name is translated to; archived dishes too.
    public Optional<Named> named(Reading reading, int dishId, @Nullable Integer variationId) {
        return Optional.ofNullable(reading.session().find(Dish.class, dishId)).map(dish -> dish.named(variationId));
    }

    /// Whether something has been taken off since it was ordered. What has only sold out is not off: whoever has
    /// ordered it has portions of the countdown.
    /// @param dishId of one that was [looked up](#lookUp)
    public boolean isOff(Unit unit, int dishId, @Nullable Integer variationId) {
        Dish dish = unit.session().find(Dish.class, dishId);
        return dish == null
                || dish.isArchived
                || !dish.isAvailable && !Integer.valueOf(0).equals(dish.countdown)
                || dish.everyVariation().stream()
                        .anyMatch(size -> variationId != null && variationId.equals(size.id) && !size.isAvailable);
    }

    /// So that asking after each of these dishes costs one question.
    public void lookUp(Unit unit, Collection<Integer> dishIds) {
        Offers.dishes(unit, dishIds);
    }

    /// Puts portions back that were chosen but will not be made.
    /// @param portions how many of which dish
    public void giveBack(Unit unit, Map<Integer, Integer> portions) {
        Offers.dishes(unit, portions.keySet());
        portions.forEach((dishId, quantity) -> giveBack(unit, dishId, quantity));
    }

    /// Puts portions of one dish back.
    public void giveBack(Unit unit, int dishId, int quantity) {
        Dish dish = unit.find(Dish.class, dishId, "dish");
        if (dish.countdown != null) {
            dish.giveBack(quantity);
            unit.emit(new DishAvailabilityChanged(dish.id, dish.isAvailable, dish.countdown));
        }
    }
}
