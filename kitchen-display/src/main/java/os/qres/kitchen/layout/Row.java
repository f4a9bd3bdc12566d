package os.qres.kitchen.layout;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A horizontal slice of a ticket that is never cut. What would not fit into a column was cut into several
/// rows before.
public sealed interface Row {
    int height();

    /// The order's note to the kitchen, right under the head.
    record Note(List<Line> lines, boolean first, int height) implements Row {}

    /// Made before all others.
    record First(int height) implements Row {}

    /// What the waiter was told.
    record Told(List<Line> lines, boolean first, int height) implements Row {}

    /// Begins what was ordered later; stays with the row below it.
    record AddOn(int round, Instant firedAt, int height) implements Row {}

    /// A dish. Only its `first` row shows the quantity.
    record Item(
            int itemId,
            Look look,
            int quantity,
            List<Line> lines,
            boolean first,
            @Nullable Tail tail,
            int height) implements Row {}

    /// Calls the waiter to carry what is ready.
    record Call(boolean called, String waiter, int height) implements Row {}
}
