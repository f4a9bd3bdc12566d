package os.qres.server.orders;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import os.qres.model.orders.OrderView;
import os.qres.server.orders.OrderFilter.Condition;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.http.Page;

/// Lists of orders, newest first. However many there are, a page takes the same few statements, and only its own rows
/// are read: an index knows the order of every list.
final class OrderPages {
    private final OrderCounts counts;

    OrderPages(History history) {
        counts = new OrderCounts(history);
    }

    Page<OrderView> page(Reading reading, OrderFilter filter, Page.Window window) {
        long total = counts.count(reading, filter);
        if (window.skip() >= total) {
            return new Page<>(List.of(), total);
        }
        // Never more than there are, or the search would go on to the very first order.
        int rows = (int) Math.min(window.limit(), total - window.skip());
        List<Integer> ids = ids(reading, filter, new Page.Window(window.skip(), rows));
        List<OrderView> orders = WholeOrders.some(reading, ids).stream()
                .sorted(Comparator.comparing(order -> ids.indexOf(order.id())))
                .map(GuestOrder::view)
                .toList();
        return new Page<>(orders, total);
    }

    /// The first condition's column leads the index that is sorted as the list is, and so leads the order too.
    private static List<Integer> ids(Reading reading, OrderFilter filter, Page.Window window) {
        List<Condition> conditions = filter.conditions();
        String lead = conditions.stream()
                .findFirst()
                .flatMap(Condition::column)
                .map(column -> column + " desc, ")
                .orElse("");
        return query(
                        reading,
                        "select id from orders" + where(conditions) + " order by " + lead
                                + "business_day desc, number desc",
                        Integer.class,
                        conditions)
                .setFirstResult(window.skip())
                .setMaxResults(window.limit())
                .getResultList();
    }

    static String where(List<Condition> conditions) {
        return conditions.isEmpty()
                ? ""
                : conditions.stream().map(Condition::sql).collect(Collectors.joining(" and ", " where ", ""));
    }

    static <T> NativeQuery<T> query(Reading reading, String sql, Class<T> type, List<Condition> conditions) {
        NativeQuery<T> query = reading.session().createNativeQuery(sql, type);
        List<?> values =
                conditions.stream().flatMap(each -> each.values().stream()).toList();
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
