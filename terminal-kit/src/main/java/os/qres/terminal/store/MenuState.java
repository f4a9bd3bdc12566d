package os.qres.terminal.store;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;

/// The menu, in which single dishes go off and come back.
final class MenuState {
    private final ObservableList<MenuCategory> categories = FXCollections.observableArrayList();
    private final ObservableMap<Integer, DishView> dishes = FXCollections.observableHashMap();

    ObservableList<MenuCategory> categories() {
        return categories;
    }

    ObservableMap<Integer, DishView> dishes() {
        return dishes;
    }

    void replace(List<MenuCategory> menu) {
        categories.setAll(menu);
        dishes.keySet()
                .retainAll(menu.stream()
                        .flatMap(category -> category.dishes().stream())
                        .map(DishView::id)
                        .toList());
        menu.forEach(category -> category.dishes().forEach(this::keep));
    }

    void availability(int dishId, boolean available, @Nullable Integer countdown) {
        DishView dish = dishes.get(dishId);
        if (dish != null) {
            put(with(dish, available, countdown));
        }
    }

    void put(DishView dish) {
        keep(dish);
        for (int i = 0; i < categories.size(); i++) {
            MenuCategory category = categories.get(i);
            if (category.dishes().stream().anyMatch(d -> d.id() == dish.id())) {
                categories.set(i, with(category, dish));
            }
        }
    }

    private void keep(DishView dish) {
        if (!dish.equals(dishes.get(dish.id()))) {
            dishes.put(dish.id(), dish);
        }
    }

    private static MenuCategory with(MenuCategory c, DishView changed) {
        List<DishView> dishes = c.dishes().stream()
                .map(dish -> dish.id() == changed.id() ? changed : dish)
                .toList();
        return c.with(dishes);
    }

    private static DishView with(DishView d, boolean available, @Nullable Integer countdown) {
        return new DishView(
                d.id(),
                d.name(),
                d.description(),
                d.price(),
                available,
                d.categoryId(),
                d.category(),
                d.imageUrl(),
                d.cookingTime(),
                d.weight(),
                d.calories(),
                d.code(),
                d.stationId(),
                d.isPopular(),
                d.ingredients(),
                d.variations(),
                d.modifierGroups(),
                countdown,
                d.taxRate(),
                d.translations(),
                d.createdAt(),
                d.updatedAt(),
                d.version(),
                d.isOpen());
    }
}
