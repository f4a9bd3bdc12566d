package os.qres.server.reports;

import io.avaje.jsonb.JsonType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import os.qres.model.json.Wire;
import os.qres.server.orders.History;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// The sales of days that are over: counted once, and again after one of their orders has changed. They are counted
/// beside the writer, and stored only if nothing has changed meanwhile.
final class KeptSales {
    /// Days that are stored as one unit of work: the writer is held up for some milliseconds.
    private static final int TOGETHER = 7;

    /// A restaurant that was closed for longer is counted as one whose clock was wrong.
    private static final int LONGEST_CLOSED = 31;

    private static final JsonType<DaySales> JSON = Wire.strict().type(DaySales.class);

    private final Database database;
    private final History history;
    private final Recount recount;
    private final ReentrantLock keeping = new ReentrantLock();

    private record Counted(long changes, Map<LocalDate, Sales> days) {}

    KeptSales(Database database, History history, Recount recount) {
        this.database = database;
        this.history = history;
        this.recount = recount;
        database.read(Actor.SYSTEM, in -> day(in, "select max(business_day) from sales_day"))
                .ifPresent(last -> history.keptUntil(last.plusDays(1)));
    }

    private static Optional<LocalDate> day(Reading reading, String query) {
        return Optional.ofNullable(
                reading.session().createNativeQuery(query, LocalDate.class).getSingleResultOrNull());
    }

    /// Forgets what is kept of `day`.
    void forget(Unit unit, LocalDate day) {
        unit.session()
                .createMutationQuery("delete from SalesDay where businessDay = ?1")
                .setParameter(1, day)
                .executeUpdate();
    }

    /// Counts and stores what is not kept yet of the days that are over.
    void keep(Optional<LocalDate> from, Optional<LocalDate> to) {
        keeping.lock();
        try {
            List<LocalDate> missing = database.read(Actor.SYSTEM, in -> missing(in, from, to));
            for (int i = 0; i < missing.size(); i += TOGETHER) {
                keep(missing.subList(i, Math.min(i + TOGETHER, missing.size())));
            }
        } finally {
            keeping.unlock();
        }
    }

    private void keep(List<LocalDate> days) {
        Counted counted = database.read(Actor.SYSTEM, in -> counted(in, days));
        database.write(Intent.of(Actor.SYSTEM), unit -> {
            if (history.holdChanges(unit) == counted.changes()) {
                counted.days().forEach((day, sales) -> store(unit, day, sales));
            }
            return days.size();
        });
    }

    private Counted counted(Reading reading, List<LocalDate> days) {
        var sums = new TreeMap<LocalDate, Sales>();
        days.forEach(day -> sums.put(day, new Sales()));
        recount.count(reading, days.getFirst(), days.getLast(), day -> sums.computeIfAbsent(day, _ -> new Sales()));
        sums.keySet().retainAll(days);
        return new Counted(history.changes(reading), sums);
    }

    /// Another node may have been faster.
    private static void store(Unit unit, LocalDate day, Sales sales) {
        if (unit.session().find(SalesDay.class, day) == null) {
            unit.store(new SalesDay(day, JSON.toJson(sales.sum())));
        }
    }

    /// The days that are over and of which nothing is kept.
    List<LocalDate> missing(Reading reading, Optional<LocalDate> from, Optional<LocalDate> to) {
        Optional<LocalDate> first = day(reading, "select min(business_day) from orders");
        if (first.isEmpty()) {
            return List.of();
        }
        LocalDate begin = from.filter(first.get()::isBefore).orElse(first.get());
        LocalDate open = history.firstOpenDay(reading.now());
        LocalDate end = to.filter(open::isAfter).map(day -> day.plusDays(1)).orElse(open);
        if (!begin.isBefore(end)) {
            return List.of();
        }
        Set<LocalDate> kept = new HashSet<>(reading.list(
                LocalDate.class,
                "select businessDay from SalesDay where businessDay >= ?1 and businessDay < ?2",
                begin,
                end));
        var missing = new ArrayList<LocalDate>();
        for (LocalDate day = begin; day.isBefore(end); ) {
            if (kept.contains(day)) {
                day = day.plusDays(1);
                continue;
            }
            LocalDate next = nextWithOrders(reading, day, end);
            // Of a year without orders nothing is kept: the clock was wrong, by decades where nobody had set it.
            LocalDate counted = next.minusDays(LONGEST_CLOSED).isAfter(day) ? next : day;
            day = next.isBefore(end) ? next.plusDays(1) : end;
            counted.datesUntil(day).filter(each -> !kept.contains(each)).forEach(missing::add);
        }
        return missing;
    }

    /// The first day from `day` on that has orders; `end` when there is none before it.
    private static LocalDate nextWithOrders(Reading reading, LocalDate day, LocalDate end) {
        return reading.value(
                        LocalDate.class,
                        "select min(business_day) from orders where business_day >= ? and business_day < ?",
                        day,
                        end)
                .orElse(end);
    }

    /// Adds what is kept of the days from `from` on and before `end`.
    void addTo(Sales sales, Reading reading, LocalDate from, LocalDate end) {
        reading.list(String.class, "select sales from SalesDay where businessDay >= ?1 and businessDay < ?2", from, end)
                .forEach(json -> sales.add(JSON.fromJson(json)));
    }
}
