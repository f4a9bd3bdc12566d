package os.qres.server.menu;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.hibernate.SessionCheckMode;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// What orders ask of the menu again and again. It is read once and remembered under the menu's [mark](MenuMark),
/// unless ordering changes it: three quarters of what an order would ask the database for. Used by the one thread
/// that writes.
final class Offers {
    private final Map<Integer, Offer> lasting = new HashMap<>();
    private final BiPredicate<Reading, Integer> stations;
    private int mark;

    Offers(BiPredicate<Reading, Integer> stations) {
        this.stations = stations;
    }

    /// What can be asked of these dishes within this unit, in a few questions however many they are.
    Assortment of(Unit unit, Collection<Integer> dishIds) {
        int present = MenuMark.read(unit);
        if (present != mark) {
            lasting.clear();
            mark = present;
        }
        learn(unit, dishIds);
        return new Assortment(unit, this, stations);
    }

    /// Reads these dishes in a few questions, unless they are known.
    void learn(Unit unit, Collection<Integer> dishIds) {
        List<Integer> others =
                dishIds.stream().filter(id -> !lasting.containsKey(id)).toList();
        for (Dish dish : whole(unit, others)) {
            Offer offer = present(unit, dish);
            if (offer.isLasting()) {
                lasting.put(dish.id, offer);
            }
        }
    }

    /// The dish as it is now, if there is one.
    Optional<Offer> of(Unit unit, int dishId) {
        Offer known = lasting.get(dishId);
        return known == null
                ? Optional.ofNullable(unit.session().find(Dish.class, dishId)).map(dish -> present(unit, dish))
                : Optional.of(known);
    }

    /// The dishes with all that choosing asks of them.
    static List<Dish> whole(Unit unit, Collection<Integer> ids) {
        List<Dish> dishes = dishes(unit, ids);
        Stream<Integer> pages = dishes.stream().map(dish -> dish.categoryId);
        unit.some(Category.class, "from Category where id in", pages.distinct().toList());
        Stream<Integer> groups = dishes.stream().flatMap(dish -> dish.modifierGroupIds.stream());
        unit.some(
                ModifierGroup.class,
                "from ModifierGroup g left join fetch g.options where g.id in",
                groups.distinct().toList());
        return dishes;
    }

    static List<Dish> dishes(Unit unit, Collection<Integer> ids) {
        return unit.some(Dish.class, "from Dish d left join fetch d.variations where d.id in", ids);
    }

    private static Offer present(Unit unit, Dish dish) {
        return Offer.of(dish, unit.find(Category.class, dish.categoryId, "category"), groups(unit, dish));
    }

    private static List<ModifierGroup> groups(Unit unit, Dish dish) {
        return dish.modifierGroupIds.isEmpty()
                ? List.of()
                : unit
                        .session()
                        .findMultiple(ModifierGroup.class, dish.modifierGroupIds, SessionCheckMode.ENABLED)
                        .stream()
                        .flatMap(Stream::ofNullable)
                        .toList();
    }
}
