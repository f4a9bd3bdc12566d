package os.qres.server.reports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import os.qres.model.reports.OrdersSummary;
import os.qres.server.orders.History;
import os.qres.server.orders.OrderEvent;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// The door to reports. Days that are over are counted once and kept; today, and whatever is not kept, is counted
/// anew each time, so that every figure is right at once.
public final class Reports {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Database database;
    private final History history;
    private final Recount recount;
    private final KeptSales kept;

    /// @param zone the restaurant's
    public Reports(Database database, History history, ZoneId zone) {
        this.database = database;
        this.history = history;
        this.recount = new Recount(zone);
        this.kept = new KeptSales(database, history, recount);
    }

    public static List<Class<?>> entities() {
        return List.of(SalesDay.class);
    }

    /// Hears of every order that changes.
    public void on(Unit unit, OrderEvent.Whole event) {
        LocalDate day = event.order().businessDay();
        if (history.isOver(day, unit.now())) {
            kept.forget(unit, day);
        }
    }

    /// Counts the days that are over and have not been counted yet, so that nobody need wait for it.
    public void keepUp() {
        kept.keep(Optional.empty(), Optional.empty());
    }

    /// The orders of the business days from `from` to `to`, both included; without them, of all days.
    public OrdersSummary summary(Actor actor, Optional<LocalDate> from, Optional<LocalDate> to) {
        kept.keep(from, to);
        return database.read(actor, in -> Summary.of(in, from, to, sales(in, from, to)));
    }

    private Sales sales(Reading reading, Optional<LocalDate> from, Optional<LocalDate> to) {
        var sales = new Sales();
        LocalDate begin = from.orElse(FIRST_DAY);
        LocalDate last = to.orElse(LAST_DAY);
        LocalDate open = history.firstOpenDay(reading.now());
        LocalDate end = last.isBefore(open) ? last.plusDays(1) : open;
        if (begin.isBefore(end)) {
            kept.addTo(sales, reading, begin, end);
            kept.missing(reading, from, to).forEach(day -> recount.count(reading, day, day, _ -> sales));
        }
        LocalDate today = begin.isAfter(open) ? begin : open;
        if (!last.isBefore(today)) {
            recount.count(reading, today, last, _ -> sales);
        }
        return sales;
    }
}
