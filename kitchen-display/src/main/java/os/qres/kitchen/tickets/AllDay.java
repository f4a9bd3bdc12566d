package os.qres.kitchen.tickets;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.DishView;
import os.qres.model.menu.IngredientRef;
import os.qres.model.menu.ModifierOptionView;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.PrefixKind;

/// What is still to be made, over all open tickets: the most first.
public record AllDay(String name, int quantity) {
    private record Dish(int id, @Nullable Integer variation, String name) {}

    public static List<AllDay> of(List<TicketView> open) {
        Map<Dish, Integer> sums = toBeMade(open)
                .collect(Collectors.groupingBy(AllDay::dish, Collectors.summingInt(TicketLine::quantity)));
        return sums.entrySet().stream()
                .map(sum -> new AllDay(sum.getKey().name(), sum.getValue()))
                .sorted(Comparator.comparingInt(AllDay::quantity).reversed().thenComparing(AllDay::name))
                .toList();
    }

    /// How many portions of each product are still to be made, by the recipes on the menu: what is one guest's steak
    /// and another's pasta with cream counts once for each. What a guest wants left out does not count, and what
    /// he wants more of counts twice. What is in the modifiers that he has chosen counts as well.
    public static List<AllDay> ingredients(
            List<TicketView> open, Map<Integer, DishView> dishes, Function<IngredientRef, String> name) {
        Map<Integer, Integer> sums = new HashMap<>();
        Map<Integer, String> names = new HashMap<>();
        for (TicketLine line : toBeMade(open).toList()) {
            DishView dish = dishes.get(line.dishId());
            if (dish == null) {
                continue;
            }
            for (IngredientRef part : dish.ingredients()) {
                add(part, line.quantity() * portions(prefix(line, part)), sums, names, name);
            }
            for (ItemModifier modifier : line.modifiers()) {
                int portions = line.quantity() * portions(modifier.prefix());
                option(dish, modifier).ifPresent(option -> option.ingredients()
                        .forEach(part -> add(part, portions, sums, names, name)));
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new AllDay(names.getOrDefault(sum.getKey(), ""), sum.getValue()))
                .sorted(Comparator.comparingInt(AllDay::quantity).reversed().thenComparing(AllDay::name))
                .toList();
    }

    private static void add(
            IngredientRef part,
            int portions,
            Map<Integer, Integer> sums,
            Map<Integer, String> names,
            Function<IngredientRef, String> name) {
        if (portions > 0) {
            sums.merge(part.id(), portions, Integer::sum);
            names.put(part.id(), name.apply(part));
        }
    }

    private static @Nullable PrefixKind prefix(TicketLine line, IngredientRef part) {
        return line.prefixes().stream()
                .filter(prefix -> prefix.ingredientId() == part.id())
                .map(ItemPrefix::kind)
                .findFirst()
                .orElse(null);
    }

    private static int portions(@Nullable PrefixKind prefix) {
        return prefix == null
                ? 1
                : switch (prefix) {
                    case NO -> 0;
                    case EXTRA -> 2;
                    case LIGHT, SIDE -> 1;
                };
    }

    private static Optional<ModifierOptionView> option(DishView dish, ItemModifier modifier) {
        return dish.modifierGroups().stream()
                .flatMap(group -> group.options().stream())
                .filter(option -> option.id() == modifier.optionId())
                .findFirst();
    }

    /// What is held back is not to be made yet.
    private static Stream<TicketLine> toBeMade(List<TicketView> open) {
        return open.stream()
                .filter(ticket -> !ticket.marks().held())
                .flatMap(ticket -> ticket.lines().stream())
                .filter(AllDay::toBeMade);
    }

    private static Dish dish(TicketLine line) {
        String name = line.variationName() == null ? line.name() : line.name() + " " + line.variationName();
        return new Dish(line.dishId(), line.dishVariationId(), name);
    }

    private static boolean toBeMade(TicketLine line) {
        return line.status() == ItemStatus.NEW || line.status() == ItemStatus.COOKING;
    }
}
