package os.qres.admin.menu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import os.qres.admin.composition.Composition;
import os.qres.admin.controls.Option;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Editor;
import os.qres.admin.editor.Shelf;
import os.qres.model.Money;
import os.qres.model.Translation;
import os.qres.model.kitchen.StationView;
import os.qres.model.menu.CategoryView;
import os.qres.model.menu.DishView;
import os.qres.model.menu.VariationView;

/// The menu as it is written: categories, dishes and their variations, ingredients, groups of choices.
public final class MenuViewModel {
    private final Desk desk;
    private final Supplier<String> language;
    private final Shelf<StationView> stations;
    private final Composition composition;
    private final DishForm dishForm;
    private final CategoryForm categoryForm;
    private final Editor<DishView> dishes;
    private final Editor<CategoryView> categories;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<MenuTab> tab = new ReadOnlyObjectWrapper<>(MenuTab.DISHES);
    private final ObjectProperty<@Nullable Integer> category = new SimpleObjectProperty<>();

    /// @param language what the restaurant's own words are translated into
    MenuViewModel(Desk desk, Supplier<String> language, Shelf<StationView> stations) {
        this.desk = desk;
        this.language = language;
        this.stations = stations;
        this.composition = new Composition(desk, language);
        this.dishForm = new DishForm(language);
        this.categoryForm = new CategoryForm(language);
        Book<CategoryView> categoryBook = Book.of(
                        "/categories", CategoryView.class, CategoryView::id, CategoryView::name)
                .inOrder(Comparator.comparingInt(CategoryView::sortOrder).thenComparingInt(CategoryView::id));
        this.categories = new Editor<>(desk, new Shelf<>(desk, categoryBook), categoryForm);
        Book<DishView> dishBook = Book.of("/dishes", DishView.class, DishView::id, DishView::name)
                .foundBy(MenuViewModel::words)
                .inOrder(Comparator.comparingInt(_ -> 0));
        this.dishes = new Editor<>(desk, new Shelf<>(desk, dishBook), dishForm);
        composition.offer(() -> dishes.shelf().all());
        query.bindBidirectional(dishes.shelf().query());
        query.bindBidirectional(composition.ingredients().shelf().query());
        query.bindBidirectional(composition.groups().shelf().query());
        category.subscribe(wanted -> dishes.shelf().only().set(d -> wanted == null || d.categoryId() == wanted));
    }

    /// A dish is found by its name in any language.
    private static String words(DishView dish) {
        return Stream.concat(
                        Stream.of(dish.name()),
                        dish.translations().values().stream().map(Translation::name))
                .collect(Collectors.joining(" "));
    }

    Desk desk() {
        return desk;
    }

    String language() {
        return language.get();
    }

    Composition composition() {
        return composition;
    }

    Editor<DishView> dishes() {
        return dishes;
    }

    DishForm dishForm() {
        return dishForm;
    }

    Editor<CategoryView> categories() {
        return categories;
    }

    CategoryForm categoryForm() {
        return categoryForm;
    }

    Shelf<StationView> stations() {
        return stations;
    }

    StringProperty query() {
        return query;
    }

    ReadOnlyObjectProperty<MenuTab> tab() {
        return tab.getReadOnlyProperty();
    }

    /// The category whose dishes are listed; null for all.
    ObjectProperty<@Nullable Integer> category() {
        return category;
    }

    /// Goes to another list, once nothing unsaved would be lost.
    void go(MenuTab next) {
        leave(() -> tab.set(next));
    }

    void leave(Runnable go) {
        dishes.leave(
                () -> composition.ingredients().leave(() -> composition.groups().leave(go)));
    }

    void refresh() {
        stations.refresh();
        categories.shelf().refresh();
        dishes.shelf().refresh();
        composition.refresh();
    }

    /// A new dish begins in the category that is listed.
    void create() {
        dishes.leave(() -> {
            dishes.create();
            dishForm.category.value().set(category.get());
        });
    }

    Optional<CategoryView> chosenCategory() {
        return Optional.ofNullable(category.get()).flatMap(categories.shelf()::byId);
    }

    String name(DishView dish) {
        return desk.formats().name(dish.name(), dish.translations());
    }

    String name(CategoryView view) {
        return desk.formats().name(view.name(), view.translations());
    }

    /// The price that a list shows: of the cheapest variation, where there are some.
    String price(DishView dish) {
        Money least = dish.variations().stream()
                .map(VariationView::price)
                .min(Comparator.naturalOrder())
                .orElse(dish.price());
        return desk.formats().amount(least);
    }

    List<Option<@Nullable Integer>> categoryOptions() {
        List<Option<@Nullable Integer>> options = new ArrayList<>();
        categories.shelf().all().forEach(one -> options.add(new Option<>(one.id(), name(one))));
        return options;
    }

    /// @param none the key of the words for "no station of its own"
    List<Option<@Nullable Integer>> stationOptions(String none) {
        List<Option<@Nullable Integer>> options = new ArrayList<>();
        options.add(new Option<>(null, desk.texts().get(none)));
        stations.all()
                .forEach(one ->
                        options.add(new Option<>(one.id(), desk.formats().name(one.name(), one.translations()))));
        return options;
    }

    /// For a new variation of this dish, or a changed one.
    Editor<VariationView> variations(DishView dish, VariationForm form) {
        Book<VariationView> book = Book.of(
                "/dishes/" + dish.id() + "/variations", VariationView.class, VariationView::id, VariationView::name);
        return new Editor<>(desk, new Shelf<>(desk, book), form);
    }
}
