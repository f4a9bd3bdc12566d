package os.qres.server.menu;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import os.qres.model.menu.MenuCategory;
import os.qres.server.menu.MenuEvent.DishAvailabilityChanged;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.uploads.Uploads;

/// What the restaurant sells. This door shows the menu and takes choices from it; the rooms behind it ([#categories],
/// [#dishes], [#ingredients], [#modifiers]) are where it is edited.
public final class Menu {
    private final Categories categories;
    private final Dishes dishes;
    private final Ingredients ingredients = new Ingredients();
    private final Modifiers modifiers = new Modifiers(ingredients);

    /// @param isStation whether a kitchen station has that id
    /// @param uploads the pictures that the menu may show
    public Menu(BiPredicate<Reading, Integer> isStation, Uploads uploads) {
        categories = new Categories(isStation, uploads);
        dishes = new Dishes(ingredients, isStation, uploads);
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

    /// Reads several dishes at once, and what choosing asks of them, before each is [chosen](#choose), so that an
    /// order's length costs no queries.
    public void prefetch(Unit unit, Collection<Integer> dishIds) {
        List<Dish> dishes = dishes(unit, dishIds);
        Stream<Integer> pages = dishes.stream().map(dish -> dish.categoryId);
        unit.some(Category.class, "from Category where id in", pages.distinct().toList());
        Stream<Integer> groups = dishes.stream().flatMap(dish -> dish.modifierGroupIds.stream());
        unit.some(
                ModifierGroup.class,
                "from ModifierGroup g left join fetch g.options where g.id in",
                groups.distinct().toList());
    }

    private static List<Dish> dishes(Unit unit, Collection<Integer> ids) {
        return unit.some(Dish.class, "from Dish d left join fetch d.variations where d.id in", ids);
    }

    /// Takes `wish.quantity()` portions from the menu.
    /// @param field the wish's place in the request (`items[0]`), which refusals begin with
    /// @throws RefusedException invalid, `dish-unavailable` or `sold-out`, naming the field
    public Choice choose(Unit unit, Wish wish, String field) {
        return new Choosing(unit, wish, field).choose();
    }

    /// Puts portions back that were chosen but will not be made.
    /// @param portions how many of which dish
    public void giveBack(Unit unit, Map<Integer, Integer> portions) {
        dishes(unit, portions.keySet());
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
