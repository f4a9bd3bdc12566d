package os.qres.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import os.qres.server.faults.Tally;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.rows.RowTable;
import os.qres.server.platform.rows.Schema;

/// Every row of every table, as text, but for the epoch.
record Dump(SortedMap<String, List<String>> rows) {
    static Dump of(DatabaseAddress address) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            return of(connection);
        }
    }

    static Dump of(Connection connection) throws SQLException {
        var all = new TreeMap<String, List<String>>();
        for (RowTable table : Schema.read(connection).tables()) {
            var rows = new ArrayList<String>();
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery(table.question())) {
                while (row.next()) {
                    String written = table.written(row);
                    if (!written.startsWith("{\"name\":\"epoch\"")) {
                        rows.add(written);
                    }
                }
            }
            Collections.sort(rows);
            all.put(table.name(), rows);
        }
        return new Dump(all);
    }

    /// What is not the same in both.
    static void assertSame(Dump expected, Dump there, String why) {
        assertEquals(expected.rows().keySet(), there.rows().keySet(), why);
        expected.rows().forEach((table, rows) -> assertEquals(rows, there.rows().get(table), table + ", " + why));
    }

    /// Counts the rows that are missing, and those that are there too often or should not be.
    static void count(Dump expected, Dump there, Tally tally) {
        tally.tried(expected.count());
        tally.lost(expected.without(there));
        tally.doubled(there.without(expected));
    }

    private long without(Dump other) {
        long rest = 0;
        for (var table : rows.entrySet()) {
            var left = new ArrayList<>(table.getValue());
            other.rows.getOrDefault(table.getKey(), List.of()).forEach(left::remove);
            rest += left.size();
        }
        return rest;
    }

    long count() {
        return rows.values().stream().mapToLong(List::size).sum();
    }
}
