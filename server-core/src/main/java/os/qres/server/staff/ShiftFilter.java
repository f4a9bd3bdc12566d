package os.qres.server.staff;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import os.qres.model.time.BusinessDay;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Filter;

/// Which shifts a list is to show; the dates are business days on which they began, both included.
///
/// @param active whether they go on
record ShiftFilter(
        Optional<Integer> userId, Optional<Boolean> active, Optional<LocalDate> from, Optional<LocalDate> to) {
    static final Filter[] ALL = {
        Filter.number("user_id"), Filter.flag("active"), Filter.date("date_from"), Filter.date("date_to")
    };

    /// What stands behind `from Shift`, and its parameters.
    record Condition(String text, Map<String, Object> parameters) {}

    static ShiftFilter of(Call<?> call) {
        return new ShiftFilter(
                call.queryNumber("user_id"),
                call.queryFlag("active"),
                call.queryDate("date_from"),
                call.queryDate("date_to"));
    }

    Condition condition(BusinessDay days) {
        var all = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        var parameters = new LinkedHashMap<String, Object>();
        userId.ifPresent(id -> {
            all.add("staffId = :user");
            parameters.put("user", id);
        });
        active.ifPresent(goesOn -> all.add(goesOn ? "endedAt is null" : "endedAt is not null"));
        from.ifPresent(day -> {
            all.add("startedAt >= :from");
            parameters.put("from", days.startOf(day));
        });
        to.ifPresent(day -> {
            all.add("startedAt < :before");
            parameters.put("before", days.startOf(day.plusDays(1)));
        });
        return new Condition(all.toString(), parameters);
    }
}
