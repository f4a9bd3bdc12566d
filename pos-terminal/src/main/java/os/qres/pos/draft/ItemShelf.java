package os.qres.pos.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;

/// The menu as tabs and tiles. A dish keeps its place through everything but a change of the menu itself.
public final class ItemShelf {
    private static final String TOP_COLOR = "top";

    private final MenuBook menu;
    private final String topName;
    private final Map<Integer, String> colors;

    public ItemShelf(MenuBook menu, String topName) {
        this.menu = menu;
        this.topName = topName;
        this.colors = menu.categories().stream()
                .collect(Collectors.toMap(MenuCategory::id, ItemShelf::color, (first, _) -> first));
    }

    public List<CategoryTab> tabs() {
        List<CategoryTab> tabs = new ArrayList<>();
        if (!menu.popular().isEmpty()) {
            tabs.add(new CategoryTab(CategoryTab.TOP, topName, TOP_COLOR));
        }
        menu.categories()
                .forEach(category -> tabs.add(new CategoryTab(category.id(), menu.name(category), color(category))));
        return tabs;
    }

    public List<DishView> dishes(int tab) {
        if (tab == CategoryTab.TOP) {
            return menu.popular();
        }
        return menu.categories().stream()
                .filter(category -> category.id() == tab)
                .findFirst()
                .map(MenuCategory::dishes)
                .orElse(List.of());
    }

    public ItemFace face(DishView dish, CheckDraft draft) {
        int picked = draft.portions(dish.id());
        Integer left = dish.countdown() == null ? null : Math.max(0, dish.countdown() - picked);
        boolean off = !dish.isAvailable() || dish.countdown() != null && dish.countdown() == 0;
        return new ItemFace(
                dish.id(),
                menu.name(dish),
                dish.price(),
                Optional.ofNullable(colors.get(dish.categoryId())).orElse(TOP_COLOR),
                off,
                left,
                picked);
    }

    private static String color(MenuCategory category) {
        @Nullable String key = category.colorKey();
        return key == null ? TOP_COLOR : key;
    }
}
