package os.qres.pos.order;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import os.qres.model.menu.DishView;
import os.qres.pos.draft.CategoryTab;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.DishSearch;
import os.qres.pos.draft.GridShape;
import os.qres.pos.draft.ItemFace;
import os.qres.pos.draft.ItemShelf;
import os.qres.pos.draft.MenuBook;
import os.qres.pos.house.House;
import os.qres.pos.house.Person;
import os.qres.pos.house.Way;

/// Which dishes the grid shows: the chosen category and its page, and the waiter's own favourites among them.
final class Shelves {
    private final House house;
    private final Way way;
    private final Supplier<MenuBook> menu;
    private int tab;
    private int page;

    /// @param menu with the prices of the check that is looked at
    Shelves(House house, Way way, Supplier<MenuBook> menu) {
        this.house = house;
        this.way = way;
        this.menu = menu;
        begin();
    }

    /// At the first category.
    void begin() {
        choose(shelf().first());
    }

    /// What the grid shows at one moment.
    ///
    /// @param dishes how many dishes the category has
    record Shown(List<CategoryTab> tabs, int tab, int dishes, List<ItemFace> items, GridShape shape, int page) {}

    void choose(int id) {
        tab = id;
        page = 0;
    }

    void turn(int to) {
        page = to;
    }

    boolean isOff(DishView dish, CheckDraft draft) {
        return shelf().face(dish, draft).off();
    }

    List<ItemFace> find(String typed, int most, CheckDraft draft) {
        ItemShelf shelf = shelf();
        return new DishSearch(menu())
                .find(typed).stream()
                        .limit(most)
                        .map(dish -> shelf.face(dish, draft))
                        .toList();
    }

    /// Sets a dish aside among the favourites, or takes it from there; either can be undone for a moment.
    void toggleFavourite(int dishId) {
        Person person = house.person().get();
        Optional<String> name = menu().dish(dishId).map(menu()::name);
        if (person == null || name.isEmpty()) {
            return;
        }
        List<Integer> before = favourites();
        boolean added = house.favourites().toggle(person.id(), dishId);
        way.say(house.texts().get(added ? "favourite.added" : "favourite.removed", name.get()), () -> house.favourites()
                .keep(person.id(), before));
    }

    boolean isFavourite(int dishId) {
        return favourites().contains(dishId);
    }

    Shown read(CheckDraft draft) {
        ItemShelf shelf = shelf();
        List<Optional<DishView>> places = shelf.places(tab);
        GridShape shape = GridShape.of(places.size());
        page = Math.clamp(page, 0, shape.pages() - 1);
        List<ItemFace> items = places.stream()
                .skip((long) page * shape.size())
                .limit(shape.size())
                .map(place -> place.map(dish -> shelf.face(dish, draft)).orElse(ItemFace.EMPTY))
                .toList();
        int dishes = (int) places.stream().flatMap(Optional::stream).count();
        return new Shown(shelf.tabs(), tab, dishes, items, shape, page);
    }

    private List<Integer> favourites() {
        return Stream.ofNullable(house.person().get())
                .flatMap(person -> house.favourites().of(person.id()).stream())
                .toList();
    }

    private MenuBook menu() {
        return menu.get();
    }

    private ItemShelf shelf() {
        return new ItemShelf(
                menu(), house.texts().get("category.top"), house.texts().get("category.favourites"), favourites());
    }
}
