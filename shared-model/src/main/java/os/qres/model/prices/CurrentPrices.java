package os.qres.model.prices;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.menu.VariationView;
import os.qres.model.orders.AppliedPrices;

/// What the menu costs at one moment, for one type of order.
/// @param holding the price lists that hold, the one that counts first before the others
public record CurrentPrices(List<PriceListView> holding, Rounding rounding) {
    /// The menu's own prices.
    public static CurrentPrices usual() {
        return new CurrentPrices(List.of(), new Rounding(1, 1));
    }

    /// One portion's price, without its modifiers: by the first list that has something to say of it, and within that
    /// by the rule that is aimed at it most closely.
    /// @param variationId nothing where the dish has none
    /// @param usual the menu's own price
    public CurrentPrice price(int categoryId, int dishId, @Nullable Integer variationId, Money usual) {
        for (PriceListView list : holding) {
            Optional<PriceRule> rule = list.rules().stream()
                    .filter(each -> each.isAbout(categoryId, dishId, variationId))
                    .max(Comparator.comparingInt(PriceRule::closeness));
            if (rule.isPresent()) {
                return new CurrentPrice(changed(usual, rule.get()), new AppliedPrices(list.id(), list.name()));
            }
        }
        return new CurrentPrice(usual, null);
    }

    private Money changed(Money usual, PriceRule rule) {
        if (rule.price() != null) {
            return rule.price();
        }
        return rule.basisPoints() == null ? usual : usual.plus(rounding.percent(usual, rule.basisPoints()));
    }

    /// The menu with the prices of the moment.
    public List<MenuCategory> menu(List<MenuCategory> usual) {
        return holding.isEmpty()
                ? usual
                : usual.stream()
                        .map(category -> category.with(
                                category.dishes().stream().map(this::dish).toList()))
                        .toList();
    }

    /// The dish with the prices of the moment.
    public DishView dish(DishView dish) {
        List<VariationView> variations = dish.variations().stream()
                .map(size -> size.with(price(dish, size.id(), size.price()).price()))
                .toList();
        return dish.with(current(dish).price(), variations);
    }

    /// The price that stands beside a dish's name. Where it has sizes, that is the price of one of them.
    public CurrentPrice current(DishView dish) {
        return dish.variations().stream()
                .filter(size -> size.price().equals(dish.price()))
                .min(Comparator.comparing((VariationView size) -> !size.isDefault())
                        .thenComparingInt(VariationView::sortOrder))
                .map(size -> price(dish, size.id(), size.price()))
                .orElseGet(() -> price(dish, null, dish.price()));
    }

    private CurrentPrice price(DishView dish, @Nullable Integer variationId, Money usual) {
        return price(dish.categoryId(), dish.id(), variationId, usual);
    }
}
