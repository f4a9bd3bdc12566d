package os.qres.server.printing;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import os.qres.server.platform.database.Unit;

/// Of several servers on one database one speaks to the printers: each of them takes one connection. Who has the shift
/// renews it; when it is not renewed another takes it.
final class PrintShift {
    static final Duration LENGTH = Duration.ofSeconds(15);

    private final String me = UUID.randomUUID().toString();

    /// Takes the shift, or goes on with it.
    /// @return whether it is ours now
    boolean take(Unit unit) {
        OffsetDateTime now = PrinterStates.utc(unit.now());
        OffsetDateTime until = PrinterStates.utc(unit.now().plus(LENGTH));
        int taken = unit.change(
                "update print_shift set holder = ?, until_at = ? where id = 1 and (holder = ? or until_at < ?)",
                me,
                until,
                me,
                now);
        boolean isAnothers = taken == 0
                && unit.value(String.class, "select holder from print_shift where id = 1")
                        .isPresent();
        if (taken == 0 && !isAnothers) {
            unit.change("insert into print_shift (id, holder, until_at) values (1, ?, ?)", me, until);
        }
        return !isAnothers;
    }

    /// So that another need not wait.
    void end(Unit unit) {
        unit.change("delete from print_shift where holder = ?", me);
    }
}
