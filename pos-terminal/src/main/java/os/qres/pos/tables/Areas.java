package os.qres.pos.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import os.qres.model.floor.SectionView;
import os.qres.model.orders.OrderView;
import os.qres.pos.house.House;
import os.qres.pos.house.Person;

/// Whose the tables are for the shift, and so who hears first of what happens at them.
///
/// @param waiters by the table's id; tables of sections that nobody has are missing
public record Areas(Map<Integer, Set<Integer>> waiters) {
    public static final Areas NONE = new Areas(Map.of());

    public static Areas of(List<SectionView> sections) {
        var waiters = new HashMap<Integer, Set<Integer>>();
        sections.stream().filter(section -> !section.waiterIds().isEmpty()).forEach(section -> section.tableIds()
                .forEach(table ->
                        waiters.computeIfAbsent(table, _ -> new HashSet<>()).addAll(section.waiterIds())));
        return new Areas(Map.copyOf(waiters));
    }

    public static Areas of(House house) {
        return house.state().crew().map(crew -> of(crew.sections())).orElse(NONE);
    }

    /// Whether it is in a section of theirs.
    public boolean isOf(int table, @Nullable Integer user) {
        return user != null && waiters.getOrDefault(table, Set.of()).contains(user);
    }

    /// Whether they have a section at all.
    public boolean has(@Nullable Integer user) {
        return user != null && waiters.values().stream().anyMatch(each -> each.contains(user));
    }

    /// Whether a table's guests are theirs: as their section's, as those they serve, or as nobody's.
    public boolean concerns(int table, @Nullable OrderView order, @Nullable Integer user) {
        Integer serves = order == null ? null : order.waiterId();
        boolean isNobodys = serves == null && !waiters.containsKey(table);
        return isNobodys || serves != null && serves.equals(user) || isOf(table, user);
    }

    /// The same for whoever is signed in; of everybody while nobody is, and for who looks after all tables.
    public static boolean concerns(House house, int table) {
        Person person = house.person().get();
        if (person == null || person.everyTable()) {
            return true;
        }
        Areas areas = of(house);
        List<OrderView> checks = house.state().ordersAt(table);
        return checks.isEmpty()
                ? areas.concerns(table, null, person.id())
                : checks.stream().anyMatch(order -> areas.concerns(table, order, person.id()));
    }
}
