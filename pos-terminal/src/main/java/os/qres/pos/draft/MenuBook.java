package os.qres.pos.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Translation;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientRef;
import os.qres.model.menu.MenuCategory;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.ModifierOptionView;
import os.qres.model.menu.VariationView;
import os.qres.model.orders.AppliedPrices;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.NewPrefix;
import os.qres.model.prices.CurrentPrices;

/// The menu as one terminal reads it, in the language of its user.
public final class MenuBook {
    private final List<MenuCategory> categories;
    private final Map<Integer, DishView> dishes;
    private final List<DishView> open;
    private final List<MenuCategory> all;
    private final String language;
    private final String sizeWord;
    private final CurrentPrices prices;

    /// @param sizeWord what the choice among variations is called ("Порция")
    public MenuBook(List<MenuCategory> categories, String language, String sizeWord) {
        this(categories, language, sizeWord, CurrentPrices.usual());
    }

    private MenuBook(List<MenuCategory> categories, String language, String sizeWord, CurrentPrices prices) {
        this.all = categories;
        this.categories = categories.stream()
                .filter(MenuCategory::isActive)
                .map(category -> category.with(category.dishes().stream()
                        .filter(dish -> !dish.isOpen())
                        .toList()))
                .filter(category -> !category.dishes().isEmpty())
                .sorted(java.util.Comparator.comparingInt(MenuCategory::sortOrder))
                .toList();
        this.dishes = categories.stream()
                .flatMap(category -> category.dishes().stream())
                .collect(Collectors.toMap(DishView::id, Function.identity(), (first, _) -> first));
        this.open = categories.stream()
                .filter(MenuCategory::isActive)
                .flatMap(category -> category.dishes().stream())
                .filter(dish -> dish.isOpen() && dish.isAvailable())
                .toList();
        this.language = language;
        this.sizeWord = sizeWord;
        this.prices = prices;
    }

    /// The same menu, which has its own prices, at others.
    public MenuBook at(CurrentPrices other) {
        return new MenuBook(other.menu(all), language, sizeWord, other);
    }

    /// Which price list gives a line its price; nothing where it is the menu's own.
    public Optional<AppliedPrices> priceList(DraftLine line) {
        return dish(line.dishId()).map(dish -> applied(dish, line.variationId()));
    }

    /// Whether a price list gives the price that stands beside a dish's name.
    boolean isListed(DishView dish) {
        return prices.current(dish).list() != null;
    }

    private @Nullable AppliedPrices applied(DishView dish, @Nullable Integer variation) {
        return prices.price(dish.categoryId(), dish.id(), variation, dish.price())
                .list();
    }

    /// The pages, without what has no name and price of its own.
    public List<MenuCategory> categories() {
        return categories;
    }

    /// Under which what is not on the menu can be sold now.
    public List<DishView> open() {
        return open;
    }

    /// Whether each line of the dish has a name and a price of its own.
    public boolean isOpen(int dishId) {
        return dish(dishId).filter(DishView::isOpen).isPresent();
    }

    public Optional<DishView> dish(int id) {
        return Optional.ofNullable(dishes.get(id));
    }

    /// A dish of a category that is shown.
    Optional<DishView> onSale(int id) {
        return dish(id).filter(dish -> categories.stream().anyMatch(category -> category.id() == dish.categoryId()));
    }

    public List<DishView> popular() {
        return categories.stream()
                .flatMap(category -> category.dishes().stream())
                .filter(DishView::isPopular)
                .toList();
    }

    public String name(String name, Map<String, Translation> translations) {
        return Translation.name(name, translations, language);
    }

    public String name(DishView dish) {
        return name(dish.name(), dish.translations());
    }

    public String name(MenuCategory category) {
        return name(category.name(), category.translations());
    }

    /// Must something be chosen before the kitchen can make it?
    public boolean asks(DishView dish) {
        return dish.variations().size() > 1 || dish.modifierGroups().stream().anyMatch(group -> group.minChoices() > 0);
    }

    /// The questions about a line, required ones first, each in the menu's order.
    public List<ChoiceGroup> groups(DraftLine line) {
        Optional<DishView> dish = dish(line.dishId());
        if (dish.isEmpty()) {
            return List.of();
        }
        List<ChoiceGroup> groups = new ArrayList<>();
        if (!dish.get().variations().isEmpty()) {
            groups.add(sizes(dish.get(), line));
        }
        dish.get().modifierGroups().forEach(group -> groups.add(modifiers(group, line)));
        return Stream.concat(
                        groups.stream().filter(ChoiceGroup::required),
                        groups.stream().filter(group -> !group.required()))
                .toList();
    }

    /// The groups that still owe an answer.
    public List<ChoiceGroup> missing(DraftLine line) {
        return groups(line).stream().filter(group -> group.missing() > 0).toList();
    }

    /// The groups that keep a line from being sent: an answer is owed, or one of them is off.
    public List<ChoiceGroup> unsettled(DraftLine line) {
        return groups(line).stream().filter(ChoiceGroup::isUnsettled).toList();
    }

    /// Why a line cannot be made now although everything is chosen: the dish, its size or an option is off.
    public boolean isOff(DraftLine line) {
        return dish(line.dishId())
                .map(dish -> !dish.isAvailable()
                        || groups(line).stream()
                                .flatMap(group -> group.choices().stream())
                                .anyMatch(choice -> choice.chosen() && !choice.available()))
                .orElse(true);
    }

    /// Whether the kitchen has taken off what was ordered before. What has only sold out is there for whoever
    /// has ordered it.
    public boolean isTakenOff(int dishId, @Nullable Integer variationId) {
        return dish(dishId).stream()
                .anyMatch(dish -> !dish.isAvailable() && !Integer.valueOf(0).equals(dish.countdown())
                        || dish.variations().stream()
                                .anyMatch(
                                        size -> Integer.valueOf(size.id()).equals(variationId) && !size.isAvailable()));
    }

    public Money unitPrice(DraftLine line) {
        if (line.open() != null) {
            return line.open().price();
        }
        Optional<DishView> dish = dish(line.dishId());
        if (dish.isEmpty()) {
            return Money.ZERO;
        }
        Money base = variation(dish.get(), line)
                .map(VariationView::price)
                .orElse(dish.get().price());
        Money price = options(dish.get(), line)
                .map(option -> modifier(option, option.name(), line.prefixes()).priceDelta())
                .reduce(base, Money::plus);
        return price.isNegative() ? Money.ZERO : price;
    }

    public Money price(DraftLine line) {
        return unitPrice(line).times(line.quantity());
    }

    /// Dish and size: "Рибай 300 г".
    public String title(DraftLine line) {
        if (line.open() != null) {
            return line.open().name();
        }
        return dish(line.dishId())
                .map(dish -> variation(dish, line)
                        .map(size -> name(dish) + " " + name(size.name(), size.translations()))
                        .orElse(name(dish)))
                .orElse("?");
    }

    /// The chosen options with which nothing special is done, in the menu's order: "Medium rare, перечный".
    public String chosen(DraftLine line) {
        return dish(line.dishId()).stream()
                .flatMap(dish -> options(dish, line))
                .filter(option -> line.prefixes().stream().noneMatch(prefix -> prefix.isOfOption(option.id())))
                .map(option -> name(option.name(), option.translations()))
                .collect(Collectors.joining(", "));
    }

    /// The options that are chosen.
    public List<ModifierOptionView> options(DraftLine line) {
        return dish(line.dishId()).stream().flatMap(dish -> options(dish, line)).toList();
    }

    /// A chosen option as it stands on the line, with what is done with it and what it costs so.
    public static ItemModifier modifier(ModifierOptionView option, String called, List<NewPrefix> prefixes) {
        ItemModifier plain = ItemModifier.of(option.id(), called, option.priceDelta());
        return prefixes.stream()
                .filter(prefix -> prefix.isOfOption(option.id()))
                .findFirst()
                .map(prefix -> plain.with(prefix.kind()))
                .orElse(plain);
    }

    /// What is done with the chosen options, then with the dish's ingredients, in the menu's order and the user's
    /// language.
    public List<ItemPrefix> prefixes(DraftLine line) {
        Stream<ItemPrefix> options = options(line).stream()
                .flatMap(option ->
                        modifier(option, name(option.name(), option.translations()), line.prefixes())
                                .prefixed()
                                .stream());
        return Stream.concat(options, partPrefixes(line).stream()).toList();
    }

    /// The same of the ingredients alone.
    public List<ItemPrefix> partPrefixes(DraftLine line) {
        return ingredients(line).stream()
                .flatMap(part -> line.prefixes().stream()
                        .filter(prefix -> prefix.isOfIngredient(part.id()))
                        .map(prefix -> new ItemPrefix(
                                prefix.kind(), part.id(), name(part.name(), part.translations()), part.isAllergen())))
                .toList();
    }

    /// What the line's dish is made of.
    public List<IngredientRef> ingredients(DraftLine line) {
        return dish(line.dishId()).map(DishView::ingredients).orElse(List.of());
    }

    private static Optional<VariationView> variation(DishView dish, DraftLine line) {
        return dish.variations().stream()
                .filter(size -> Integer.valueOf(size.id()).equals(line.variationId()))
                .findFirst();
    }

    private static Stream<ModifierOptionView> options(DishView dish, DraftLine line) {
        return dish.modifierGroups().stream()
                .flatMap(group -> group.options().stream())
                .filter(option -> line.optionIds().contains(option.id()));
    }

    private ChoiceGroup sizes(DishView dish, DraftLine line) {
        List<Choice> choices = dish.variations().stream()
                .sorted(java.util.Comparator.comparingInt(VariationView::sortOrder))
                .map(size -> new Choice(
                        size.id(),
                        name(size.name(), size.translations()),
                        size.price(),
                        size.isAvailable(),
                        Integer.valueOf(size.id()).equals(line.variationId())))
                .toList();
        return new ChoiceGroup(sizeWord, true, 1, 1, choices);
    }

    /// What is a dish goes with it, as long as nobody has to be asked how it shall be made.
    private boolean isPartOnSale(ModifierOptionView option) {
        return option.dishId() == null
                || onSale(option.dishId())
                        .filter(dish -> dish.isAvailable() && !dish.isOpen() && isMadeAsItIs(dish))
                        .isPresent();
    }

    /// Whether what must be chosen of a dish can be: a combo whose every main course has run out cannot be had.
    boolean canBeAnswered(DishView dish) {
        return dish.modifierGroups().stream()
                .allMatch(group -> group.options().stream()
                                .filter(option -> option.isAvailable() && isPartOnSale(option))
                                .count()
                        >= group.minChoices());
    }

    private static boolean isMadeAsItIs(DishView dish) {
        boolean hasUsualSize = dish.variations().isEmpty()
                || dish.variations().stream().anyMatch(size -> size.isDefault() && size.isAvailable());
        return hasUsualSize && dish.modifierGroups().stream().noneMatch(group -> group.minChoices() > 0);
    }

    /// The options of a combo which those dishes are, each dish once.
    public List<Integer> parts(int comboId, List<Integer> dishIds) {
        List<Integer> left = new ArrayList<>(dishIds);
        return dish(comboId).stream()
                .flatMap(combo -> combo.modifierGroups().stream())
                .flatMap(group -> group.options().stream())
                .filter(option -> option.dishId() != null && left.remove(option.dishId()))
                .map(ModifierOptionView::id)
                .toList();
    }

    private ChoiceGroup modifiers(ModifierGroupView group, DraftLine line) {
        List<Choice> choices = group.options().stream()
                .map(option -> new Choice(
                        option.id(),
                        name(option.name(), option.translations()),
                        option.priceDelta(),
                        option.isAvailable() && isPartOnSale(option),
                        line.optionIds().contains(option.id())))
                .toList();
        return new ChoiceGroup(
                name(group.name(), group.translations()), false, group.minChoices(), group.maxChoices(), choices);
    }
}
