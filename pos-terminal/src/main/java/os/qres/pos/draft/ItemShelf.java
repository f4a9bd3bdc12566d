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
    private static final String FAVOURITES_COLOR = "favourites";

    private final MenuBook menu;
    private final String topName;
    private final String favouritesName;
    private final List<Integer> favourites;
    private final Map<Integer, String> colors;

    /// @param favourites dishes by place, 0 where a place is empty
    public ItemShelf(MenuBook menu, String topName, String favouritesName, List<Integer> favourites) {
        this.menu = menu;
        this.topName = topName;
        this.favouritesName = favouritesName;
        this.favourites = favourites;
        this.colors = menu.categories().stream()
                .collect(Collectors.toMap(MenuCategory::id, ItemShelf::color, (first, _) -> first));
    }

    /// The favourites always come first, even while there is none: no other button moves for them.
    public List<CategoryTab> tabs() {
        List<CategoryTab> tabs = new ArrayList<>();
        tabs.add(new CategoryTab(CategoryTab.FAVOURITES, favouritesName, FAVOURITES_COLOR));
        if (!menu.popular().isEmpty()) {
            tabs.add(new CategoryTab(CategoryTab.TOP, topName, TOP_COLOR));
        }
        menu.categories()
                .forEach(category -> tabs.add(new CategoryTab(category.id(), menu.name(category), color(category))));
        return tabs;
    }

    /// The tab to begin with: the first that has dishes.
    public int first() {
        return tabs().stream()
                .map(CategoryTab::id)
                .filter(tab -> places(tab).stream().anyMatch(Optional::isPresent))
                .findFirst()
                .orElse(CategoryTab.FAVOURITES);
    }

    /// What stands at each place of a tab; nothing where a favourite was taken away, or has left the menu.
    public List<Optional<DishView>> places(int tab) {
        if (tab == CategoryTab.FAVOURITES) {
            return favourites.stream().map(menu::onSale).toList();
        }
        return dishes(tab).stream().map(Optional::of).toList();
    }

    private List<DishView> dishes(int tab) {
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
        boolean soldOut = left != null && left == 0;
        boolean off = !dish.isAvailable() || soldOut || !menu.canBeAnswered(dish);
        return new ItemFace(
                dish.id(),
                menu.name(dish),
                dish.price(),
                Optional.ofNullable(colors.get(dish.categoryId())).orElse(TOP_COLOR),
                off,
                left,
                picked,
                menu.isListed(dish));
    }

    private static String color(MenuCategory category) {
        @Nullable String key = category.colorKey();
        return key == null ? TOP_COLOR : key;
    }
}
