package os.qres.pos.changes;

import java.util.List;
import java.util.UUID;
import os.qres.model.checks.CheckPair;
import os.qres.model.checks.CheckPart;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemView;

/// Lines as the check has them to which they have gone.
final class TakenOver {
    private TakenOver() {}

    static List<CheckPart> by(CheckPair pair, List<CheckPart> parts) {
        return parts.stream()
                .flatMap(part -> pair.to().items().stream().filter(item -> is(item, part)))
                .map(item -> new CheckPart(item.id(), null, null, ItemSeen.of(item)))
                .toList();
    }

    private static boolean is(ItemView item, CheckPart part) {
        UUID ref = part.clientRef();
        return ref == null ? item.id() == part.itemId() : item.clientRef().equals(ref);
    }
}
