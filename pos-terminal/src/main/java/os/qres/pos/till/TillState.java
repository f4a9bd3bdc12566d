package os.qres.pos.till;

import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderView;
import os.qres.model.till.ClosingCheck;
import os.qres.model.till.DrawerView;
import os.qres.model.till.TillReport;

/// What the till's screen shows at one moment.
public sealed interface TillState {
    record Busy() implements TillState {}

    record Failed(String words) implements TillState {}

    /// @param atWork whether the person's shift has begun
    /// @param here this terminal
    /// @param isOwnOpen whether the person carries money that is counted
    record Drawers(List<DrawerView> drawers, boolean atWork, int here, boolean isOwnOpen) implements TillState {
        /// Whether this terminal's drawer is open.
        boolean isHereOpen() {
            return drawers.stream().anyMatch(this::isHere);
        }

        /// Whether it hangs on this terminal.
        boolean isHere(DrawerView drawer) {
            return Integer.valueOf(here).equals(drawer.terminalId());
        }
    }

    /// @param checks that were paid, the latest first
    /// @param hasMore whether there are earlier ones
    record Checks(List<OrderView> checks, CheckQuery query, boolean hasMore) implements TillState {}

    /// A check that was paid.
    record Opened(OrderView check) implements TillState {}

    /// What was sold since the day was closed, and what stands in the way of closing it: each where the person
    /// may know.
    record Day(@Nullable TillReport report, @Nullable ClosingCheck check) implements TillState {}

    /// @param reports that have closed days, the latest first
    record Reports(List<TillReport> reports) implements TillState {}

    /// The day is closed.
    record Closed(TillReport report) implements TillState {}
}
