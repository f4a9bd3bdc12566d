package os.qres.server.papers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.server.platform.database.Reading;

/// Which stations make an order's lines: a dish's own, and those that give a part to it.
///
/// @param partners beside its own, by the dish's id
record Makers(Map<Integer, List<Integer>> partners) {
    static Makers of(Reading reading, OrderView order, PrintHouse house) {
        return new Makers(house.partners()
                .of(reading, order.items().stream().map(ItemView::dishId).collect(Collectors.toSet())));
    }

    /// None where nobody has to make it.
    List<Integer> of(ItemView item) {
        Integer own = item.stationId();
        if (own == null) {
            return List.of();
        }
        return Stream.concat(Stream.of(own), partners.getOrDefault(item.dishId(), List.of()).stream())
                .distinct()
                .toList();
    }

    List<ItemView> at(int station, List<ItemView> items) {
        return items.stream().filter(item -> of(item).contains(station)).toList();
    }

    /// What the others that make it beside `station` are called, by the line's id; only lines that have such.
    Map<Integer, String> alsoAt(int station, List<ItemView> items, Naming naming) {
        return items.stream()
                .filter(item -> of(item).size() > 1)
                .collect(Collectors.toMap(ItemView::id, item -> of(item).stream()
                        .filter(other -> other != station)
                        .map(naming::name)
                        .collect(Collectors.joining(", "))));
    }

    @FunctionalInterface
    interface Naming {
        String name(int station);
    }
}
