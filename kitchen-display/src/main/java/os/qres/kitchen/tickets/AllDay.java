package os.qres.kitchen.tickets;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;

/// What is still to be made, over all open tickets: the most first.
public record AllDay(String name, int quantity) {
    private record Dish(int id, @Nullable Integer variation, String name) {}

    public static List<AllDay> of(List<TicketView> open) {
        Map<Dish, Integer> sums = open.stream()
                .flatMap(ticket -> ticket.lines().stream())
                .filter(AllDay::toBeMade)
                .collect(Collectors.groupingBy(AllDay::dish, Collectors.summingInt(TicketLine::quantity)));
        return sums.entrySet().stream()
                .map(sum -> new AllDay(sum.getKey().name(), sum.getValue()))
                .sorted(Comparator.comparingInt(AllDay::quantity).reversed().thenComparing(AllDay::name))
                .toList();
    }

    private static Dish dish(TicketLine line) {
        String name = line.variationName() == null ? line.name() : line.name() + " " + line.variationName();
        return new Dish(line.dishId(), line.dishVariationId(), name);
    }

    private static boolean toBeMade(TicketLine line) {
        return line.status() == ItemStatus.NEW || line.status() == ItemStatus.COOKING;
    }
}
