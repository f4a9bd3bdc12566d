package os.qres.admin.prices;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Option;
import os.qres.admin.editor.Book;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Editor;
import os.qres.admin.editor.Shelf;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.live.Restaurant;
import os.qres.model.menu.CategoryView;
import os.qres.model.menu.DishView;
import os.qres.model.menu.VariationView;
import os.qres.model.orders.OrderType;
import os.qres.model.prices.CurrentPrices;
import os.qres.model.prices.PriceBook;
import os.qres.model.prices.PriceListView;
import os.qres.model.prices.PriceRule;

/// The price lists, and what they make of the menu.
public final class PricesViewModel {
    private final Desk desk;
    private final Supplier<String> language;
    private final Supplier<@Nullable Restaurant> restaurant;
    private final PriceListForm form;
    private final Editor<PriceListView> editor;
    private final Shelf<DishView> dishes;
    private final Shelf<CategoryView> categories;

    /// One price of the menu, and what becomes of it.
    public record Outcome(String name, Money usual, Money price) {}

    PricesViewModel(Desk desk, Supplier<String> language, Supplier<@Nullable Restaurant> restaurant) {
        this.desk = desk;
        this.language = language;
        this.restaurant = restaurant;
        this.form = new PriceListForm(language);
        Book<PriceListView> book = Book.of("/price-lists", PriceListView.class, PriceListView::id, PriceListView::name)
                .foundBy(this::name)
                .inOrder(Comparator.comparingInt(PriceListView::priority)
                        .reversed()
                        .thenComparingInt(PriceListView::id));
        this.editor = new Editor<>(desk, new Shelf<>(desk, book), form);
        this.dishes = new Shelf<>(desk, Book.of("/dishes", DishView.class, DishView::id, DishView::name));
        this.categories = new Shelf<>(
                desk,
                Book.of("/categories", CategoryView.class, CategoryView::id, CategoryView::name)
                        .inOrder(Comparator.comparingInt(CategoryView::sortOrder)));
    }

    Desk desk() {
        return desk;
    }

    String language() {
        return language.get();
    }

    PriceListForm form() {
        return form;
    }

    Editor<PriceListView> editor() {
        return editor;
    }

    String name(PriceListView list) {
        return desk.formats().name(list.name(), list.translations());
    }

    /// What a rule is about: `Рибай · 300 г`, `Напитки`.
    String target(PriceRule rule) {
        if (rule.dishId() != null) {
            return dishes.byId(rule.dishId())
                    .map(dish -> size(dish, rule.dishVariationId())
                            .map(size -> name(dish) + " · " + name(size))
                            .orElse(name(dish)))
                    .orElse(desk.texts().get("price.gone"));
        }
        if (rule.categoryId() != null) {
            return categories
                    .byId(rule.categoryId())
                    .map(category -> desk.formats().name(category.name(), category.translations()))
                    .orElse(desk.texts().get("price.gone"));
        }
        return desk.texts().get("price.whole-menu");
    }

    /// The menu's own price of what a rule is about; nothing where that is more than one.
    Optional<Money> usual(PriceRule rule) {
        return Optional.ofNullable(rule.dishId())
                .flatMap(dishes::byId)
                .filter(dish ->
                        rule.dishVariationId() != null || dish.variations().isEmpty())
                .map(dish -> size(dish, rule.dishVariationId())
                        .map(VariationView::price)
                        .orElse(dish.price()));
    }

    private String name(DishView dish) {
        return desk.formats().name(dish.name(), dish.translations());
    }

    private String name(VariationView size) {
        return desk.formats().name(size.name(), size.translations());
    }

    private static Optional<VariationView> size(DishView dish, @Nullable Integer variation) {
        return dish.variations().stream()
                .filter(size -> Integer.valueOf(size.id()).equals(variation))
                .findFirst();
    }

    List<Option<Integer>> dishOptions() {
        return dishes.all().stream()
                .map(dish -> new Option<>(dish.id(), name(dish)))
                .toList();
    }

    List<Option<Integer>> categoryOptions() {
        return categories.all().stream()
                .map(category ->
                        new Option<>(category.id(), desk.formats().name(category.name(), category.translations())))
                .toList();
    }

    /// Adds rules for categories, 10 % less each.
    void addCategories(List<Integer> ids) {
        add(ids.stream().map(id -> new PriceRule(id, null, null, -1000, null)).toList());
    }

    /// Adds rules for dishes; of a dish that is sold in variations, for each of those.
    void addDishes(List<Integer> ids) {
        List<PriceRule> more = new ArrayList<>();
        for (int id : ids) {
            List<VariationView> sizes =
                    dishes.byId(id).map(DishView::variations).orElse(List.of());
            if (sizes.isEmpty()) {
                more.add(new PriceRule(null, id, null, -1000, null));
            }
            sizes.forEach(size -> more.add(new PriceRule(null, id, size.id(), -1000, null)));
        }
        add(more);
    }

    void addWholeMenu() {
        add(List.of(new PriceRule(null, null, null, -1000, null)));
    }

    private void add(List<PriceRule> more) {
        List<PriceRule> rules = new ArrayList<>(form.rules.get());
        more.stream()
                .filter(rule -> rules.stream().noneMatch(rule::hasSameTarget))
                .forEach(rules::add);
        form.rules.value().set(List.copyOf(rules));
    }

    /// What the rules as they stand in the form make of the menu: every price that they change, in the menu's order.
    List<Outcome> outcomes() {
        CurrentPrices prices = new CurrentPrices(List.of(drafted()), rounding());
        List<Outcome> outcomes = new ArrayList<>();
        for (CategoryView category : categories.all()) {
            dishes.all().stream()
                    .filter(dish -> dish.categoryId() == category.id())
                    .forEach(dish -> outcomes.addAll(outcomes(prices, dish)));
        }
        return outcomes;
    }

    private List<Outcome> outcomes(CurrentPrices prices, DishView dish) {
        List<Outcome> all = new ArrayList<>();
        if (dish.variations().isEmpty()) {
            all.add(new Outcome(
                    name(dish),
                    dish.price(),
                    prices.price(dish.categoryId(), dish.id(), null, dish.price())
                            .price()));
        }
        for (VariationView size : dish.variations()) {
            all.add(new Outcome(
                    name(dish) + " · " + name(size),
                    size.price(),
                    prices.price(dish.categoryId(), dish.id(), size.id(), size.price())
                            .price()));
        }
        return all.stream().filter(one -> !one.usual().equals(one.price())).toList();
    }

    private PriceListView drafted() {
        return new PriceListView(
                0,
                "",
                true,
                0,
                List.of(),
                null,
                null,
                List.of(),
                form.rules.get(),
                Map.of(),
                desk.clock().instant(),
                desk.clock().instant(),
                0);
    }

    private Rounding rounding() {
        Restaurant house = restaurant.get();
        return house == null ? new Rounding(1, 1) : Rounding.of(house.currency());
    }

    /// Whether it holds at this moment, for any type of order.
    boolean holds(PriceListView list) {
        Restaurant house = restaurant.get();
        ZoneId zone = house == null ? ZoneId.of("UTC") : ZoneId.of(house.timezone());
        PriceBook book = new PriceBook(List.of(list), zone, rounding());
        for (OrderType type : OrderType.values()) {
            if (!book.at(desk.clock().instant(), type).holding().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// When it holds, in words: `Пн, Вт · 17:00–19:00 · Доставка`.
    String hours(PriceListView list) {
        List<String> parts = new ArrayList<>();
        if (!list.weekdays().isEmpty()) {
            parts.add(days(list.weekdays()));
        }
        if (list.startsAt() != null && list.endsAt() != null) {
            parts.add(list.startsAt() + "–" + list.endsAt());
        }
        if (!list.orderTypes().isEmpty()) {
            parts.add(
                    String.join(", ", list.orderTypes().stream().map(this::type).toList()));
        }
        return parts.isEmpty() ? desk.texts().get("price.always") : String.join(" · ", parts);
    }

    /// Three days or more in a row as one: `Пн–Пт, Вс`.
    private String days(List<Integer> weekdays) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < weekdays.size(); i++) {
            int first = i;
            while (i + 1 < weekdays.size() && weekdays.get(i + 1) == weekdays.get(i) + 1) {
                i++;
            }
            if (i - first >= 2) {
                words.add(desk.texts().get("price.days", weekday(weekdays.get(first)), weekday(weekdays.get(i))));
            } else {
                weekdays.subList(first, i + 1).forEach(day -> words.add(weekday(day)));
            }
        }
        return String.join(", ", words);
    }

    String weekday(int day) {
        return desk.texts().get("price.day." + day);
    }

    String type(OrderType type) {
        return desk.texts().get("price.type." + type.name().toLowerCase(Locale.ROOT));
    }

    /// @param redraw told when the dishes or categories are others
    void onMenu(Runnable redraw) {
        dishes.onChange(_ -> redraw.run());
        categories.onChange(_ -> redraw.run());
    }

    void refresh() {
        editor.shelf().refresh();
        dishes.refresh();
        categories.refresh();
    }
}
