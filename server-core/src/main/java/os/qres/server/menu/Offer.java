package os.qres.server.menu;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.ItemModifier;

/// What choosing a dish asks of the menu, as it stood when it was read.
/// @param isOnSale whether the dish can be had at all
/// @param isLasting whether ordering the dish changes nothing of it: it has no countdown, and orders tell of it
/// already
/// @param sizes what it is sold in, in order, those that were taken away too
/// @param stationId who makes it: the dish's own station, else its category's
/// @param cookingTime minutes
/// @param taxRate the dish's own, in per cent
/// @param isOpen whether each line of it brings its own name and price
record Offer(
        int dishId,
        int categoryId,
        String name,
        Money price,
        boolean isOnSale,
        boolean isLasting,
        List<Size> sizes,
        List<Question> questions,
        List<Integer> ingredientIds,
        @Nullable Integer stationId,
        @Nullable Integer cookingTime,
        @Nullable Integer taxRate,
        boolean isOpen) {
    record Size(int id, String name, Money price, boolean isAvailable, boolean isArchived, boolean isDefault) {}

    record Question(String name, int minChoices, int maxChoices, List<Answer> answers) {}

    record Answer(ItemModifier modifier, boolean isAvailable) {
        int id() {
            return modifier.optionId();
        }
    }

    static Offer of(Dish dish, Category category, List<ModifierGroup> groups) {
        return new Offer(
                dish.id,
                dish.categoryId,
                dish.name,
                dish.price,
                dish.isAvailable && !dish.isArchived && category.isActive,
                dish.countdown == null && dish.hasHistory,
                dish.everyVariation().stream().map(Offer::size).toList(),
                groups.stream().map(Offer::question).toList(),
                List.copyOf(dish.ingredientIds),
                dish.stationId == null ? category.stationId : dish.stationId,
                dish.cookingTime,
                dish.taxRate,
                dish.isOpen);
    }

    private static Size size(DishVariation variation) {
        return new Size(
                variation.id,
                variation.name,
                variation.price,
                variation.isAvailable,
                variation.isArchived,
                variation.isDefault);
    }

    private static Question question(ModifierGroup group) {
        List<Answer> answers = group.options().stream()
                .map(option -> new Answer(option.chosen(), option.isAvailable))
                .toList();
        return new Question(group.name, group.minChoices, group.maxChoices, answers);
    }

    Optional<Size> size(int id) {
        return sizes.stream().filter(size -> size.id() == id).findFirst();
    }

    /// What it is sold in now.
    List<Size> presentSizes() {
        return sizes.stream().filter(size -> !size.isArchived()).toList();
    }
}
