package os.qres.server.orders;

import java.time.LocalDate;
import os.qres.server.platform.database.Unit;

/// Orders are numbered from 1 on each business day.
final class OrderNumbers {
    private OrderNumbers() {}

    /// Sorted as the index is, so that one row is read: `max(number)` would read every order of the day.
    static int next(Unit unit, LocalDate day) {
        return unit.value(Integer.class, """
                select number from orders where business_day = ?
                order by business_day desc, number desc limit 1""", day).map(last -> last + 1).orElse(1);
    }
}
