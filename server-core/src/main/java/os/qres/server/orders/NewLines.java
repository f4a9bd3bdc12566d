package os.qres.server.orders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import os.qres.model.orders.NewItem;
import os.qres.server.menu.Menu;
import os.qres.server.menu.Wish;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// Adds lines to an order, each once by its `client_ref`.
final class NewLines {
    private final Menu menu;

    NewLines(Menu menu) {
        this.menu = menu;
    }

    /// @return whether there was anything new
    boolean add(Unit unit, GuestOrder order, List<NewItem> items) {
        Map<UUID, OrderLine> known = known(unit, items);
        boolean added = false;
        for (int i = 0; i < items.size(); i++) {
            NewItem item = items.get(i);
            String field = "items[" + i + "]";
            OrderLine same = item.clientRef() == null ? null : known.get(item.clientRef());
            if (same != null && order.lines().contains(same)) {
                continue;
            }
            if (same != null) {
                throw RefusedException.conflict("taken", field + ".client_ref");
            }
            order.requireChangeable();
            List<Integer> options = item.modifierOptionIds() == null ? List.of() : item.modifierOptionIds();
            var wish = new Wish(item.dishId(), item.dishVariationId(), options, item.quantity());
            var line = new OrderLine(order, item, menu.choose(unit, wish, field), unit.now());
            order.add(line);
            known.put(line.clientRef(), line);
            added = true;
        }
        return added;
    }

    private static Map<UUID, OrderLine> known(Unit unit, List<NewItem> items) {
        var known = new HashMap<UUID, OrderLine>();
        List<UUID> refs =
                items.stream().map(NewItem::clientRef).filter(Objects::nonNull).toList();
        if (!refs.isEmpty()) {
            unit.list(OrderLine.class, "from OrderLine where clientRef in (?1)", refs)
                    .forEach(line -> known.put(line.clientRef(), line));
        }
        return known;
    }
}
