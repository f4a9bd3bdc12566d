package os.qres.server.menu;

import java.util.ArrayList;
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

    /// @param modifiers those of the combo's that are about it
    record Part(int dishId, List<ItemModifier> modifiers) {}

    record Question(String name, int minChoices, int maxChoices, List<Answer> answers) {}

    /// @param dishId the dish that it is, where it is a part of a combo
    record Answer(
            ItemModifier modifier,
            boolean isAvailable,
            @Nullable Integer dishId) {
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
                .map(option -> new Answer(option.chosen(), option.isAvailable, option.dishId))
                .toList();
        return new Question(group.name, group.minChoices, group.maxChoices, answers);
    }

    Optional<Size> size(int id) {
        return sizes.stream().filter(size -> size.id() == id).findFirst();
    }

    /// The dishes among these answers, in order. An answer that is none is about the part before it (how the steak
    /// shall be done), or about the first.
    List<Part> parts(List<Integer> optionIds) {
        var parts = new ArrayList<Part>();
        var plain = new ArrayList<ItemModifier>();
        questions.stream()
                .flatMap(question -> question.answers().stream())
                .filter(answer -> optionIds.contains(answer.id()))
                .forEach(answer -> {
                    if (answer.dishId() != null) {
                        parts.add(new Part(answer.dishId(), new ArrayList<>(parts.isEmpty() ? plain : List.of())));
                    } else if (parts.isEmpty()) {
                        plain.add(answer.modifier());
                    } else {
                        parts.getLast().modifiers().add(answer.modifier());
                    }
                });
        return parts;
    }

    /// What it is sold in now.
    List<Size> presentSizes() {
        return sizes.stream().filter(size -> !size.isArchived()).toList();
    }
}
