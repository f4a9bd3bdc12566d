package os.qres.admin.checks;

import java.util.List;
import os.qres.model.orders.OrderView;

/// What the list shows at one moment.
public sealed interface ChecksState {
    record Loading() implements ChecksState {}

    record Failed(String words) implements ChecksState {}

    /// @param page from nought
    record Shown(List<OrderView> checks, int page, boolean hasMore) implements ChecksState {}
}
