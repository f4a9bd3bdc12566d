package os.qres.server.guest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientRef;
import os.qres.model.menu.MenuCategory;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.menu.ModifierOptionView;
import os.qres.model.menu.VariationView;
import os.qres.model.prices.CurrentPrice;
import os.qres.model.prices.CurrentPrices;
import os.qres.server.guest.MenuPage.DishCard;
import os.qres.server.guest.MenuPage.Group;
import os.qres.server.guest.MenuPage.Hit;
import os.qres.server.guest.MenuPage.Option;
import os.qres.server.guest.MenuPage.Part;
import os.qres.server.guest.MenuPage.Size;

/// Puts dishes into a guest's words.
final class DishCards {
    private static final Set<String> LIQUID = Set.of("drinks", "bar");

    private final Words words;
    private final Amounts amounts;
    private final Unwanted unwanted;
    private final CurrentPrices prices;

    DishCards(Words words, Amounts amounts, Unwanted unwanted, CurrentPrices prices) {
        this.words = words;
        this.amounts = amounts;
        this.unwanted = unwanted;
        this.prices = prices;
    }

    Hit hit(DishView dish, MenuCategory category) {
        return new Hit(
                dish.id(),
                name(dish),
                usual(dish),
                price(prices.dish(dish)),
                Plate.of(dish, category).symbol());
    }

    DishCard card(DishView dish, MenuCategory category) {
        boolean liquid = LIQUID.contains(String.valueOf(category.colorKey()));
        return new DishCard(
                dish.id(),
                name(dish),
                words.description(dish.description(), dish.translations()),
                facts(dish, liquid),
                allergens(dish),
                !Unwanted.isKnown(dish),
                usual(dish) == null ? null : priceList(dish),
                usual(dish),
                price(prices.dish(dish)),
                Plate.of(dish, category).symbol(),
                dish.ingredients().stream().map(this::part).toList(),
                dish.variations().stream().map(v -> size(dish, v, liquid)).toList(),
                dish.modifierGroups().stream().map(this::group).toList());
    }

    private String name(DishView dish) {
        return words.name(dish.name(), dish.translations());
    }

    /// What it costs when no price list makes it cheaper; nothing where none does now.
    private @Nullable String usual(DishView dish) {
        return least(prices.dish(dish)).compareTo(least(dish)) < 0 ? price(dish) : null;
    }

    private static Money least(DishView dish) {
        return dish.variations().stream()
                .map(VariationView::price)
                .min(Comparator.naturalOrder())
                .orElse(dish.price());
    }

    /// The list that gives one of its prices, by its name in the guest's language.
    private @Nullable String priceList(DishView dish) {
        return Stream.concat(
                        Stream.of(prices.current(dish)),
                        dish.variations().stream().map(size -> current(dish, size)))
                .flatMap(price -> Stream.ofNullable(price.list()))
                .flatMap(list -> prices.holding().stream().filter(each -> each.id() == list.id()))
                .map(list -> words.name(list.name(), list.translations()))
                .findFirst()
                .orElse(null);
    }

    private CurrentPrice current(DishView dish, VariationView size) {
        return prices.price(dish.categoryId(), dish.id(), size.id(), size.price());
    }

    /// From the cheapest, where sizes differ.
    private String price(DishView dish) {
        List<Money> prices = dish.variations().stream()
                .map(VariationView::price)
                .distinct()
                .sorted()
                .toList();
        return switch (prices.size()) {
            case 0 -> amounts.price(dish.price());
            case 1 -> amounts.price(prices.getFirst());
            default -> words.get("price.from", amounts.price(prices.getFirst()));
        };
    }

    /// With sizes: all weights, and no calories, which stand with each size.
    private String facts(DishView dish, boolean liquid) {
        var facts = new ArrayList<String>();
        List<Integer> weights = dish.variations().stream()
                .map(VariationView::weight)
                .filter(weight -> weight != null)
                .distinct()
                .toList();
        if (!weights.isEmpty()) {
            facts.add(weight(alternatives(weights), liquid));
        }
        if (dish.variations().isEmpty()) {
            facts.addAll(facts(dish.weight(), dish.calories(), liquid));
        }
        if (dish.cookingTime() != null && dish.cookingTime() > 0) {
            facts.add(words.get("minutes", Integer.toString(dish.cookingTime())));
        }
        return String.join(" · ", facts);
    }

    private List<String> facts(@Nullable Integer weight, @Nullable Integer calories, boolean liquid) {
        return Stream.of(
                        weight == null ? "" : weight(Integer.toString(weight), liquid),
                        calories == null ? "" : words.get("kilocalories", Integer.toString(calories)))
                .filter(fact -> !fact.isEmpty())
                .toList();
    }

    private String weight(String amount, boolean liquid) {
        return words.get(liquid ? "millilitres" : "grams", amount);
    }

    private String alternatives(List<Integer> weights) {
        String last = weights.getLast().toString();
        if (weights.size() == 1) {
            return last;
        }
        return weights.subList(0, weights.size() - 1).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))
                + " " + words.get("or") + " " + last;
    }

    private String allergens(DishView dish) {
        if (!Unwanted.isKnown(dish)) {
            return words.get("allergens.unknown");
        }
        String own = names(dish.ingredients());
        if (own != null) {
            return own;
        }
        String choices = dish.modifierGroups().stream()
                .filter(g -> g.options().stream().anyMatch(o -> names(o.ingredients()) != null))
                .map(g -> words.name(g.name(), g.translations()).toLowerCase(words.language()))
                .collect(Collectors.joining(", "));
        return choices.isEmpty() ? words.get("allergens.none") : words.get("allergens.choice", choices);
    }

    /// The allergens in words; an allergen that is none of the 14 by its own name.
    private @Nullable String names(List<IngredientRef> ingredients) {
        Set<String> others = ingredients.stream()
                .filter(i -> i.isAllergen() && i.allergenCode() == null)
                .map(i -> words.name(i.name(), i.translations()).toLowerCase(words.language()))
                .collect(Collectors.toCollection(TreeSet::new));
        String names = Stream.concat(Unwanted.of(ingredients).stream().map(words::allergen), others.stream())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private Part part(IngredientRef ingredient) {
        String name = words.name(ingredient.name(), ingredient.translations());
        return new Part(name.toLowerCase(words.language()), ingredient.isAllergen());
    }

    private Size size(DishView dish, VariationView variation, boolean liquid) {
        Money price = current(dish, variation).price();
        String name = words.name(variation.name(), variation.translations());
        Integer weight = variation.weight();
        boolean isNamedSo = weight != null && name.startsWith(weight.toString());
        return new Size(
                name,
                String.join(" · ", facts(isNamedSo ? null : weight, variation.calories(), liquid)),
                price.compareTo(variation.price()) < 0 ? amounts.price(variation.price()) : null,
                amounts.price(price));
    }

    private Group group(ModifierGroupView group) {
        return new Group(
                words.name(group.name(), group.translations()),
                rule(group.minChoices(), group.maxChoices()),
                group.minChoices() > 0,
                group.options().stream().map(this::option).toList());
    }

    private String rule(int least, int most) {
        if (least == 0) {
            return words.get("choose.upto", most);
        }
        return least == most ? words.get("choose.exactly", most) : words.get("choose.range", least, most);
    }

    private Option option(ModifierOptionView option) {
        return new Option(
                words.name(option.name(), option.translations()),
                amounts.delta(option.priceDelta()),
                option.priceDelta().minor() == 0,
                names(option.ingredients()),
                unwanted.isIn(option));
    }
}
