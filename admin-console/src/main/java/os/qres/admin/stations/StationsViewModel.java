package os.qres.admin.stations;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import os.qres.admin.controls.Option;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Editor;
import os.qres.admin.editor.Shelf;
import os.qres.model.kitchen.StationView;
import os.qres.model.menu.DishView;

/// The stations, and the dishes that they may give a part to.
public final class StationsViewModel {
    private final Desk desk;
    private final Supplier<String> language;
    private final StationForm form;
    private final Editor<StationView> editor;
    private final Shelf<DishView> dishes;

    StationsViewModel(Desk desk, Supplier<String> language, Shelf<StationView> stations) {
        this.desk = desk;
        this.language = language;
        this.form = new StationForm(language);
        this.editor = new Editor<>(desk, stations, form);
        this.dishes = new Shelf<>(desk, Book.of("/dishes", DishView.class, DishView::id, DishView::name));
    }

    Desk desk() {
        return desk;
    }

    String language() {
        return language.get();
    }

    StationForm form() {
        return form;
    }

    Editor<StationView> editor() {
        return editor;
    }

    String dish(int id) {
        return dishes.byId(id)
                .map(dish -> desk.formats().name(dish.name(), dish.translations()))
                .orElse("…");
    }

    /// @param redraw told when the dishes are others
    void onDishes(Runnable redraw) {
        dishes.onChange(_ -> redraw.run());
    }

    List<Option<Integer>> dishOptions() {
        return dishes.all().stream()
                .map(dish -> new Option<>(dish.id(), dish(dish.id())))
                .toList();
    }

    void activate(StationView station) {
        editor.change(station, Map.of("is_active", true));
    }

    void refresh() {
        editor.shelf().refresh();
        dishes.refresh();
    }
}
