package os.qres.server.orders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import os.qres.model.orders.ItemCombo;

/// The parts of a combo go together, whichever of them somebody names.
final class WholeCombos {
    private WholeCombos() {}

    /// The line, and after it all other parts of its combo that have not been taken back.
    static List<OrderLine> of(GuestOrder order, OrderLine line) {
        Optional<UUID> combo = line.combo().map(ItemCombo::ref);
        Stream<OrderLine> others = order.lines().stream()
                .filter(each -> each != line && combo.isPresent() && !each.isCancelled())
                .filter(each -> each.combo().map(ItemCombo::ref).equals(combo));
        return Stream.concat(Stream.of(line), others).toList();
    }

    /// How many portions of which dish these lines were taken for, the combos themselves among them.
    static Map<Integer, Integer> portions(List<OrderLine> lines) {
        var portions = new LinkedHashMap<Integer, Integer>();
        var combos = new LinkedHashMap<UUID, OrderLine>();
        for (OrderLine line : lines) {
            portions.merge(line.dishId(), line.quantity(), Integer::sum);
            line.combo().ifPresent(part -> combos.put(part.ref(), line));
        }
        combos.values().forEach(line -> line.combo()
                .ifPresent(part -> portions.merge(part.dishId(), line.quantity(), Integer::sum)));
        return portions;
    }
}
