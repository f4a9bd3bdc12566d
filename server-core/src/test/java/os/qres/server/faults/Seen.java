package os.qres.server.faults;

import java.util.Random;
import os.qres.model.json.Wire;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemView;

/// What a terminal says of a line that it has seen.
final class Seen {
    private Seen() {}

    /// As a field that follows others, or nothing: half of the terminals are old.
    static String sometimes(Random random, ItemView item) {
        return random.nextBoolean() ? "" : ",\"seen\":" + of(item, 0);
    }

    /// With so many portions more than there are.
    static String of(ItemView item, int more) {
        return Wire.lenient().toJson(new ItemSeen(item.quantity() + more, item.course(), item.seat(), item.comment()));
    }
}
