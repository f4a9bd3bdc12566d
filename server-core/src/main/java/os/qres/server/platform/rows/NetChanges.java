package os.qres.server.platform.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What many groups of changes come to: rows that are there no more, and rows that are there since. What came and went
/// in between is forgotten. With it, and one look at each row of a copy of the state before, the state after is made.
public final class NetChanges {
    private static final String ID = "id";

    private final Map<String, RowTable> tables = new HashMap<>();
    private final Map<String, Map<String, Integer>> rows = new HashMap<>();
    private final Map<String, Long> greatest = new HashMap<>();

    /// Adds what came next.
    public void add(List<RowChange> changes) {
        for (RowChange change : changes) {
            if (change.before() != null) {
                count(change.table(), change.before(), -1);
            }
            if (change.after() != null) {
                count(change.table(), change.after(), 1);
                note(change.table(), change.after());
            }
        }
    }

    private void note(RowTable table, String row) {
        table.value(row, ID)
                .filter(id -> id.matches("\\d{1,18}"))
                .ifPresent(id -> greatest.merge(table.name(), Long.valueOf(id), Math::max));
    }

    /// The greatest number that was given to a row of the table, though it may be there no more.
    public long greatest(String table) {
        return greatest.getOrDefault(table, 0L);
    }

    private void count(RowTable table, String row, int times) {
        tables.putIfAbsent(table.name(), table);
        rows.computeIfAbsent(table.name(), _ -> new HashMap<>())
                .merge(row, times, (before, more) -> before + more == 0 ? null : before + more);
    }

    /// Whether this row of the state before is there no more. Each row is to be asked about once.
    public boolean takesAway(RowTable table, String row) {
        Map<String, Integer> ofTable = rows.get(table.name());
        if (ofTable == null || ofTable.getOrDefault(row, 0) >= 0) {
            return false;
        }
        count(table, row, 1);
        return true;
    }

    /// The rows that are there since.
    public <X extends Exception> void added(Adding<X> each) throws X {
        for (Map.Entry<String, Map<String, Integer>> table : rows.entrySet()) {
            for (Map.Entry<String, Integer> row : table.getValue().entrySet()) {
                for (int i = 0; i < row.getValue(); i++) {
                    each.add(tables.get(table.getKey()), row.getKey());
                }
            }
        }
    }

    /// Takes a row.
    @FunctionalInterface
    public interface Adding<X extends Exception> {
        void add(RowTable table, String row) throws X;
    }
}
