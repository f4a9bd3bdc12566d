package os.qres.server.security;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import os.qres.model.security.SecurityEventKind;
import os.qres.model.security.SecurityEventView;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Page;

/// Which events a list is to show; the dates are the restaurant's, both included.
record SecurityFilter(
        Optional<SecurityEventKind> kind, Optional<String> ip, Optional<LocalDate> from, Optional<LocalDate> to) {
    static final Filter[] ALL = {
        Filter.word("kind", SecurityEventKind.class),
        Filter.text("ip"),
        Filter.date("date_from"),
        Filter.date("date_to")
    };

    static SecurityFilter of(Call<?> call) {
        return new SecurityFilter(
                call.queryWord("kind", SecurityEventKind.class),
                call.query("ip").map(Address::keyOf),
                call.queryDate("date_from"),
                call.queryDate("date_to"));
    }

    /// The matching events, the newest first.
    Page<SecurityEventView> page(Reading reading, ZoneId zone, Page.Window window) {
        var parameters = new LinkedHashMap<String, Object>();
        var where = new StringBuilder("where 1 = 1");
        add(where, parameters, " and kind = :kind", "kind", kind);
        add(where, parameters, " and ip = :ip", "ip", ip);
        add(where, parameters, " and at >= :from", "from", from.map(day -> day.atStartOfDay(zone)
                .toInstant()));
        add(where, parameters, " and at < :to", "to", to.map(day -> day.plusDays(1)
                .atStartOfDay(zone)
                .toInstant()));

        var total = reading.session().createSelectionQuery("select count(*) from SecurityRecord " + where, Long.class);
        parameters.forEach(total::setParameter);
        var select = reading.session()
                .createSelectionQuery("from SecurityRecord " + where + " order by id desc", SecurityRecord.class)
                .setFirstResult(window.skip())
                .setMaxResults(window.limit());
        parameters.forEach(select::setParameter);
        return new Page<>(
                select.getResultList().stream().map(SecurityRecord::view).toList(), total.getSingleResult());
    }

    private static void add(
            StringBuilder where, Map<String, Object> parameters, String condition, String name, Optional<?> value) {
        value.ifPresent(wanted -> {
            where.append(condition);
            parameters.put(name, wanted);
        });
    }
}
