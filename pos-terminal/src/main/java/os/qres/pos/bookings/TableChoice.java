package os.qres.pos.bookings;

import java.util.function.IntConsumer;

/// Lets the person choose a table on the plan.
@FunctionalInterface
public interface TableChoice {
    /// @param onTable is told the table's id
    void choose(String title, IntConsumer onTable);
}
