package os.qres.kitchen.board;

import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderType;

/// What stands in a ticket's head.
///
/// @param key the key that selects the ticket, 1 to 9 and 0; null from the eleventh on
/// @param table null where there is none
/// @param who the waiter or, where nobody carries it to a table, the guest
/// @param promised the time of day for which it was promised
public record Head(
        @Nullable Integer key,
        State state,
        OrderType type,
        @Nullable Integer table,
        int number,
        String who,
        int covers,
        String time,
        @Nullable String promised) {

    Head at(String otherTime) {
        return new Head(key, state, type, table, number, who, covers, otherTime, promised);
    }

    /// Its colour, icon and word.
    public enum State {
        NEW,
        GOING,
        WARNING,
        LATE,
        HELD,
        READY
    }
}
