package os.qres.server.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.database.Counter;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.database.SpareDatabase;
import os.qres.server.platform.rows.Digests;
import os.qres.server.platform.rows.RowChange;
import os.qres.server.platform.rows.RowKey;
import os.qres.server.platform.rows.RowLoad;
import os.qres.server.platform.rows.RowTable;
import os.qres.server.platform.rows.StateMark;

/// Puts a state that was [found](Recovery) into a new database, proves that it is the same to the last letter, gives it
/// an epoch of its own, and lets it take the place of the database that is there. Killed at any moment, it leaves the
/// former one or the new one.
public final class Restore {
    /// So far the groups' numbers go on after a restore: whatever else was written in the history that is left is
    /// older than anything in this one.
    private static final long JUMP = 1_000_000;

    private static final int ROWS_AT_ONCE = 20_000;
    private static final String SETTINGS = "setting";
    private static final String EPOCH = "epoch";

    private final Recovery.Found found;
    private final RowKey key;
    private final Progress progress;
    private final String epoch = UUID.randomUUID().toString();
    private @Nullable RowChange newEpoch;
    private long loaded;

    public Restore(Recovery.Found found, RowKey key, Progress progress) {
        this.found = found;
        this.key = key;
        this.progress = progress;
    }

    /// @param oldName under which the database is kept that is there
    /// @return where it is, or nothing if there was none
    public String into(DatabaseAddress address, String oldName) throws SQLException, IOException {
        try (SpareDatabase spare =
                SpareDatabase.create(address, found.head().schema().version())) {
            if (!spare.schema().lines().equals(found.head().schema().lines())) {
                throw new DamagedException("its tables are not those of version "
                        + found.head().schema().version() + " as this program knows it");
            }
            try (var load = new RowLoad(spare.connection())) {
                Snapshot.<SQLException>read(found.snapshot(), key, Progress.Step.LOADING, progress, (table, row) -> {
                    if (!found.changes().takesAway(table, row)) {
                        put(spare, load, table, row);
                    }
                });
                found.changes().added((table, row) -> put(spare, load, table, row));
                load.finish();
            }
            prove(spare);
            mark().insert(spare.connection(), key);
            count(spare);
            spare.connection().commit();
            return spare.takePlace(oldName);
        }
    }

    private void put(SpareDatabase spare, RowLoad load, RowTable table, String row) throws SQLException {
        load.add(table, table.name().equals(SETTINGS) ? withEpoch(table, row) : row);
        loaded++;
        if (loaded % ROWS_AT_ONCE == 0) {
            load.finish();
            spare.connection().commit();
        }
    }

    private String withEpoch(RowTable table, String row) {
        if (!table.value(row, "name").equals(Optional.of(EPOCH))) {
            return row;
        }
        String changed = table.with(row, "content", epoch);
        newEpoch = new RowChange(table, row, changed);
        return changed;
    }

    private List<RowChange> epochs() {
        return newEpoch == null ? List.of() : List.of(newEpoch);
    }

    /// What stands in the new database is read once more.
    private void prove(SpareDatabase spare) throws SQLException, IOException {
        progress.at(Progress.Step.PROVING, 0, found.counted().rows());
        Digests there = Digests.of(spare.connection(), spare.schema(), key);
        List<String> different = there.differences(found.counted().after(epochs(), key));
        if (!different.isEmpty()) {
            throw new DamagedException("these tables did not come out the same: " + String.join(", ", different));
        }
        progress.at(Progress.Step.PROVING, there.rows(), there.rows());
    }

    private StateMark mark() {
        StateMark before = found.mark();
        return new StateMark(
                before.number() + found.missing() + JUMP,
                before.schema(),
                before.doubts(),
                before.digests().after(epochs(), key));
    }

    private void count(SpareDatabase spare) throws SQLException {
        for (Counter fresh : spare.counters()) {
            long next = found.head().counters().stream()
                    .filter(counter -> counter.name().equals(fresh.name()))
                    .mapToLong(Counter::next)
                    .findFirst()
                    .orElse(fresh.next());
            long greatest =
                    Math.max(spare.greatest(fresh.table()), found.changes().greatest(fresh.table()));
            new Counter(fresh.name(), next, fresh.step()).after(greatest).set(spare.connection());
        }
    }

    /// The history's new name.
    public String epoch() {
        return epoch;
    }
}
