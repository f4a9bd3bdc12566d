package os.qres.terminal.login;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import os.qres.model.orders.OrderView;
import os.qres.model.staff.WaiterView;
import os.qres.terminal.store.RestaurantState;
import os.qres.terminal.text.Texts;

/// Who may sign in, those on shift first, each with the tables they look after.
final class People {
    private People() {}

    static List<Person> of(RestaurantState state, Texts texts) {
        var shortNames = state.waiters().stream()
                .collect(Collectors.groupingBy(w -> ShortName.of(w.fullName()), Collectors.counting()));
        return state.waiters().stream()
                .sorted(Comparator.comparing((WaiterView w) -> !w.shiftActive()).thenComparing(WaiterView::fullName))
                .map(waiter -> {
                    String shortName = ShortName.of(waiter.fullName());
                    String name = shortNames.get(shortName) == 1 ? shortName : waiter.fullName();
                    return person(waiter, name, tables(state, waiter.id()), texts);
                })
                .toList();
    }

    private static Person person(WaiterView waiter, String name, long tables, Texts texts) {
        String initials = ShortName.initials(waiter.fullName());
        if (tables > 0) {
            return new Person(waiter.id(), name, initials, texts.count("tables", tables), Person.Kind.HAS_TABLES);
        }
        return waiter.shiftActive()
                ? new Person(waiter.id(), name, initials, texts.get("login.on-shift"), Person.Kind.ON_SHIFT)
                : new Person(waiter.id(), name, initials, texts.get("login.off-shift"), Person.Kind.OFF_SHIFT);
    }

    private static long tables(RestaurantState state, int waiterId) {
        return state.orders().values().stream()
                .filter(order -> Objects.equals(order.waiterId(), waiterId))
                .map(OrderView::tableId)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
