package os.qres.server.orders;

import java.util.Collection;
import java.util.List;
import os.qres.server.platform.database.Reading;

/// Reads orders with all that belongs to them, in two statements however many there are.
final class WholeOrders {
    private WholeOrders() {}

    /// Those with these ids, by id.
    static List<GuestOrder> some(Reading reading, Collection<Integer> ids) {
        return ids.isEmpty() ? List.of() : where(reading, "o.id in (?1)", ids);
    }

    /// Those that somebody still has to do something for, oldest first.
    static List<GuestOrder> open(Reading reading) {
        return where(reading, "o.open = ?1", true);
    }

    private static List<GuestOrder> where(Reading reading, String condition, Object parameter) {
        List<GuestOrder> orders = with(reading, "lines", condition, parameter);
        if (!orders.isEmpty()) {
            with(reading, "payments", condition, parameter);
        }
        return orders;
    }

    private static List<GuestOrder> with(Reading reading, String parts, String condition, Object parameter) {
        return reading.list(
                GuestOrder.class,
                "select distinct o from GuestOrder o left join fetch o." + parts + " where " + condition
                        + " order by o.id",
                parameter);
    }
}
