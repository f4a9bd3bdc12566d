package os.qres.server.orders;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import os.qres.server.orders.OrderFilter.Condition;
import os.qres.server.platform.database.Reading;

/// How long lists are. Orders of days that are over are counted once for each filter and again after one of them has
/// changed; those of today each time.
final class OrderCounts {
    private static final int MOST_KEPT = 256;

    /// @param end the day before which it was counted
    /// @param changes how often orders of days that are over had been changed by then
    private record Kept(LocalDate end, long changes, long count) {}

    private final History history;
    private final Map<OrderFilter, Kept> kept = Collections.synchronizedMap(new LatestUsed());

    OrderCounts(History history) {
        this.history = history;
    }

    long count(Reading reading, OrderFilter filter) {
        LocalDate open = history.firstOpenDay(reading.now());
        return countOver(reading, filter, open) + counted(reading, filter.since(open));
    }

    private long countOver(Reading reading, OrderFilter filter, LocalDate open) {
        long changes = history.changes(reading);
        Kept known = kept.get(filter);
        if (known != null && known.changes() == changes && known.end().equals(open)) {
            return known.count();
        }
        long count = counted(reading, filter.before(open));
        kept.put(filter, new Kept(open, changes, count));
        return count;
    }

    private static long counted(Reading reading, OrderFilter filter) {
        if (filter.isEmpty()) {
            return 0;
        }
        List<Condition> conditions = filter.conditions();
        return OrderPages.query(
                        reading, "select count(*) from orders" + OrderPages.where(conditions), Long.class, conditions)
                .getSingleResult();
    }

    /// Filters come from outside, so that there is no end to them.
    private static final class LatestUsed extends LinkedHashMap<OrderFilter, Kept> {
        LatestUsed() {
            super(MOST_KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<OrderFilter, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
