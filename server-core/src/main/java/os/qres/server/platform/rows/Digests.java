package os.qres.server.platform.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What stands in every table, as a [Digest] for each. A table without rows has none.
public record Digests(SortedMap<String, Digest> byTable) {
    private static final int ROWS_AT_ONCE = 1_000;

    /// Reads every row that there is; as many at once as memory does not feel.
    public static Digests of(Connection connection, Schema schema, RowKey key) throws SQLException {
        var count = new Count(key);
        for (RowTable table : schema.tables()) {
            try (Statement select = connection.createStatement()) {
                select.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet row = select.executeQuery(table.question())) {
                    while (row.next()) {
                        count.add(table, table.written(row));
                    }
                }
            }
        }
        return count.digests();
    }

    /// Adds rows up that come one by one.
    public static final class Count {
        private final RowKey key;
        private final SortedMap<String, Digest> digests = new TreeMap<>();

        public Count(RowKey key) {
            this.key = key;
        }

        public void add(RowTable table, String row) {
            digests.merge(table.name(), key.digest(table.name(), row), Digest::plus);
        }

        public Digests digests() {
            return new Digests(digests);
        }
    }

    /// How many there are in all tables together.
    public long rows() {
        return byTable.values().stream().mapToLong(Digest::rows).sum();
    }

    /// By how much the digests of the state after are more than those of the state before.
    static Digests ofChanges(List<RowChange> changes, RowKey key) {
        var digests = new TreeMap<String, Digest>();
        for (RowChange change : changes) {
            String table = change.table().name();
            if (change.before() != null) {
                digests.merge(table, Digest.NONE.minus(key.digest(table, change.before())), Digest::plus);
            }
            if (change.after() != null) {
                digests.merge(table, key.digest(table, change.after()), Digest::plus);
            }
        }
        return new Digests(digests);
    }

    public Digests after(List<RowChange> changes, RowKey key) {
        return plus(ofChanges(changes, key));
    }

    Digests plus(Digests other) {
        var digests = new TreeMap<>(byTable);
        other.byTable.forEach((table, digest) -> digests.merge(table, digest, Digest::plus));
        digests.values().removeIf(Digest.NONE::equals);
        return new Digests(digests);
    }

    public Digest of(String table) {
        return byTable.getOrDefault(table, Digest.NONE);
    }

    /// The tables that are not the same in both.
    public List<String> differences(Digests other) {
        var names = new TreeSet<>(byTable.keySet());
        names.addAll(other.byTable.keySet());
        var different = new ArrayList<String>();
        for (String name : names) {
            if (!of(name).equals(other.of(name))) {
                different.add(name);
            }
        }
        return different;
    }

    /// What [#toString] has written down.
    public static Digests parse(String text) {
        var digests = new TreeMap<String, Digest>();
        text.lines().forEach(line -> {
            String[] parts = line.split("=");
            digests.put(parts[0], Digest.parse(parts[1]));
        });
        return new Digests(digests);
    }

    @Override
    public String toString() {
        return byTable.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
