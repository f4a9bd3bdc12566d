package os.qres.server.orders;

import java.time.LocalDate;
import os.qres.server.platform.database.Unit;

/// Orders are numbered from 1 on each business day.
final class OrderNumbers {
    private OrderNumbers() {}

    /// Sorted as the index is, so that one row is read: `max(number)` would read every order of the day.
    static int next(Unit unit, LocalDate day) {
        String newestFirst =
                "select number from GuestOrder where businessDay = ?1 order by businessDay desc, number desc";
        return unit
                .session()
                .createSelectionQuery(newestFirst, Integer.class)
                .setParameter(1, day)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(last -> last + 1)
                .orElse(1);
    }
}
