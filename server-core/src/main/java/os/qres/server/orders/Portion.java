package os.qres.server.orders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.checks.CheckPart;
import os.qres.model.orders.Combos;
import os.qres.server.platform.problem.RefusedException;

/// So many portions of a line.
/// @param ref of the line that they become, when they are not all of it
/// @param place where the request names it
/// @param combo of the combo whose parts they are then, where the line is a part of one
record Portion(OrderLine line, int quantity, UUID ref, UUID combo, String place) {
    boolean isWhole() {
        return quantity == line.quantity();
    }

    static Portion whole(OrderLine line) {
        return new Portion(line, line.quantity(), line.clientRef(), line.clientRef(), "items");
    }

    /// What a request names, by line and by seat.
    /// @throws RefusedException invalid, naming what is wrong, or when nothing is named
    static List<Portion> chosen(GuestOrder order, @Nullable List<CheckPart> items, @Nullable List<Integer> seats) {
        var chosen = new ArrayList<Portion>();
        var taken = new HashSet<Integer>();
        for (int i = 0; items != null && i < items.size(); i++) {
            Portion portion = of(order, items.get(i), "items[" + i + "]");
            if (!taken.add(portion.line.id())) {
                throw RefusedException.invalid(portion.place, "{named-twice}");
            }
            chosen.add(portion);
        }
        if (seats != null) {
            order.lines().stream()
                    .filter(line -> !line.isCancelled() && line.seat() != null && seats.contains(line.seat()))
                    .filter(line -> taken.add(line.id()))
                    .forEach(line -> chosen.add(whole(line)));
        }
        if (chosen.isEmpty()) {
            throw RefusedException.invalid("items", "{nothing-named}");
        }
        return withParts(order, chosen);
    }

    /// All parts of a combo go with the one that is named first.
    /// @throws RefusedException invalid, where another is named by a different quantity
    private static List<Portion> withParts(GuestOrder order, List<Portion> named) {
        var all = new LinkedHashMap<Integer, Portion>();
        for (Portion one : named) {
            Portion before = all.putIfAbsent(one.line.id(), one);
            if (before != null) {
                requireAsMany(one, before);
                continue;
            }
            List<OrderLine> parts = WholeCombos.of(order, one.line);
            for (int i = 1; i < parts.size(); i++) {
                OrderLine part = parts.get(i);
                UUID ref = one.isWhole() ? part.clientRef() : Combos.part(one.ref, i);
                all.put(part.id(), new Portion(part, one.quantity, ref, one.ref, one.place));
            }
        }
        return List.copyOf(all.values());
    }

    private static void requireAsMany(Portion one, Portion before) {
        if (one.quantity != before.quantity) {
            throw RefusedException.invalid(one.place, "{whole-combo}");
        }
    }

    private static Portion of(GuestOrder order, CheckPart part, String place) {
        OrderLine line = order.lines().stream()
                .filter(each -> each.is(part.itemId()) && !each.isCancelled())
                .findFirst()
                .orElseThrow(() -> RefusedException.invalid(place + ".item_id", "{unknown-reference}"));
        int quantity = part.quantity() == null ? line.quantity() : part.quantity();
        if (quantity > line.quantity()) {
            throw RefusedException.invalid(place + ".quantity", "{at-most} " + line.quantity());
        }
        UUID ref = part.clientRef() == null ? TimeOrderedUuid.next() : part.clientRef();
        return new Portion(line, quantity, ref, ref, place + ".item_id");
    }
}
